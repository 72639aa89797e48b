import * as pulumi from "@pulumi/pulumi";

/**
 * The external id that the access roles of the customer's accounts ask for. It is a secret key of its own and never part
 * of the environment. Throws a `RunError` where it is not set.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
 */
export function externalId(): pulumi.Output<string> {
  const value = new pulumi.Config("upkeep").getSecret("externalId");
  if (value !== undefined) return value;
  throw new pulumi.RunError(
    "upkeep:externalId is not set: without it the customer's access roles let nobody in. " +
      "Set it with: pulumi config set --secret upkeep:externalId VALUE",
  );
}

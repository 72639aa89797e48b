import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { AwsProvider } from "../specified.ts";
import { type AwsAccounts, accountOf, iamArn, partitionOf } from "./arn.ts";

/** Where each partition keeps what has no region. Never the primary region: that role can be swapped, a provider cannot. */
const homeRegions = { aws: "us-east-1", "aws-cn": "cn-north-1", "aws-us-gov": "us-gov-west-1" } as const;

export type AwsProviders = Readonly<Record<AwsProvider, aws.Provider | undefined>>;

/**
 * One provider per account, acting through the access role. Each may touch its own account only, so that credentials of
 * another customer stop at the door.
 */
export function awsProviders(
  environment: AwsAccounts & { readonly accessRole: string },
  externalId: pulumi.Input<string> | undefined,
  options: pulumi.ResourceOptions,
): AwsProviders {
  const provider = (name: AwsProvider) =>
    new aws.Provider(
      name,
      {
        region: homeRegions[partitionOf(environment.regions.primary)],
        allowedAccountIds: [accountOf(environment, name)],
        assumeRoles: [
          {
            roleArn: iamArn(environment, name, `role/${environment.accessRole}`),
            sessionName: "upkeep",
            ...(externalId === undefined ? {} : { externalId }),
          },
        ],
      },
      options,
    );
  return {
    "aws-workload": provider("aws-workload"),
    "aws-backup": environment.backupAccount === undefined ? undefined : provider("aws-backup"),
  };
}

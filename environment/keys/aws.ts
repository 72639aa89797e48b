import * as z from "zod";

const accountId = z
  .string()
  .regex(/^\d{12}$/, "twelve digits in quotes")
  .meta({ examples: ["111122223333", "444455556666"] });
export const region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region such as eu-central-1")
  .meta({ examples: ["eu-central-1", "us-east-1"] });
const roleName = z
  .string()
  .regex(/^[\w+=,.@-]{1,64}$/, "an IAM role name of at most 64 characters, without a path")
  .meta({ examples: ["upkeep-deploy", "upkeep-access"] });
export const arn = z
  .string()
  .regex(/^arn:(aws|aws-cn|aws-us-gov):[a-z0-9-]+:[a-z0-9-]*:(\d{12})?:.+$/, "an ARN")
  .meta({
    examples: [
      "arn:aws:rds:eu-central-1:111122223333:db:orders",
      "arn:aws:rds:us-east-1:444455556666:cluster:stock",
    ],
  });
export const aws = z.strictObject({
  account: accountId.meta({ description: "Account of the workloads." }),
  backupAccount: accountId.optional().meta({
    description:
      "Account that holds copies where an intruder of the first cannot reach. Needed from silver up.",
  }),
  regions: z
    .strictObject({
      primary: region.meta({ description: "Where the workloads run." }),
      recovery: region.optional().meta({ description: "Where they are recovered. Needed from silver up." }),
    })
    .meta({ description: "The two regions between which copies go. Their roles may be swapped." }),
  accessRole: roleName.meta({ description: "Role that `pulumi up` assumes in each account." }),
  breakGlassRole: roleName.meta({
    description:
      "The one role that may delete recovery points and keys, in each account. Nobody uses it daily.",
  }),
  sameOrganisation: z.boolean().meta({
    description: "Whether both accounts are in one AWS organisation. AWS Backup copies between no others.",
  }),
  ownsAccountSettings: z.boolean().meta({
    description:
      "Whether this stack sets what exists once per account and region. One stack of an account says true.",
  }),
});

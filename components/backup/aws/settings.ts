import { statefulKinds } from "../../../environment/workloads/kinds.ts";
import type { Specified } from "../../environment/specified.ts";
import type { VaultIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";
import type { BackupTypes } from "./types.ts";

/** Types that AWS Backup knows and Upkeep does not: their opt-in stays as somebody else set it. */
const othersTypes = [
  "CloudFormation",
  "DocumentDB",
  "DSQL",
  "EKS",
  "Neptune",
  "Redshift",
  "Redshift Serverless",
  "SAP HANA on Amazon EC2",
  "Storage Gateway",
  "Timestream",
  "VirtualMachine",
];

/**
 * Opt-in of one account and region: without it a tag selection passes the type over in silence (BK-17). DynamoDB and EFS
 * are managed in full by AWS Backup, or their points could be neither copied nor moved to cold storage. One resource per
 * region; deleting it changes nothing in the account.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateRegionSettings.html
 */
export function specifySettings(
  environment: BackupEnvironment,
  vaults: readonly VaultIntent[],
): Specified<BackupTypes>[] {
  if (!environment.aws.ownsAccountSettings) return [];
  const regions = new Set(vaults.filter(({ account }) => account === "workload").map(({ region }) => region));
  const ours = new Set(statefulKinds.map((kind) => kind.aws.backup.resourceType));
  return [...regions].map((region) => ({
    type: "aws:backup/regionSettings:RegionSettings",
    name: `backup-settings-${region}-workload`,
    provider: "aws-workload",
    inputs: {
      region,
      resourceTypeOptInPreference: Object.fromEntries([...ours].map((type) => [type, true])),
      resourceTypeManagementPreference: { DynamoDB: true, EFS: true },
    },
    options: {
      ignoreChanges: [
        ...othersTypes.map((type) => `resourceTypeOptInPreference[${JSON.stringify(type)}]`),
        'resourceTypeManagementPreference["CloudFormation"]',
        'resourceTypeManagementPreference["DSQL"]',
      ],
    },
    from: ["aws", "ownsAccountSettings"],
  }));
}

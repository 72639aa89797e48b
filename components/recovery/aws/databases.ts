import type { Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { type DataCopy, isEncrypted, kept, keyOf } from "./copy.ts";
import type { RecoveryTypes } from "./types.ts";

/** Days for which a promoted replica keeps its automated backups from its first hour on. */
const backupRetentionPeriod = 7;

/**
 * A read replica in the other region. Once promoted it follows nobody: what says so later is left as it is (DR-06), or the
 * next `up` would make it a replica again by replacing it.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.XRgn.html
 */
export function specifyReplica(environment: RecoveryEnvironment, copy: DataCopy): Specified<RecoveryTypes>[] {
  const { workload, region, sourceArn, cloudName, side } = copy;
  const { class: instanceClass } = workload;
  if (instanceClass === undefined) return [];
  return [
    {
      type: "aws:rds/instance:Instance",
      name: copy.name,
      provider: "aws-workload",
      inputs: {
        identifier: cloudName,
        instanceClass,
        replicateSourceDb: sourceArn,
        ...(isEncrypted(copy) && { storageEncrypted: true, kmsKeyId: keyOf(copy) }),
        ...(side.subnetGroup !== undefined && { dbSubnetGroupName: side.subnetGroup }),
        ...(side.securityGroups !== undefined && { vpcSecurityGroupIds: side.securityGroups }),
        backupRetentionPeriod,
        copyTagsToSnapshot: true,
        deletionProtection: true,
        publiclyAccessible: false,
        skipFinalSnapshot: false,
        finalSnapshotIdentifier: `${cloudName}-final`,
        region,
        tags: { ...tagsOf(environment), workload: workload.id },
      },
      options: {
        ...kept,
        ignoreChanges: ["replicateSourceDb", "engineVersion", "allocatedStorage", "multiAz"],
      },
      from: copy.from,
    },
  ];
}

/**
 * Automated backups in the other region, from which any moment can be restored there.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html
 */
export function specifyBackups(copy: DataCopy): Specified<RecoveryTypes> {
  return {
    type: "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
    name: copy.name,
    provider: "aws-workload",
    inputs: {
      sourceDbInstanceArn: copy.sourceArn,
      retentionPeriod: backupRetentionPeriod,
      ...(isEncrypted(copy) && { kmsKeyId: keyOf(copy) }),
      region: copy.region,
    },
    from: copy.from,
  };
}

import { nameInArn } from "../../environment/aws/arn.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { type DataCopy, kept, keyOf } from "./copy.ts";
import type { RecoveryTypes } from "./types.ts";

/**
 * A file system of ours that the other one is replicated to, read-only until the replication is deleted: that is the
 * failover. Its protection against being overwritten is off for the replication to begin, and the service's own from then on.
 * https://docs.aws.amazon.com/efs/latest/ug/efs-replication.html
 */
export function specifyFileSystem(
  environment: RecoveryEnvironment,
  copy: DataCopy,
): Specified<RecoveryTypes>[] {
  const { name, region, sourceRegion, sourceArn, cloudName, workload, from } = copy;
  const common = { provider: "aws-workload", from } as const;
  return [
    {
      ...common,
      type: "aws:efs/fileSystem:FileSystem",
      name,
      inputs: {
        creationToken: cloudName,
        encrypted: true,
        kmsKeyId: keyOf(copy),
        throughputMode: "elastic",
        protection: { replicationOverwrite: "DISABLED" },
        region,
        tags: { ...tagsOf(environment), workload: workload.id },
      },
      options: { ...kept, ignoreChanges: ["protection"] },
    },
    ...(copy.promoted
      ? []
      : [
          {
            ...common,
            type: "aws:efs/replicationConfiguration:ReplicationConfiguration" as const,
            name: `recovery-file-replication-${sourceRegion}-${workload.id}`,
            inputs: {
              sourceFileSystemId: nameInArn(sourceArn),
              destination: { fileSystemId: refer(name, "id"), region },
              region: sourceRegion,
            },
          },
        ]),
  ];
}

import type { Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { type DataCopy, kept } from "./copy.ts";
import type { RecoveryTypes } from "./types.ts";

/**
 * A replica of a table. Its point-in-time recovery is its own and off unless it is asked for (DR-05). All replicas have the
 * same kind of key, so that one of ours would fit no table that has another: the file says the key where it is a customer's.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html
 */
export function specifyTable(environment: RecoveryEnvironment, copy: DataCopy): Specified<RecoveryTypes> {
  const { side, region, sourceArn, workload } = copy;
  return {
    type: "aws:dynamodb/tableReplica:TableReplica",
    name: copy.name,
    provider: "aws-workload",
    inputs: {
      globalTableArn: sourceArn,
      pointInTimeRecovery: true,
      deletionProtectionEnabled: true,
      ...(side.key !== undefined && { kmsKeyArn: side.key }),
      region,
      tags: { ...tagsOf(environment), workload: workload.id },
    },
    options: { ...kept, ignoreChanges: ["globalTableArn"] },
    from: copy.from,
  };
}

import { parse, validate } from "@aws-sdk/util-arn-parser";
import { specifiedOf, textOf } from "./specified-of.ts";
import type { RecoveryRule } from "./subject.ts";

const keyed = [
  ["aws:dynamodb/tableReplica:TableReplica", "kmsKeyArn"],
  ["aws:efs/fileSystem:FileSystem", "kmsKeyId"],
  ["aws:rds/cluster:Cluster", "kmsKeyId"],
  ["aws:rds/instance:Instance", "kmsKeyId"],
  ["aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication", "kmsKeyId"],
] as const;

export const replicaSettings: RecoveryRule = {
  id: "DR-05",
  area: "recovery",
  statement:
    "A replica of a table says whether any moment of it can be restored, and every replica is encrypted with a key of its own region.",
  why: "After a failover the table has no past to go back to, because a replica has none unless asked; a key of the lost region is lost with it.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    for (const { name, inputs: table, from } of specifiedOf(
      inputs,
      "aws:dynamodb/tableReplica:TableReplica",
    )) {
      if (table.pointInTimeRecovery !== true) {
        const message = `${name} does not say pointInTimeRecovery: true, and is without it otherwise`;
        yield { path: from, message, fix: "write pointInTimeRecovery: true" };
      }
    }
    for (const [type, property] of keyed) {
      for (const { name, inputs: replica, from } of specifiedOf(inputs, type)) {
        const key = (replica as Readonly<Record<string, unknown>>)[property];
        if (typeof key !== "string" || !validate(key) || parse(key).region === replica.region) continue;
        const region = textOf(replica.region);
        yield {
          path: from[0] === "workloads" ? [...from, "recovery", "in", region, "key"] : from,
          message: `the key of ${name} is in ${parse(key).region}, the replica in ${region}`,
          fix: `write a key of ${region}, or none: one is made there`,
        };
      }
    }
  },
};

import type { Breach } from "../../../environment/finding.ts";
import { specifiedOf, textOf } from "./specified-of.ts";
import type { RecoveryRule, RecoverySubject } from "./subject.ts";

const holding = [
  "aws:rds/instance:Instance",
  "aws:rds/cluster:Cluster",
  "aws:dynamodb/tableReplica:TableReplica",
  "aws:s3/bucket:Bucket",
  "aws:efs/fileSystem:FileSystem",
  "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
] as const;

export const elsewhere: RecoveryRule = {
  id: "DR-03",
  area: "recovery",
  statement:
    "What is recovered stands in two regions: every copy in one where the customer's data may be, and the two sides of a name in the two that the file names.",
  why: "The region is lost together with what was to survive it, or data crosses a border that it must not cross.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/regions.html",
  clouds: ["aws", "azure"],
  judges: "inputs",
  *check(subject) {
    yield* sideBreaches(subject);
    const { residency } = subject.environment.compliance;
    // ENV-14 reports roles that are out of bounds.
    const { primary, recovery } = subject.environment.aws.regions;
    for (const type of holding) {
      for (const { name, inputs, from } of specifiedOf(subject.inputs, type)) {
        const region = textOf(inputs.region);
        if (residency.includes(region) || region === primary || region === recovery) continue;
        yield {
          path: from,
          message: `${name} is in ${region}, which is not in compliance.residency`,
          fix: `write one of ${residency.join(", ")}`,
        };
      }
    }
  },
};

function* sideBreaches({ environment }: RecoverySubject): Generator<Breach> {
  const { primary, recovery } = environment.aws.regions;
  const both = [primary, recovery].filter((region) => region !== undefined);
  for (const [index, { name, sides }] of (environment.recovery?.traffic ?? []).entries()) {
    for (const [place, { region }] of sides.entries()) {
      const path = ["recovery", "traffic", index, "sides", place, "region"];
      const isSame = place > 0 && sides[0]?.region === region;
      if (both.includes(region) && !isSame) continue;
      yield {
        path,
        message: isSame
          ? `both sides of ${name} are in ${region}`
          : `${region} is neither ${both.join(" nor ")}`,
        fix: `write ${both.find((one) => one !== sides[1 - place]?.region) ?? primary}`,
      };
    }
  }
}

import type { Breach } from "../finding.ts";
import type { Rule } from "../rule.ts";
import type { Environment } from "../schema.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const copyTargets: Rule<EnvironmentSubject> = {
  id: "ENV-15",
  area: "environment",
  statement:
    "From silver up, the environment names a backup account and a recovery region, and the account is another one.",
  why: "The copies that the tier promises have nowhere to go; one intruder or one outage reaches data and backups together.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/prescriptive-guidance/latest/security-best-practices/welcome.html",
  clouds: ["aws"],
  judges: "environment",
  *check({ environment }) {
    const { account, backupAccount, regions } = environment.aws;
    if (backupAccount === account) {
      const message = `the backup account is the account of the workloads, ${account}`;
      yield {
        path: ["aws", "backupAccount"],
        message,
        fix: "write an account to which the workloads' administrators have no access",
      };
    }
    if (backupAccount === undefined)
      yield* missing(environment, ["aws", "backupAccount"], "backup.copies.backupAccount");
    if (regions.recovery === undefined) {
      yield* missing(environment, ["aws", "regions", "recovery"], "backup.copies.recoveryRegion");
    }
  },
};

function* missing({ tier, overrides = [] }: Environment, path: string[], leaf: string): Generator<Breach> {
  const isLeftOut = overrides.some(
    (one) => one.path === leaf && one.value === false && one.workload === undefined,
  );
  if (tier === "bronze" || isLeftOut) return;
  const key = path.at(-1) ?? "";
  const message = `${key} is missing, but the tier ${tier} promises copies there`;
  yield { path, message, fix: `add ${key}, or an override of ${leaf} with value false` };
}

import { iamArn } from "../../environment/aws/arn.ts";
import { isReference } from "../../environment/specified.ts";
import { undeniedActions, unwatchedCalls } from "./key-watch.ts";
import { specifiedOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

const longestWaitDays = 30;

export const vaultKeys: BackupRule = {
  id: "BK-35",
  area: "backup",
  statement:
    "The key of every vault waits 30 days before it is deleted, nobody but a break-glass role of its own may delete or disable it, and somebody is told when that role does.",
  why: "A lock protects a vault's points and not its key: whoever deletes the key destroys every recovery point at once.",
  severity: "error",
  otherwise: "never",
  source: "https://github.com/nationalarchives/terraform-aws-immutable-aws-backup",
  clouds: ["aws"],
  judges: "inputs",
  *check({ environment: { aws }, inputs }) {
    if (aws.breakGlassRole === aws.accessRole) {
      const path = ["aws", "breakGlassRole"];
      const message = `${aws.breakGlassRole} is the role of every pulumi up, too: each may delete keys and points`;
      yield { path, message, fix: "write a role that nobody uses daily" };
    }
    const used = specifiedOf(inputs, "aws:backup/vault:Vault").flatMap(({ inputs: { kmsKeyArn } }) =>
      isReference(kmsKeyArn) ? kmsKeyArn.ref : [],
    );
    for (const key of specifiedOf(inputs, "aws:kms/key:Key").filter(({ name }) => used.includes(name))) {
      const { name, from: path } = key;
      const { deletionWindowInDays: days = longestWaitDays } = key.inputs;
      if (days !== longestWaitDays) {
        const fix = `write ${longestWaitDays}: time to notice and to cancel`;
        yield { path, message: `${name} waits ${days} d before it is deleted`, fix };
      }
      const undenied = undeniedActions(key, iamArn(aws, key.provider, `role/${aws.breakGlassRole}`));
      if (undenied.length > 0) {
        const message = `the policy of ${name} does not deny ${undenied.join(" and ")} to all but ${aws.breakGlassRole}`;
        yield { path, message, fix: `deny ${undenied.join(" and ")} unless aws:PrincipalArn is that role` };
      }
      const unwatched = unwatchedCalls(key, inputs);
      if (unwatched.length === 0) continue;
      const message = `nobody is told of ${unwatched.join(" or ")} on ${name}`;
      yield { path, message, fix: "add an event rule with a target for it, in the key's account and region" };
    }
  },
};

import type { Breach } from "../../../environment/finding.ts";
import { isReference } from "../../environment/specified.ts";
import { specifiedOf, textOf } from "./specified-of.ts";
import type { BackupRule, BackupSubject } from "./subject.ts";

const policies = ["AWSBackupServiceRolePolicyForS3Backup", "AWSBackupServiceRolePolicyForS3Restore"];
const options = ["BackupACLs", "BackupObjectTags"];

export const buckets: BackupRule = {
  id: "BK-25",
  area: "backup",
  statement:
    "A protected bucket has versioning on, the role of its selection has both of AWS Backup's S3 policies, and a plan that sets options for S3 sets both.",
  why: "Every backup job of the bucket fails, its restore does, or ACLs and object tags are missing from it.",
  severity: "error",
  otherwise: "run time",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/s3-backups.html",
  clouds: ["aws"],
  judges: "inputs",
  *check(subject) {
    const { environment, intent, inputs } = subject;
    const covered = new Set(intent.plans.flatMap(({ workloads }) => workloads));
    const found = environment.workloads
      .map((workload, index) => ({ ...workload, path: ["workloads", index] }))
      .filter(({ id, kind }) => kind === "s3" && covered.has(id));
    for (const { id, path, versioned } of found) {
      if (versioned === true) continue;
      yield {
        path: [...path, "versioned"],
        message: `${id} is a bucket without versioning`,
        fix: "turn versioning on and write true, or leave it out with backup: {protect: false, reason: …, approvedBy: …, expires: …}",
      };
    }
    if (found.length > 0) yield* roleBreaches(subject);
    for (const { name, from, inputs: plan } of specifiedOf(inputs, "aws:backup/plan:Plan")) {
      const ofS3 = plan.advancedBackupSettings?.filter(({ resourceType }) => resourceType === "S3") ?? [];
      for (const { backupOptions } of ofS3) {
        const missing = options.filter((option) => backupOptions[option] === undefined);
        if (missing.length === 0) continue;
        const message = `${name} says nothing about ${missing.join(" and ")} of its buckets`;
        yield { path: from, message, fix: `say enabled or disabled for ${missing.join(" and ")}` };
      }
    }
  },
};

function* roleBreaches({ inputs }: BackupSubject): Generator<Breach> {
  const attached = specifiedOf(inputs, "aws:iam/rolePolicyAttachment:RolePolicyAttachment");
  const roles = specifiedOf(inputs, "aws:iam/role:Role").filter(({ name }) =>
    specifiedOf(inputs, "aws:backup/selection:Selection").some(({ inputs: { iamRoleArn } }) =>
      isReference(iamRoleArn) ? iamRoleArn.ref === name : false,
    ),
  );
  for (const { name, from } of roles) {
    const own = attached.filter(({ inputs: { role } }) => isReference(role) && role.ref === name);
    const missing = policies.filter(
      (policy) => !own.some((one) => textOf(one.inputs.policyArn).endsWith(policy)),
    );
    if (missing.length === 0) continue;
    const message = `the role ${name} lacks ${missing.join(" and ")}`;
    yield { path: from, message, fix: `attach ${missing.join(" and ")} to the role` };
  }
}

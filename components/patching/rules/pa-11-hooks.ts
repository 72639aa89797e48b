import { isJsonText } from "../../environment/specified.ts";
import { once } from "./once.ts";
import { said, specifiedOf, tasksOf } from "./specified-of.ts";
import type { PatchingRule, PatchingSubject } from "./subject.ts";

const withHooks = "AWS-RunPatchBaselineWithHooks";

export const hooks: PatchingRule = {
  id: "PA-11",
  area: "patching",
  statement:
    "A task that runs commands or installs has targets, and the document with hooks is not used where a frozen patch set is installed.",
  why: "AWS refuses the task, or installs whatever is approved on that day instead of what was frozen.",
  severity: "error",
  otherwise: "run time",
  source:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-aws-runpatchbaselinewithhooks.html",
  clouds: ["aws"],
  judges: "inputs",
  check: (subject) => once(breachesOf(subject)),
};

function* breachesOf(subject: PatchingSubject) {
  for (const { name, inputs, from } of tasksOf(subject)) {
    const needsTargets = inputs.taskType === "RUN_COMMAND" || name.includes("-task-install-");
    if (needsTargets && (inputs.targets ?? []).length === 0)
      yield { path: from, message: `${name} has no targets`, fix: "give it the targets of its window" };
    if (inputs.taskArn === withHooks)
      yield {
        path: from,
        message: `${name} runs ${withHooks}, which takes no frozen patch set`,
        fix: "run the installing document",
      };
  }
  for (const { name, inputs, from } of specifiedOf(subject, "aws:ssm/document:Document")) {
    const text = isJsonText(inputs.content) ? JSON.stringify(inputs.content) : said(inputs.content);
    if (text.includes(withHooks) && text.includes("InstallOverrideList"))
      yield {
        path: from,
        message: `${name} gives a frozen patch set to ${withHooks}`,
        fix: "run AWS-RunPatchBaseline",
      };
  }
}

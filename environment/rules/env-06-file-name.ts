import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

/** `Pulumi.example.yaml` is an example by name and belongs to no customer. */
const example = "example";

export const fileName: Rule<EnvironmentSubject> = {
  id: "ENV-06",
  area: "environment",
  statement: "A stack file is named Pulumi.<customer>-<stage>.yaml after the keys that it holds.",
  why: "One customer's environment is deployed as another's stack: its resources are renamed, moved or replaced.",
  severity: "error",
  otherwise: "never",
  source: "https://www.pulumi.com/docs/iac/concepts/projects/stack-settings-file/",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment: { customer, stage }, stack }) {
    const own = `${customer}-${stage}`;
    if (stack === undefined || stack === own || stack === example) return;
    yield {
      path: ["customer"],
      message: `the file is named for the stack ${stack}, but customer and stage say ${own}`,
      fix: `name the file Pulumi.${own}.yaml, or correct customer and stage`,
    };
  },
};

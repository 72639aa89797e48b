import type { Rule } from "../rule.ts";
import type { Environment } from "../schema.ts";
import type { EnvironmentSubject } from "./subject.ts";

/**
 * Pulumi hands a program its whole configuration in one environment variable, and Linux takes none above 128 KiB; the
 * rest is left for the stack's other keys.
 */
const mostDeployableBytes = 120_000;

/**
 * Size of an environment as Pulumi hands it over: UTF-8 bytes of its JSON as a string within JSON, which doubles quotes, with
 * the letters that Go escapes for the sake of HTML.
 */
function bytesOf(environment: Environment): number {
  const json = JSON.stringify(environment).replaceAll(/[<>&\u2028\u2029]/g, "\\u0000");
  return Buffer.byteLength(JSON.stringify(json));
}

/** A warning where an environment is only looked at; `environmentRules` makes it an error where it is deployed. */
export const size: Rule<EnvironmentSubject> = {
  id: "ENV-07",
  area: "environment",
  statement: "An environment has at most 120,000 bytes as Pulumi hands it over: JSON, each quote escaped.",
  why: "Pulumi cannot start the program: the operating system refuses an environment variable of that size.",
  severity: "warning",
  otherwise: "deploy",
  source: "MAX_ARG_STRLEN, https://man7.org/linux/man-pages/man2/execve.2.html",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    const bytes = bytesOf(environment);
    if (bytes <= mostDeployableBytes) return;
    yield {
      path: ["workloads"],
      message: `the environment has ${bytes} bytes as Pulumi hands it over, more than the ${mostDeployableBytes} that can be deployed`,
      fix: "select workloads by tags (select:) instead of listing each by its ARN",
    };
  },
};

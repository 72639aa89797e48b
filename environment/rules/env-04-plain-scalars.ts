import type { Read } from "../read/read.ts";
import type { Rule } from "../rule.ts";
import type { Located } from "./located.ts";

export const plainScalars: Rule<Read> = {
  id: "ENV-04",
  area: "environment",
  statement:
    "The environment holds no scalar, key or tag that Pulumi's YAML reader takes for something else than YAML 1.2.",
  why: "Pulumi hands the program another value than the one that was checked and reviewed.",
  severity: "error",
  otherwise: "never",
  source:
    "https://pkg.go.dev/gopkg.in/yaml.v3#hdr-Compatibility; https://yaml.org/spec/1.2.2/#103-core-schema",
  clouds: ["aws", "azure"],
  judges: "file",
  *check({ oddities }): Generator<Located> {
    for (const { path, offset, found, reading, fix } of oddities) {
      yield { path, message: `${found}: Pulumi ${reading}`, fix, offset };
    }
  },
};

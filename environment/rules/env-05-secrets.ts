import type { Read } from "../read/read.ts";
import { externalIdKey } from "../read/stack-file.ts";
import type { Rule } from "../rule.ts";
import type { Located } from "./located.ts";

export const secrets: Rule<Read> = {
  id: "ENV-05",
  area: "environment",
  statement: "No secret stands inside the environment, and no secret of ours in the clear.",
  why: "One nested secret makes the whole environment secret, and plain reads of it then leak into state, logs and pages.",
  severity: "error",
  otherwise: "never",
  source: "https://www.pulumi.com/docs/iac/concepts/secrets/",
  clouds: ["aws", "azure"],
  judges: "file",
  *check(read): Generator<Located> {
    for (const { path, likeness } of read.leaks) {
      const isExternalId = path.at(-1) === externalIdKey;
      yield {
        path,
        message: isExternalId ? `${externalIdKey} is not encrypted` : `this looks like ${likeness}`,
        fix: isExternalId
          ? "renew it, then run: pulumi config set --secret upkeep:externalId VALUE"
          : "remove it, keep it outside of upkeep:environment, and renew it if it was ever shared",
        offset: read.positions?.of(path).key,
      };
    }
  },
};

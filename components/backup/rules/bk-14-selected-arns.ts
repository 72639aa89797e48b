import type { Breach } from "../../../environment/finding.ts";
import { type SpecifiedAs, specifiedOf } from "./specified-of.ts";
import type { BackupRule } from "./subject.ts";

const mostNamed = 500;
const mostWildcards = 30;

export const selectedArns: BackupRule = {
  id: "BK-14",
  area: "backup",
  statement:
    "A selection lists up to 500 ARNs, or up to 30 with wildcards; a wildcard stands at the end of an ARN or for its region or account.",
  why: "AWS refuses the selection: none of the resources in it is backed up.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ inputs }) {
    for (const selection of specifiedOf(inputs, "aws:backup/selection:Selection")) {
      yield* breachesOf(selection, selection.inputs.resources ?? [], "selects");
      yield* breachesOf(selection, selection.inputs.notResources ?? [], "leaves out");
    }
  },
};

function* breachesOf(
  { name, from: path }: SpecifiedAs<"aws:backup/selection:Selection">,
  arns: readonly unknown[],
  does: string,
): Generator<Breach> {
  const wildcards = arns.filter((arn) => typeof arn === "string" && arn.includes("*")).map(String);
  const named = arns.length - wildcards.length;
  if (named > mostNamed) {
    const fix = `list up to ${mostNamed} in one selection, or select by tags`;
    yield { path, message: `${name} ${does} ${named} ARNs`, fix };
  }
  if (wildcards.length > mostWildcards) {
    const fix = `list up to ${mostWildcards} in one selection`;
    yield { path, message: `${name} ${does} ${wildcards.length} ARNs with wildcards`, fix };
  }
  for (const arn of wildcards.filter((one) => !isPrefix(one))) {
    const fix = "write a beginning that ends in *, or the whole ARN";
    yield { path, message: `${name} ${does} ${arn}, whose wildcard is not at its end`, fix };
  }
}

/** `arn:aws:ec2:*:*:instance/*`: a star for the whole region, for the whole account, and at the end. */
function isPrefix(arn: string): boolean {
  return arn
    .replace(/\*$/, "")
    .split(":")
    .every((part, index) => !part.includes("*") || ((index === 3 || index === 4) && part === "*"));
}

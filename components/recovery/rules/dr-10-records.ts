import type { Breach } from "../../../environment/finding.ts";
import type { Traffic } from "../schema/traffic.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import type { RecoveryRule } from "./subject.ts";

const longestSeconds = 60;

export const records: RecoveryRule = {
  id: "DR-10",
  area: "recovery",
  statement:
    "Both sides of a name have the same form, are remembered for 60 s at most, and have a health check; only the second may have a reason instead.",
  why: "Traffic is switched and customers keep asking the dead side, or Route 53 answers with a side that does not serve.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
  clouds: ["aws"],
  judges: "environment",
  check: ({ environment }) => breachesOf(environment),
};

function* breachesOf({ recovery }: RecoveryEnvironment): Generator<Breach> {
  for (const [index, traffic] of (recovery?.traffic ?? []).entries()) {
    for (const breach of breachesOfName(traffic)) {
      yield { ...breach, path: ["recovery", "traffic", index, ...breach.path] };
    }
  }
}

function* breachesOfName({ name, ttl, sides }: Traffic): Generator<Breach> {
  if (ttl !== undefined && ttl > longestSeconds) {
    yield {
      path: ["ttl"],
      message: `resolvers keep ${name} for ${ttl} s`,
      fix: `write at most ${longestSeconds}`,
    };
  }
  for (const [place, side] of sides.entries()) {
    const { values, alias, check, uncheckedBecause } = side;
    const path = ["sides", place];
    if ((values === undefined) === (alias === undefined)) {
      const message = `the side in ${side.region} has ${alias === undefined ? "neither values nor an alias" : "values and an alias"}`;
      yield { path, message, fix: "write exactly one of values and alias" };
    } else if (place > 0 && (sides[0]?.alias === undefined) !== (alias === undefined)) {
      const message = `one side of ${name} is an alias and the other is not`;
      yield { path, message, fix: "write both as values, or both as aliases" };
    }
    if (check !== undefined || (place > 0 && uncheckedBecause !== undefined)) continue;
    yield {
      path,
      message: `nobody checks whether ${name} is served in ${side.region}`,
      fix: place === 0 ? "write check" : "write check, or uncheckedBecause with a reason",
    };
  }
}

import { specifiedOf } from "./specified-of.ts";
import type { RecoveryRule } from "./subject.ts";

export const zonalAutoshift: RecoveryRule = {
  id: "DR-16",
  area: "recovery",
  statement:
    "Zonal autoshift has allowed windows or blocked ones, not both, and an alarm that judges its practice runs.",
  why: "Practice runs are refused, or take a zone away at noon with nobody to notice that two are too few.",
  severity: "error",
  otherwise: "deploy",
  source: "https://docs.aws.amazon.com/r53recovery/latest/dg/arc-zonal-autoshift.considerations.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    const type = "aws:arczonalshift/zonalAutoshiftConfiguration:ZonalAutoshiftConfiguration";
    for (const { name, inputs, from: path } of specifiedOf(everyInput, type)) {
      const { allowedWindows = [], blockedWindows = [], outcomeAlarms = [] } = inputs;
      if (allowedWindows.length > 0 && blockedWindows.length > 0) {
        yield { path, message: `${name} has allowed and blocked windows`, fix: "write one of the two" };
      }
      if (outcomeAlarms.length > 0) continue;
      yield { path, message: `no alarm judges the practice runs of ${name}`, fix: "write outcomeAlarms" };
    }
  },
};

import { nearestWord } from "../nearest.ts";
import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const adoptAndUse: Rule<EnvironmentSubject> = {
  id: "ENV-18",
  area: "environment",
  statement: "adopt and use name logical names of this environment's resources, and no name stands in both.",
  why: "The resource is created beside the one that exists, or is both managed and left alone.",
  severity: "error",
  otherwise: "deploy",
  source: "https://www.pulumi.com/docs/iac/guides/migration/import/",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment, logicalNames }) {
    for (const place of ["adopt", "use"] as const) {
      for (const name of Object.keys(environment[place] ?? {})) {
        const path = [place, name];
        if (place === "use" && Object.hasOwn(environment.adopt ?? {}, name)) {
          yield {
            path,
            message: `${name} stands in adopt, too`,
            fix: "adopt what is ours from now on, use what stays somebody else's",
          };
        } else if (logicalNames !== undefined && !logicalNames[place].includes(name)) {
          const near = nearestWord(name, logicalNames[place]);
          const fix = near === undefined ? `write one of ${logicalNames[place].join(", ")}` : `write ${near}`;
          yield { path, message: `this environment has no resource named ${name} to ${place}`, fix };
        }
      }
    }
  },
};

import { parseZone } from "../calendar/zone.ts";
import type { Rule } from "../rule.ts";
import type { EnvironmentSubject } from "./subject.ts";

export const zone: Rule<EnvironmentSubject> = {
  id: "ENV-08",
  area: "environment",
  statement: "The time zone is one of IANA's names.",
  why: "Windows, freezes and backups start at other hours than agreed, or a schedule is refused.",
  severity: "error",
  otherwise: "deploy",
  source: "https://www.iana.org/time-zones",
  clouds: ["aws", "azure"],
  judges: "environment",
  *check({ environment }) {
    const result = parseZone(environment.zone);
    if (!result.ok) yield { path: ["zone"], ...result.problem };
  },
};

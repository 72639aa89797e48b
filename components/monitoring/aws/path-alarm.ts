import type { Reference } from "../../environment/specified.ts";

export type Actions = readonly (string | Reference)[];

/** What alarms on the alarms' own path have in common. */
export const ofPath = {
  area: "monitoring",
  evaluationPeriods: 1,
  severity: 2,
  impact: "An alarm of the customer's service may have reached nobody.",
  from: ["contacts"],
} as const;

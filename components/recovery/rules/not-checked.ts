import type { RuleEntry } from "../../../environment/rule.ts";

const common = { area: "recovery", severity: "error", judges: "inputs" } as const;

/** Rules of recovery about what is not offered here yet. Nothing checks them. */
export const recoveryNotChecked: readonly RuleEntry[] = [
  {
    ...common,
    id: "DR-11",
    statement:
      "Routing controls have an assertion rule and a gating rule that never lets both sides write, with a wait, and no step needs their control plane.",
    why: "Both sides are on at once, or none is, by a slip of the hand in the worst hour.",
    otherwise: "never",
    source: "https://docs.aws.amazon.com/r53recovery/latest/dg/routing-control.safety-rules.html",
    clouds: ["aws"],
  },
  {
    ...common,
    id: "DR-13",
    statement:
      "Automatic failover of Azure SQL waits an hour at least; where less is promised, people decide.",
    why: "An hour passes before anything happens, and the promise with it.",
    otherwise: "never",
    source: "https://learn.microsoft.com/azure/azure-sql/database/failover-group-sql-db",
    clouds: ["azure"],
  },
  {
    ...common,
    id: "DR-14",
    statement:
      "Site Recovery takes application-consistent points at a multiple of its crash-consistent ones and keeps them longer than that; a machine is in an availability set or in a zone.",
    why: "The policy is refused, or keeps no point that an application starts from.",
    otherwise: "never",
    source: "https://learn.microsoft.com/azure/site-recovery/azure-to-azure-how-to-enable-policy",
    clouds: ["azure"],
  },
  {
    ...common,
    id: "DR-15",
    statement:
      "A Traffic Manager profile sets its TTL, its monitor's path and expected codes, and has its endpoints in one place.",
    why: "Endpoints that are written in two places undo each other with every deployment.",
    otherwise: "never",
    source: "https://learn.microsoft.com/azure/traffic-manager/traffic-manager-monitoring",
    clouds: ["azure"],
  },
];

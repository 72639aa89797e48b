import type { RuleEntry } from "../../../environment/rule.ts";

const azure = { area: "patching", clouds: ["azure"], judges: "inputs" } as const;

/** Rules about clouds that nothing is planned for yet: known, listed, and not checked. */
export const patchingNotChecked: readonly RuleEntry[] = [
  {
    ...azure,
    id: "PA-18",
    statement:
      "A guest maintenance configuration lasts 1 h 30 min to 3 h 55 min, repeats every 6 h at most, and says scope InGuestPatch and mode User.",
    why: "Azure refuses it, or takes it for the maintenance of hosts and patches nothing.",
    severity: "error",
    otherwise: "never",
    source: "https://learn.microsoft.com/azure/update-manager/scheduled-patching",
  },
  {
    ...azure,
    id: "PA-19",
    statement:
      "A monthly recurrence says a day, or a week and a weekday; the OSImage scope lasts 5 h at least and recurs by day or week.",
    why: "Azure refuses the configuration.",
    severity: "error",
    otherwise: "deploy",
    source: "https://learn.microsoft.com/azure/virtual-machines/maintenance-configurations",
  },
  {
    ...azure,
    id: "PA-20",
    statement:
      "A machine with a schedule is patched AutomaticByPlatform and bypasses the platform's safety checks on the user's schedule.",
    why: "Azure patches it by a schedule of its own, and ours silently does nothing.",
    severity: "error",
    otherwise: "never",
    source: "https://learn.microsoft.com/azure/update-manager/prerequsite-for-schedule-patching",
  },
  {
    ...azure,
    id: "PA-21",
    statement:
      "A pre-maintenance event exists 40 min before its window, and its handler cancels the window where it fails.",
    why: "A failed preparation does not stop the patches that it was to make safe.",
    severity: "error",
    otherwise: "never",
    source: "https://learn.microsoft.com/azure/update-manager/pre-post-scripts-overview",
  },
  {
    ...azure,
    id: "PA-22",
    statement:
      "A dynamic scope has 1,000 resources, 50 tag filters and 50 resource-group filters at most, and is of guest scope.",
    why: "Machines beyond the limit are left out.",
    severity: "error",
    otherwise: "run time",
    source: "https://learn.microsoft.com/azure/update-manager/dynamic-scope-overview",
  },
  {
    ...azure,
    id: "PA-23",
    statement: "A window leaves 15 min for its last update, and 20 min for a service pack.",
    why: "The last updates are not begun.",
    severity: "error",
    otherwise: "run time",
    source: "https://learn.microsoft.com/azure/update-manager/scheduled-patching",
  },
  {
    ...azure,
    id: "PA-24",
    statement: "Members of one availability set are not in schedules that run at the same time.",
    why: "All members restart together, and the service is down.",
    severity: "error",
    otherwise: "run time",
    source: "https://learn.microsoft.com/azure/update-manager/scheduled-patching",
  },
];

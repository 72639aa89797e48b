import type { RuleCases } from "../../../rules/case.ts";
import { overriding } from "./overriding.ts";

const lock = (workload?: string) => overriding("backup.lock.changeableFor", "20d", workload);

export const cases: RuleCases = {
  rule: "BK-44",
  accept: [
    { because: "it holds for all", set: { "overrides[1]": lock() } },
    {
      because: "the restore tests of all are overridden",
      set: { "overrides[1]": overriding("backup.restoreTests.point", "random") },
    },
    {
      because: "copies are a workload's own",
      set: { "overrides[1]": overriding("backup.copies.airGapped", false, "records") },
    },
  ],
  reject: [
    { because: "it names one workload", set: { "overrides[1]": lock("records") } },
    {
      because: "a region's restore tests are one plan",
      set: { "overrides[1]": overriding("backup.restoreTests.point", "random", "records") },
    },
    {
      because: "a region's reports are about all",
      set: { "overrides[1]": overriding("backup.audit.jobs", false, "records") },
    },
  ],
};

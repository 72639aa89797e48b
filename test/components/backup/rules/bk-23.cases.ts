import type { RuleCases } from "../../../rules/case.ts";
import { unpatched } from "../../../rules/unpatched.ts";

// The gold ladder starts at 01:00 in Berlin: 00:00 UTC in winter, 23:00 UTC in summer, each with a start window of 1 h.
const database = "workloads[0].maintenanceWindow";
// The bronze ladder starts at 03:00 in Lisbon: 03:00 UTC in winter, 02:00 UTC in summer.
const fileSystem = "workloads[12].maintenanceWindow";

const startWindow = {
  path: "backup.startWindow",
  workload: "records",
  value: "2h",
  reason: "contract section 7",
  approvedBy: "head of operations",
  expires: "2027-03-31",
};

export const cases: RuleCases = {
  rule: "BK-23",
  accept: [
    {
      because: "the hour before begins when winter's start window ends",
      set: { [database]: "sun:02:00-sun:03:00" },
    },
    {
      because: "it ends when summer's backup starts",
      set: { ...unpatched, [database]: "sun:22:00-sun:23:00" },
    },
    {
      because: "the hour before begins when the longer start window ends",
      set: { [database]: "sun:03:00-sun:04:00", "overrides[1]": startWindow },
    },
    {
      because: "four hours before FSx's window begin when the start window ends",
      base: "bronze",
      set: { [fileSystem]: "sun:08:00-sun:08:30" },
    },
    {
      because: "without clock changes only one time of the day is taken",
      set: { zone: "Asia/Tokyo", [database]: "sun:00:30-sun:01:00" },
    },
    {
      because: "only points through the day are displaced, and count in the RPO",
      set: {
        "workloads[3]": {
          id: "share",
          kind: "fsx",
          arn: "arn:aws:fsx:eu-central-1:333333333333:file-system/fs-0fedcba9876543210",
          encryptedWith: "customer-key",
          maintenanceWindow: "sun:10:00-sun:10:30",
          dataClass: "health",
        },
      },
    },
    {
      because: "what has no backup needs no window",
      base: "bronze",
      set: {
        [fileSystem]: "sun:03:00-sun:04:00",
        "workloads[12].backup": {
          protect: false,
          reason: "holds nothing but caches",
          approvedBy: "head of operations",
          expires: "2027-03-31",
        },
      },
    },
  ],
  reject: [
    { because: "the hour before meets winter's start window", set: { [database]: "sun:01:59-sun:02:59" } },
    {
      because: "it meets summer's start by a minute",
      set: { ...unpatched, [database]: "sun:22:01-sun:23:01" },
    },
    { because: "it crosses the end of the week", set: { [database]: "sun:23:45-mon:00:15" } },
    { because: "the hour before crosses the end of the week", set: { [database]: "mon:00:30-mon:01:30" } },
    {
      because: "the longer start window reaches into the hour before",
      set: { [database]: "sun:02:59-sun:03:59", "overrides[1]": startWindow },
    },
    {
      because: "FSx starts none in the four hours before",
      base: "bronze",
      set: { [fileSystem]: "sun:07:59-sun:08:29" },
    },
    { because: "the ladder was moved into it", set: { "calendar.backup.start": "daily 13:00" } },
    { because: "the ladder was moved to just before it", set: { "calendar.backup.start": "daily 12:01" } },
  ],
};

import { describe, expect, it } from "vitest";
import { checkInputs } from "../../simulator/kernel.ts";
import type { Properties } from "../../simulator/properties.ts";
import { type Short, typeOf } from "./clouds.ts";

const RULE = { ruleName: "daily", targetVaultName: "vault" };
const plan = (rule: Properties): [Short, Properties] => [
  "plan",
  { name: "plan", rules: [{ ...RULE, ...rule }] },
];
const copy = (lifecycle: Properties) => ({ copyActions: [{ destinationVaultArn: "arn:v", lifecycle }] });
const selection = (more: Properties): [Short, Properties] => [
  "selection",
  { name: "s", planId: "p", iamRoleArn: "r", ...more },
];
const faultsOf = (short: Short, inputs: Properties) =>
  checkInputs(typeOf(short), "logical", inputs).faults.map(({ property, reason }) => `${property} ${reason}`);

/** What is just allowed, what is just not, and the property that is then at fault. */
const limits: [string, [Short, Properties], [Short, Properties], string][] = [
  ["start window", plan({ startWindow: 60 }), plan({ startWindow: 59 }), "rules[0].startWindow"],
  [
    "completion window",
    plan({ startWindow: 120, completionWindow: 180 }),
    plan({ startWindow: 120, completionWindow: 179 }),
    "rules[0].completionWindow",
  ],
  [
    "schedule",
    plan({ schedule: "cron(0 1 * * ? *)" }),
    plan({ schedule: "cron(0 1 * * ?)" }),
    "rules[0].schedule",
  ],
  [
    "schedule language",
    plan({ schedule: "cron(0 1 ? * 1#2 *)" }),
    plan({ schedule: "rate(1 day)" }),
    "rules[0].schedule",
  ],
  ["rule name", plan({ ruleName: "a".repeat(50) }), plan({ ruleName: "a".repeat(51) }), "rules[0].ruleName"],
  [
    "cold storage",
    plan({ lifecycle: { coldStorageAfter: 30, deleteAfter: 120 } }),
    plan({ lifecycle: { coldStorageAfter: 30, deleteAfter: 119 } }),
    "rules[0].lifecycle.deleteAfter",
  ],
  [
    "cold storage of a copy",
    plan(copy({ coldStorageAfter: 30, deleteAfter: 120 })),
    plan(copy({ coldStorageAfter: 30, deleteAfter: 119 })),
    "rules[0].copyActions[0].lifecycle.deleteAfter",
  ],
  ["selection name", selection({ name: "a".repeat(50) }), selection({ name: "a b" }), "name"],
  [
    "selected resources",
    selection({ resources: Array<string>(500).fill("arn:x") }),
    selection({ resources: Array<string>(501).fill("arn:x") }),
    "resources",
  ],
  ["vault name", ["vault", { name: "ab" }], ["vault", { name: "a" }], "name"],
  [
    "role name",
    ["role", { name: "a".repeat(64), assumeRolePolicy: "{}" }],
    ["role", { name: "a".repeat(65), assumeRolePolicy: "{}" }],
    "name",
  ],
  [
    "trust policy",
    ["role", { name: "a", assumeRolePolicy: "{}" }],
    ["role", { name: "a", assumeRolePolicy: "{" }],
    "assumeRolePolicy",
  ],
  ["topic name", ["topic", { name: "a.fifo" }], ["topic", { name: "a.b" }], "name"],
  [
    "event rule name",
    ["eventRule", { name: "a.b", eventPattern: "{}" }],
    ["eventRule", { name: "a b", eventPattern: "{}" }],
    "name",
  ],
  [
    "event rule",
    ["eventRule", { name: "a", scheduleExpression: "rate(1 hour)" }],
    ["eventRule", { name: "a" }],
    "eventPattern",
  ],
  [
    "deletion window",
    ["key", { deletionWindowInDays: 30 }],
    ["key", { deletionWindowInDays: 31 }],
    "deletionWindowInDays",
  ],
  [
    "deletion window, short",
    ["key", { deletionWindowInDays: 7 }],
    ["key", { deletionWindowInDays: 6 }],
    "deletionWindowInDays",
  ],
  [
    "alias",
    ["alias", { name: "alias/a", targetKeyId: "k" }],
    ["alias", { name: "a", targetKeyId: "k" }],
    "name",
  ],
];

describe.each(limits)("the limit of the %s", (_, allowed, refused, property) => {
  it("lets through what is just inside", () => {
    expect(faultsOf(...allowed)).toEqual([]);
  });

  it("refuses what is just outside, by its property", () => {
    expect(faultsOf(...refused).map((fault) => fault.split(" ")[0])).toEqual([property]);
  });
});

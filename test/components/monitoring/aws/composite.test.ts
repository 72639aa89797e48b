import { describe, expect, it } from "vitest";
import { compositeLimits, splitChildren } from "../../../../components/monitoring/aws/composite.ts";
import { fixture, plannedOf } from "../../planned.ts";

const children = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `alarm-${index}`,
    cloudName: String(index).padEnd(length, "x"),
  }));
const ruleLength = (group: readonly { readonly cloudName: string }[]) =>
  group.map(({ cloudName }) => `ALARM("${cloudName}")`).join(" OR ").length;

describe("alarms in as few composites as the limits allow", () => {
  it("are a hundred at most", () => {
    expect(splitChildren(children(100, 20)).map(({ length }) => length)).toEqual([100]);
    expect(splitChildren(children(101, 20)).map(({ length }) => length)).toEqual([100, 1]);
    expect(splitChildren([])).toEqual([]);
  });

  it("stay within the length of a rule, however long their names are", () => {
    const groups = splitChildren(children(250, 255));
    for (const group of groups) expect(ruleLength(group)).toBeLessThanOrEqual(compositeLimits.characters);
    expect(groups.flat()).toEqual(children(250, 255));
  });
});

describe("what is left out", () => {
  it("is told for a kind on which no alarm is known", () => {
    const { leftOut } = plannedOf(fixture("platinum")).intents.monitoring;
    expect(leftOut).toContainEqual(expect.objectContaining({ workload: "desktop", because: "kind" }));
  });

  it("is told for each workload with the key to write", () => {
    const { leftOut } = plannedOf(fixture("gold")).intents.monitoring;
    expect(leftOut).toContainEqual(
      expect.objectContaining({
        workload: "records",
        id: "rds-load-high",
        because: "unsaid",
        key: "performanceInsights",
      }),
    );
  });
});

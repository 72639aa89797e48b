import { describe, expect, it } from "vitest";
import { orderedAreas } from "../../../components/areas.ts";
import { catalogue } from "../../../components/monitoring/aws/catalogue/catalogue.ts";
import { tiers } from "../../../environment/tier.ts";
import { fixture, inputsOf, shipped } from "../planned.ts";

const pages = orderedAreas.flatMap(([, { alarmPages = [] }]) => alarmPages);
const environments = [...tiers.map(fixture), ...["biolab-prod", "fieldcapture-prod", "example"].map(shipped)];

describe("the pages of alarms", () => {
  it("are one per alarm that any area raises", () => {
    const known = pages.map(({ id }) => id);
    expect(new Set(known).size).toBe(known.length);
    const raised = environments
      .flatMap(inputsOf)
      .flatMap(({ inputs }) => ("alarmDescription" in inputs ? [String(inputs.alarmDescription)] : []))
      .map((text) => /Runbook: \S+\/([a-z0-9-]+)$/.exec(text)?.[1]);
    expect([...new Set(raised)].filter((id) => id === undefined || !known.includes(id))).toEqual([]);
  });

  it.each(pages)("$id says why, what to do first, and where that is from", ({ id, why, first, source }) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(why).toMatch(/\.$/);
    expect(first).toMatch(/[.?]$/);
    expect(source).toMatch(/^(https:\/\/|components\/)\S+$/);
  });

  it.each(catalogue.filter(({ severity }) => severity <= 2))(
    "$id pages and says whom it hurts",
    ({ impact }) => {
      expect(impact).toMatch(/\.$/);
    },
  );
});

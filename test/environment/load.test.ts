import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { areas } from "../../components/areas.ts";
import { findingIn, loadText, stackOf } from "../../environment/load.ts";
import { size } from "../../environment/rules/env-07-size.ts";
import { fixtureText, readText } from "../rules/judged.ts";

const text = fixtureText("gold");

describe("a reading", () => {
  const reading = readText(text, { stack: "clinic-prod" });

  it("holds the environment as it was declared, nothing filled in", () => {
    expect(reading.environment).toMatchObject({ customer: "clinic", tier: "gold" });
    expect(reading.environment?.workloads[1]).toEqual({
      id: "app",
      kind: "ec2",
      select: { App: "records" },
      count: 4,
      encryptedWith: "customer-key",
      dataClass: "health",
    });
  });

  it("holds the configuration as plain values", () => {
    expect(reading.config).toEqual({ "upkeep:environment": reading.environment });
  });

  it.each([
    [[], { line: 3, column: 3 }],
    [["tier"], { line: 8, column: 11 }],
    [["aws"], { line: 19, column: 5 }],
    [["aws", "regions", "recovery"], { line: 22, column: 50 }],
    [["workloads", 0], { line: 34, column: 9 }],
    [["workloads", 0, "storage"], { line: 40, column: 18 }],
    [["workloads", 1, "select", "App"], { line: 43, column: 44 }],
    [["calendar", "freezes", 0], { line: 30, column: 11 }],
  ])("knows where %j stands", (path, place) => {
    expect(reading.placeOf(path)).toEqual(place);
  });

  it.each([
    [["backup", "lock"], { line: 3, column: 3 }],
    [["aws", "account", "digits"], { line: 20, column: 7 }],
    [["workloads", 99], { line: 33, column: 5 }],
    [["workloads", 1, "storage"], { line: 43, column: 9 }],
  ])("places %j, which is absent, at its parent", (path, place) => {
    expect(reading.placeOf(path)).toEqual(place);
  });

  it("gives a line to what is found at a later stage", () => {
    const breach = { path: ["tier"], message: "too much", fix: "write less" };
    expect(findingIn(reading, { rule: size, breach })).toEqual({
      rule: "ENV-07",
      severity: "warning",
      file: "Pulumi.clinic-prod.yaml",
      line: 8,
      column: 11,
      path: "tier",
      message: "too much",
      why: size.why,
      fix: "write less",
      otherwise: "deploy",
    });
  });

  it("behind an alias is placed where the value is written", () => {
    const aliased = readText(
      text
        .replace("{email: owner@example.com}", "&who {email: owner}")
        .replace("{email: on-call@example.com}", "*who"),
    );
    expect(aliased.findings.map(({ path, line }) => ({ path, line }))).toEqual([
      { path: "contacts.owner.email", line: 11 },
      { path: "contacts.onCall.email", line: 11 },
    ]);
  });
});

describe("an environment of more than 120,000 bytes", () => {
  const large = text.replace("reason: contract section 7", `reason: ${"x".repeat(120_000)}`);

  it.each([
    ["may be looked at", false, "warning"],
    ["may not be deployed", true, "error"],
  ])("%s", (_, deploying, severity) => {
    const asOf = Temporal.Instant.from("2026-11-24T12:00:00Z");
    const { findings } = loadText("x.yaml", large, { areas, judge: () => [], asOf, deploying });
    expect(findings).toMatchObject([{ rule: "ENV-07", severity }]);
  });
});

describe("the name of a file", () => {
  it.each([
    ["stacks/Pulumi.biolab-prod.yaml", "biolab-prod"],
    ["Pulumi.a.b.yaml", "a.b"],
    ["Pulumi.yaml", undefined],
    ["biolab-prod.yaml", undefined],
  ])("%s says the stack %s", (file, stack) => {
    expect(stackOf(file)).toBe(stack);
  });
});

import { expect, test } from "vitest";
import type { Explanation } from "../../../report/explain/explanation.ts";
import { explainedProof } from "../../../report/explain/proof.ts";
import { explanationText } from "../../../report/explain/text.ts";
import { plainStyle } from "../../../report/layout.ts";

const told = explainedProof(
  {
    restoreTests: [
      {
        region: "eu-west-1",
        starts: { kind: "weekly", weekdays: ["SUN"], at: { hour: 5, minute: 0 } },
        durationMinutes: 300,
        point: "latest",
        keptMinutes: 240,
        workloads: ["orders"],
      },
    ],
    untested: [{ workload: "share", because: "no directory is named" }],
    evidence: [{ region: "eu-west-1", controls: ["ONE", "TWO"], reports: ["backups", "restores"] }],
  },
  "Europe/Berlin",
  "2026-11-29T08:00:00Z",
);

test("the next tests are those that are not over, on the customer's clock", () => {
  expect(told.restoreTests[0]?.next).toEqual([
    { start: "2026-11-29T04:00:00Z", end: "2026-11-29T09:00:00Z" },
    { start: "2026-12-06T04:00:00Z", end: "2026-12-06T09:00:00Z" },
  ]);
});

test("the text tells what is restored, what is not, and what an auditor can be shown", () => {
  const none = {
    workloads: [],
    plans: [],
    vaults: [],
    rings: [],
    windows: [],
    freezes: [],
    overrides: [],
    resources: [],
    assumed: [],
    findings: [],
  };
  const explanation = {
    ...none,
    stack: "acme-prod",
    environment: {
      ...{ customer: "acme", stage: "prod", tier: "gold", edition: "2026-11", zone: "Europe/Berlin" },
      ...{ accounts: { workload: "111122223333" }, regions: { primary: "eu-west-1" } },
      ...{ frameworks: [], dataClasses: [] },
    },
    existing: { managed: [], collisions: [], leaving: [] },
    proof: told,
  } as unknown as Explanation;
  const text = explanationText(explanation, { ...plainStyle, width: 200 });
  expect(text).toContain(
    [
      "How it is proven",
      "  restore test  eu-west-1",
      "    Sundays at 05:00: the latest point of orders, in the default VPC; deleted after 4 h",
      "    next: Sun 2026-11-29 05:00 to 10:00; Sun 2026-12-06 05:00 to 10:00",
      "  not tested  share: no directory is named",
      "  evidence  eu-west-1",
      "    2 controls of AWS Backup Audit Manager; daily reports of backups, restores",
    ].join("\n"),
  );
});

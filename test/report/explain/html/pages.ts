import { Temporal } from "temporal-polyfill";
import { allInputs, explanationsOf } from "../../../../components/plan.ts";
import type { Environment } from "../../../../environment/schema.ts";
import type { PageContent } from "../../../../report/explain/html/section.ts";
import { calendarAhead, explainStack } from "../../../../report/explain/model.ts";
import { plannedResource } from "../../../../report/explain/planned.ts";
import { plannedOf, shipped } from "../../../components/planned.ts";

/** What the page of an environment is made from, at the tests' date or another. */
export function contentOf(environment: Environment, asOf = "2026-11-24T12:00:00Z"): PageContent {
  const planned = plannedOf(environment);
  const explained = {
    stack: "acme-prod",
    file: "stacks/Pulumi.acme-prod.yaml",
    asOf: Temporal.Instant.from(asOf).toString(),
    environment,
    areas: explanationsOf(planned),
    resources: allInputs(planned).map((each) => plannedResource(environment, each)),
    derivedWindows: planned.derivedWindows,
    assumptions: planned.assumptions,
    findings: [],
  };
  return { explanation: explainStack(explained), calendar: calendarAhead(explained) };
}

/** A shipped stack with one of everything that its file alone does not bring: findings, what exists, an exemption. */
export function fullContent(): PageContent {
  const content = contentOf(shipped("biolab-prod"));
  const { explanation } = content;
  const [resource] = explanation.resources;
  const [workload] = explanation.workloads;
  const [vault] = explanation.vaults;
  const [override] = explanation.overrides;
  if (!resource || !workload || !vault || !override) throw new Error("the shipped stack lacks a part");
  const { plan: _, effective: __, effectiveElsewhere: ___, ...uncovered } = workload;
  const exempt = { reason: "rebuilt", approvedBy: "owner", expires: "2027-01-31" };
  const [ring] = explanation.rings;
  const { proof, failover, monitoring } = explanation;
  if (!ring || !proof || !failover || !monitoring) throw new Error("the shipped stack lacks an area");
  return {
    ...content,
    explanation: {
      ...explanation,
      rings: [...explanation.rings, { ...ring, name: "emergency", onDemand: true, windows: [] }],
      proof: { ...proof, untested: [{ workload: "cache", because: "it is exempt" }] },
      monitoring: {
        ...monitoring,
        escalation: [...monitoring.escalation, { level: "l9", afterMinutes: 60 }],
        leftOut: [{ workload: "cache", id: "memory", severity: 3, because: "its class is not said" }],
        mutes: ["2026-12-09", "2026-12-16"].map((starts) => ({
          ...{ ring: "canary", region: "eu-central-1", workloads: ["lims-app"] },
          ...{ starts, durationMinutes: 240 },
        })),
      },
      failover: { ...failover, plannedMinutes: 10_000 },
      workloads: [...explanation.workloads, { ...uncovered, id: "cache", exempt }],
      vaults: [
        ...explanation.vaults,
        { ...vault, name: "sealed", airGapped: true as const },
        { ...vault, name: "old", retired: { until: "2027-05-01", reason: "now bronze" } },
        {
          ...vault,
          name: "theirs",
          external: "arn:aws:backup:eu-central-1:111122223333:backup-vault:theirs",
        },
      ],
      overrides: [...explanation.overrides, { ...override, expires: "2026-12-01", daysLeft: 7 }],
      existing: {
        source: "the state in state.json",
        managed: [resource],
        collisions: [{ resource, holder: "urn:pulumi:other::upkeep::aws:sns/topic:Topic::alarms" }],
        leaving: [
          {
            type: resource.type,
            name: "gone",
            urn: "urn:gone",
            retired: { name: "gone", tier: "gold", until: "2027-05-01", reason: "no plan" },
          },
          { type: resource.type, name: "key", urn: "urn:key" },
        ],
      },
      findings: [
        {
          rule: "BK-06",
          severity: "warning",
          file: "stacks/Pulumi.acme-prod.yaml",
          line: 3,
          column: 5,
          path: "workloads[0].arn",
          message: "something is odd",
          why: "because",
          fix: "something else",
          otherwise: "never",
        },
      ],
    },
  };
}

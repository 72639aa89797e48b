import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type WalkState, walk } from "../../../components/recovery/failover/walk.ts";
import type { FailoverPlan, RecoveryIntent } from "../../../components/recovery/intent.ts";
import type { Environment } from "../../../environment/schema.ts";
import { customerSeeds } from "../../../simulator/aws/customer.ts";
import { type InProcessResult, runInProcess } from "../../../simulator/in-process/run.ts";
import { seedStore } from "../../../simulator/seed.ts";
import { openStore } from "../../../simulator/store.ts";
import { plannedOf, shipped } from "../planned.ts";

const projectDir = join(import.meta.dirname, "../../..");
const stack = "telecom-prod";

async function run(): Promise<InProcessResult> {
  const file = readFileSync(join(projectDir, "stacks", `Pulumi.${stack}.yaml`), "utf8");
  const { config } = parse(file) as { config: { "upkeep:environment": Environment } };
  const store = openStore(":memory:");
  seedStore(store, customerSeeds(config["upkeep:environment"]));
  try {
    return await runInProcess({
      projectDir,
      stack,
      config: {
        "upkeep:environment": JSON.stringify(config["upkeep:environment"]),
        "upkeep:externalId": "x",
      },
      secretKeys: ["upkeep:externalId"],
      env: { UPKEEP_AS_OF: "2026-11-24T12:00:00Z" },
      store,
    });
  } finally {
    store.close();
  }
}

const intent: RecoveryIntent = plannedOf(shipped(stack)).intents.recovery;
const { failover } = intent;
if (failover === undefined) throw new Error(`${stack} has no failover`);
const plan: FailoverPlan = failover;
const moved = intent.workloads.filter(({ region, mode }) => region === plan.from && mode !== "none");

/** What is served and written before the failover, with what really exists. */
function stateOf(resources: ReadonlySet<string>, lagMinutes = 0): WalkState {
  return {
    writers: Object.fromEntries(moved.map(({ id }) => [id, plan.from])),
    traffic: {},
    measured: Object.fromEntries(
      moved.map(({ id }) => [
        id,
        { "replica-lag-minutes": lagMinutes, "recovery-point-age-minutes": lagMinutes },
      ]),
    ),
    resources,
  };
}

describe("a failover, walked against the simulator's state", { timeout: 60_000 }, () => {
  let resources: ReadonlySet<string>;
  let regions: ReadonlyMap<string, unknown>;
  beforeAll(async () => {
    const { failures, deployment } = await run();
    // What another area could not register is for its own tests to say.
    const ours = failures.filter(({ urn }) => urn === undefined || urn.includes("upkeep:recovery:Aws"));
    expect(ours).toEqual([]);
    const all = deployment.deployment.resources;
    const nameOf = (urn: string) => urn.slice(urn.lastIndexOf("::") + 2);
    resources = new Set(all.map(({ urn }) => nameOf(urn)));
    regions = new Map(all.map(({ urn, outputs }) => [nameOf(urn), outputs?.["region"]]));
  });

  it("ends with the recovery region serving", () => {
    const walked = [...walk(plan, stateOf(resources))];
    expect(walked.filter(({ stopped }) => stopped !== undefined)).toEqual([]);
    expect(walked.at(-1)?.step.id).toBe("verify-service");
    expect(walked.at(-1)?.state.writers).toEqual(Object.fromEntries(moved.map(({ id }) => [id, plan.to])));
  });

  it("acts on what stands in the recovery region only", () => {
    const targets = plan.steps.flatMap(({ phase, target }) =>
      phase === "move" && target?.startsWith("recovery-") === true ? [target] : [],
    );
    expect(targets).not.toHaveLength(0);
    for (const target of targets) expect(regions.get(target), target).toBe(plan.to);
  });

  it("never lets both sides write", () => {
    for (const { state, step } of walk(plan, stateOf(resources))) {
      const sides = new Set(Object.values(state.writers).filter((region) => region !== null));
      expect(sides.size, step.id).toBeLessThanOrEqual(1);
    }
  });

  it("stops before anything is fenced while a replica is further behind than is promised", () => {
    const lagging = [...walk(plan, stateOf(resources, 10_000))].at(-1);
    expect(lagging).toMatchObject({ step: { id: "check-readiness" } });
    expect(lagging?.state.writers).toEqual(stateOf(resources).writers);
  });

  it("stops where nobody knows how far behind a replica is", () => {
    const unknown = { ...stateOf(resources), measured: {} };
    expect([...walk(plan, unknown)].at(-1)?.stopped).toMatch(/nobody knows/);
  });

  it("stops where a replica does not exist", () => {
    const without = new Set([...resources].filter((name) => !name.startsWith("recovery-replica")));
    expect([...walk(plan, stateOf(without))].at(-1)).toMatchObject({
      step: { id: "move-rating-db" },
      stopped: expect.stringContaining("does not exist") as string,
    });
  });

  it("stops where a person denies what must hold", () => {
    const denied = [...walk(plan, stateOf(resources), (step) => step.id !== "stop-mediation")].at(-1);
    expect(denied).toMatchObject({ step: { id: "stop-mediation" } });
  });

  it("stops where nobody knows where a workload is written", () => {
    const [first] = moved;
    const { [first?.id ?? ""]: _, ...writers } = stateOf(resources).writers;
    expect([...walk(plan, { ...stateOf(resources), writers })].at(-1)?.stopped).toBe(
      `nobody knows where ${String(first?.id)} is written`,
    );
  });

  it("takes nothing for fenced before the last fence step has passed", () => {
    const fences = [...walk(plan, stateOf(resources))].filter(({ step }) => step.phase === "fence");
    expect(fences.length).toBeGreaterThan(1);
    for (const { state } of fences.slice(0, -1)) expect(state.writers).toEqual(stateOf(resources).writers);
    expect(new Set(Object.values(fences.at(-1)?.state.writers ?? {}))).toEqual(new Set([null]));
  });

  it("moves nothing that was not fenced", () => {
    const steps = plan.steps.filter(({ phase }) => phase !== "fence");
    const unfenced = {
      ...plan,
      steps: steps.map((step) => ({
        ...step,
        after: step.after.filter((id) => steps.some((one) => one.id === id)),
      })),
    };
    expect([...walk(unfenced, stateOf(resources))].at(-1)?.stopped).toMatch(/still written in eu-central-1/);
  });
});

import { describe, expect, it } from "vitest";
import type { PatchingIntent } from "../../../components/patching/intent.ts";
import type { Environment } from "../../../environment/schema.ts";
import { fixture, inputsOf, plannedOf, shipped } from "../planned.ts";

const intentOf = (environment: Environment): PatchingIntent => plannedOf(environment).intents.patching;
const ringOf = (intent: PatchingIntent, name: string) => intent.rings.find((ring) => ring.name === name);

describe("what is planned", () => {
  const biolab = intentOf(shipped("biolab-prod"));

  it("has the calendar's rings in their order, with whom each holds", () => {
    expect(biolab.rings.map(({ name, regions, workloads }) => [name, regions, workloads])).toEqual([
      ["canary", ["eu-central-1"], ["lims-app"]],
      ["pilot", ["eu-central-1"], ["lims-app"]],
      ["broad", ["eu-central-1"], ["lims-app"]],
    ]);
    expect(biolab.rings.map(({ places }) => places[0]?.freezes)).toEqual([["rhel"], [], []]);
    expect(biolab.tagValues).toEqual(["biolab-prod-canary", "biolab-prod-pilot", "biolab-prod-broad"]);
  });

  it("knows and scans instances in both regions, and patches where they live", () => {
    expect(biolab.regions).toEqual(["eu-central-1", "eu-west-1"]);
    const regions = (type: string) =>
      inputsOf(shipped("biolab-prod"))
        .filter((one) => one.type === type)
        .map(({ inputs }) => (inputs as { region: string }).region);
    expect(new Set(regions("aws:ssm/association:Association"))).toEqual(
      new Set(["eu-central-1", "eu-west-1"]),
    );
    expect(new Set(regions("aws:ssm/maintenanceWindow:MaintenanceWindow"))).toEqual(
      new Set(["eu-central-1"]),
    );
  });

  it("keeps every name when the regions swap their roles", () => {
    const environment = shipped("biolab-prod");
    const { primary, recovery = "" } = environment.aws.regions;
    const pinned = environment.workloads.map((workload) =>
      workload.select === undefined ? workload : { ...workload, region: primary },
    );
    const here = { ...environment, workloads: pinned } as Environment;
    const swapped = {
      ...here,
      aws: { ...here.aws, regions: { primary: recovery, recovery: primary } },
    } as Environment;
    const names = (one: Environment) =>
      plannedOf(one)
        .inputs.patching.map(({ name }) => name)
        .toSorted();
    expect(names(swapped)).toEqual(names(here));
  });

  it("does not ask the day", () => {
    expect(JSON.stringify(biolab)).not.toContain("2026-1");
  });

  it("wants no recovery point of servers without backup, and says how old another's may be", () => {
    const fieldcapture = intentOf(shipped("fieldcapture-prod"));
    expect(ringOf(fieldcapture, "pilot")?.places[0]?.groups).toMatchObject([
      { name: "without-backup", fleet: 2, recoveryPoint: { kind: "none" } },
    ]);
    expect(ringOf(intentOf(fixture("silver")), "broad")?.places[0]?.groups).toMatchObject([
      { name: "with-backup", recoveryPoint: { kind: "checked", withinMinutes: 1440 } },
    ]);
  });

  it("lets the emergency ring hold every server and announce nothing", () => {
    const emergency = ringOf(intentOf(fixture("platinum")), "emergency");
    expect(emergency).toMatchObject({ onDemand: true, workloads: ["app"], pauseMinutes: 0 });
    expect(emergency?.tagValues).toHaveLength(3);
    expect(emergency?.places[0]).toMatchObject({ freezes: [], freshMinutes: 2880 });
  });

  it("makes nothing where there is no server", () => {
    const environment = shipped("biolab-prod");
    const without = { ...environment, workloads: environment.workloads.filter(({ kind }) => kind !== "ec2") };
    expect(plannedOf(without).inputs.patching).toEqual([]);
  });
});

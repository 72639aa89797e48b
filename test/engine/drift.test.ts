import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Properties } from "../../simulator/properties.ts";
import type { ResourceQuery, Store, StoredResource } from "../../simulator/store.ts";
import { deployed, everything, worked } from "./deployed.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { changes } from "./steps.ts";

const TIMEOUT = 200_000;

function only(store: Store, query: ResourceQuery): StoredResource {
  const [found, ...others] = store.find(query);
  if (found === undefined || others.length > 0) throw new Error(`not one ${JSON.stringify(query)}`);
  return found;
}

/** A change in the cloud that the program never heard of. */
function changeByHand(store: Store, resource: StoredResource, properties: Properties): void {
  const { inputs, outputs } = resource;
  store.put({ ...resource, inputs: { ...inputs, ...properties }, outputs: { ...outputs, ...properties } });
}

/** What the cloud holds, without the ids that it invents. */
const content = (store: Store) =>
  everything(store).map(({ type, region, inputs }) => ({ type, region, inputs }));

describe.skipIf(!ENGINE.found)(`drift of biolab-prod${WHY_NOT}`, { timeout: TIMEOUT }, () => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await deployed({ stack: "biolab-prod" });
  }, TIMEOUT);

  afterAll(() => workspace.dispose());

  it("is found by refresh and repaired by up", async () => {
    const { store } = workspace;
    const before = content(store);
    const policy = only(store, {
      type: "aws:backup/vaultPolicy:VaultPolicy",
      region: "eu-west-1",
    });
    const selection = store
      .find({ type: "aws:backup/selection:Selection" })
      .find(({ inputs }) => String(inputs["name"]).includes("lims-app"));
    const alarm = only(store, {
      type: "aws:cloudwatch/metricAlarm:MetricAlarm",
      id: "biolab-prod-backup-jobs-failed-eu-central-1",
    });
    if (selection === undefined) throw new Error("nothing selects lims-app");
    changeByHand(store, policy, { policy: '{"Version":"2012-10-17","Statement":[]}' });
    changeByHand(store, alarm, { threshold: 1000 });
    store.remove(selection);

    const found = await workspace.refresh();
    const repaired = worked(await workspace.up());

    expect(changes(worked(found))).toEqual([
      "delete backup-selection-tagged-lims-app-sub-daily-eu-central-1-workload",
      "update backup-alarm-jobs-failed-eu-central-1-workload",
      "update backup-vault-policy-eu-west-1-workload",
    ]);
    expect(changes(repaired)).toEqual([
      "create backup-selection-tagged-lims-app-sub-daily-eu-central-1-workload",
      "update backup-alarm-jobs-failed-eu-central-1-workload",
      "update backup-vault-policy-eu-west-1-workload",
    ]);
    expect(content(store)).toEqual(before);
    worked(await workspace.preview("--expect-no-changes"));
  });
});

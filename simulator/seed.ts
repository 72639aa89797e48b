import { AWS } from "./aws/table.ts";
import { RECOVERY_POINT } from "./aws/types/backup.ts";
import { now } from "./clock.ts";
import { outputsOf } from "./kernel.ts";
import type { Properties } from "./properties.ts";
import type { ResourceKey, Store } from "./store.ts";
import type { CloudTable } from "./table.ts";

/** A resource that exists before we come: the customer's own, or somebody else's that we refer to. */
export interface Seed extends ResourceKey {
  /** What is known of it, by the SDK's names of inputs and outputs; an `arn` that is not given is made up from the id. */
  readonly properties: Properties;
}

/** Puts resources into the store as they are, unasked; one that is already there is replaced. */
export function seedStore(store: Store, seeds: readonly Seed[], tables: readonly CloudTable[] = [AWS]): void {
  store.transaction(() => {
    for (const { properties, ...key } of seeds) {
      const type = tables.find(({ cloud }) => cloud === key.cloud)?.types.get(key.type);
      if (type === undefined) throw new Error(`${key.type} is not simulated and cannot be seeded`);
      const inputNames = Object.keys(type.shape).map((name) => name.replace(/\?$/, ""));
      const unknown = Object.keys(properties).filter(
        (name) => !inputNames.includes(name) && !type.outputNames.includes(name),
      );
      if (unknown.length > 0)
        throw new Error(`${key.type} ${key.id} is seeded with unknown properties: ${unknown.join(", ")}`);
      const inputs = Object.fromEntries(
        Object.entries(properties).filter(([name]) => inputNames.includes(name)),
      );
      const outputs = outputsOf(type, { ...key, inputs, now: now(store) });
      store.put({ ...key, inputs, outputs: { ...outputs, ...properties }, facts: {} });
    }
  });
}

/** A recovery point as a backup job would leave it: from now on its vault cannot be deleted. */
export interface RecoveryPoint {
  readonly account: string;
  readonly region: string;
  readonly vault: string;
  readonly id: string;
}

export function addRecoveryPoint(store: Store, { account, region, vault, id }: RecoveryPoint): void {
  const inputs = { backupVaultName: vault };
  store.put({
    cloud: "aws",
    account,
    region,
    type: RECOVERY_POINT,
    id,
    inputs,
    outputs: {},
    facts: { createdAt: now(store) },
  });
}

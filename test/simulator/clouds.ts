import { afterEach } from "vitest";
import { AWS } from "../../simulator/aws/table.ts";
import { createResource, deleteResource, readResource, updateResource } from "../../simulator/cloud.ts";
import { checkInputs } from "../../simulator/kernel.ts";
import type { Properties } from "../../simulator/properties.ts";
import type { ResourceType } from "../../simulator/row.ts";
import { openStore, type Store } from "../../simulator/store.ts";

export const ACCOUNT = "111122223333";
export const REGION = "eu-central-1";
const caller = { cloud: "aws", account: ACCOUNT, region: REGION };

/** Tokens by the short names that tests use. */
export const TOKENS = {
  alias: "aws:kms/alias:Alias",
  alarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
  attachment: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  eventRule: "aws:cloudwatch/eventRule:EventRule",
  eventTarget: "aws:cloudwatch/eventTarget:EventTarget",
  key: "aws:kms/key:Key",
  lock: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
  notifications: "aws:backup/vaultNotifications:VaultNotifications",
  plan: "aws:backup/plan:Plan",
  policy: "aws:backup/vaultPolicy:VaultPolicy",
  regionSettings: "aws:backup/regionSettings:RegionSettings",
  role: "aws:iam/role:Role",
  selection: "aws:backup/selection:Selection",
  subscription: "aws:sns/topicSubscription:TopicSubscription",
  topic: "aws:sns/topic:Topic",
  topicPolicy: "aws:sns/topicPolicy:TopicPolicy",
  vault: "aws:backup/vault:Vault",
} as const;

export type Short = keyof typeof TOKENS;

export function typeOf(short: Short): ResourceType {
  const type = AWS.types.get(TOKENS[short]);
  if (type === undefined) throw new Error(`no row for ${short}`);
  return type;
}

/** A simulated account, and the operations on it by short type name. */
export interface Cloud {
  readonly store: Store;
  /** Checks, then creates; throws on either. */
  readonly create: (short: Short, inputs: Properties, name?: string) => { id: string; outputs: Properties };
  readonly read: (short: Short, id: string) => Properties | undefined;
  readonly update: (short: Short, id: string, inputs: Properties) => Properties;
  readonly remove: (short: Short, id: string, inputs?: Properties) => void;
}

const opened: Store[] = [];

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

export function createCloud(account = ACCOUNT): Cloud {
  const store = openStore(":memory:");
  opened.push(store);
  const who = { ...caller, account };
  return {
    store,
    create: (short, given, name = short) => {
      const { inputs, faults } = checkInputs(typeOf(short), name, given);
      if (faults.length > 0)
        throw new Error(faults.map(({ property, reason }) => `${property} ${reason}`).join("; "));
      return createResource(store, who, typeOf(short), inputs, name);
    },
    read: (short, id) =>
      readResource(store, who, typeOf(short), id, typeOf(short).global ? "" : REGION)?.outputs,
    update: (short, id, inputs) => updateResource(store, who, typeOf(short), id, inputs).outputs,
    remove: (short, id, inputs = {}) => {
      deleteResource(store, who, typeOf(short), id, inputs);
    },
  };
}

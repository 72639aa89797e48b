import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Seed, seedStore } from "../../simulator/seed.ts";
import type { Store } from "../../simulator/store.ts";
import { configured, everything, inProcess, onCopy, worked } from "./deployed.ts";
import { comparableResources } from "./differential.ts";
import { type Edit, editEnvironment } from "./environment-file.ts";
import { ENGINE, WHY_NOT, type Workspace } from "./harness.ts";
import { changes } from "./steps.ts";

const TIMEOUT = 120_000;
const STACK = "biolab-prod";
const ACCOUNT = "111122223333";

const KEY = "0b1e6f4c-1d2f-4f0a-9a53-6f1f5e0c7a11";
const VAULT_KEY_ARN = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/7d0c3a52-58a5-4a52-8f6e-0f5b7c2c9e21`;

const seed = (type: string, region: string, id: string, properties: Seed["properties"]): Seed => ({
  cloud: "aws",
  account: ACCOUNT,
  region,
  type,
  id,
  properties,
});

/** What an account may hold before us: other names, other tags, other settings, in both regions and in none. */
const FOUND: readonly Seed[] = [
  seed("aws:kms/key:Key", "eu-west-1", "7d0c3a52-58a5-4a52-8f6e-0f5b7c2c9e21", {
    arn: VAULT_KEY_ARN,
    region: "eu-west-1",
  }),
  seed("aws:backup/vault:Vault", "eu-west-1", "old-vault", {
    name: "old-vault",
    region: "eu-west-1",
    kmsKeyArn: VAULT_KEY_ARN,
    tags: { CostCentre: "4711" },
  }),
  seed("aws:kms/key:Key", "eu-central-1", KEY, {
    region: "eu-central-1",
    description: "by hand",
    multiRegion: true,
    tags: { CostCentre: "4711" },
  }),
  seed("aws:iam/role:Role", "", "old-backup-role", {
    name: "old-backup-role",
    path: "/service-role/",
    description: "by hand",
    assumeRolePolicy: "{}",
  }),
];

const ADOPT = {
  "backup-vault-eu-west-1-workload": "old-vault",
  "backup-key-eu-central-1-workload": KEY,
  "backup-role-workload": "old-backup-role",
};
const NAMES = Object.keys(ADOPT);
const asFound: Edit = [["adopt"], ADOPT];
const managed: Edit = [
  ["adopt"],
  Object.fromEntries(Object.entries(ADOPT).map(([name, id]) => [name, { id, managed: true }])),
];

/** What the cloud holds now of what was there before us. */
function found(store: Store) {
  return everything(store).filter(({ type, id }) =>
    FOUND.some((each) => each.type === type && each.id === id),
  );
}

describe.skipIf(!ENGINE.found)(`adopting what exists${WHY_NOT}`, { timeout: TIMEOUT }, () => {
  let adopted: Workspace;
  let before: ReturnType<typeof found>;
  let imported: string[];

  beforeAll(async () => {
    adopted = await configured({ stack: STACK });
    seedStore(adopted.store, FOUND);
    before = found(adopted.store);
    editEnvironment(adopted, asFound);
    imported = changes(worked(await adopted.up()));
  }, TIMEOUT);

  afterAll(() => adopted.dispose());

  it("imports each as it is, in its own region, and changes nothing about it", () => {
    expect(imported.filter((change) => !change.startsWith("create "))).toEqual(
      NAMES.toSorted().map((name) => `import ${name}`),
    );
    expect(found(adopted.store)).toEqual(before);
    expect(adopted.store.find({ type: "aws:backup/vault:Vault", region: "eu-west-1" })).toHaveLength(1);
  });

  it("needs no second update", async () => {
    expect(changes(worked(await adopted.preview("--expect-no-changes")))).toEqual([]);
  });

  it("is the same in process", async () => {
    const { deployment, failures } = await inProcess(adopted, {}, FOUND);

    expect(failures).toEqual([]);
    expect(comparableResources(deployment)).toEqual(comparableResources(await adopted.export()));
  });

  it("brings them into line in place once the file says that they are managed", () =>
    onCopy(adopted, async (copy) => {
      editEnvironment(copy, managed);
      const run = worked(await copy.up());

      expect(changes(run).filter((change) => !change.endsWith(STACK))).toEqual(
        NAMES.toSorted().map((name) => `update ${name}`),
      );
      const vault = copy.store.find({ type: "aws:backup/vault:Vault", id: "old-vault" })[0];
      expect(vault?.inputs).toMatchObject({ kmsKeyArn: VAULT_KEY_ARN, tags: { "managed-by": "upkeep" } });
      worked(await copy.preview("--expect-no-changes"));
    }));

  it("loses nothing where the entry names what is managed already", () =>
    onCopy(adopted, async (copy) => {
      const before = everything(copy.store);
      const name = "backup-vault-eu-central-1-workload";
      editEnvironment(copy, [
        ["adopt", name],
        { id: "biolab-prod-backup-vault-eu-central-1", managed: true },
      ]);
      worked(await copy.up());

      expect(everything(copy.store)).toEqual(before);
      worked(await copy.preview("--expect-no-changes"));
    }));
});

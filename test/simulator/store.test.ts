import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { advanceDays, EPOCH, now, setClock } from "../../simulator/clock.ts";
import { openStore, type Store, type StoredResource } from "../../simulator/store.ts";

const STORE_MODULE = join(import.meta.dirname, "../../simulator/store.ts");
const VAULT: StoredResource = {
  cloud: "aws",
  account: "111122223333",
  region: "eu-central-1",
  type: "aws:backup/vault:Vault",
  id: "vault",
  inputs: { name: "vault" },
  outputs: { arn: "arn:v" },
  facts: {},
};

let folder = "";
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "upkeep-store-"));
  store = openStore(join(folder, "nested", "cloud.sqlite"));
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

describe("the store", () => {
  it("gives back what was put, by key, by search and by property", () => {
    store.put(VAULT);

    expect(store.get(VAULT)).toEqual(VAULT);
    expect(store.find({ account: "111122223333" })).toEqual([VAULT]);
    expect(store.findBy({ cloud: "aws" }, "arn", "arn:v")).toEqual([VAULT]);
    expect(store.findBy({ cloud: "aws" }, "arn", "arn:w")).toEqual([]);
  });

  it.each(["cloud", "account", "region", "type", "id"] as const)(
    "keeps apart what differs in %s alone",
    (column) => {
      store.put(VAULT);
      store.put({ ...VAULT, [column]: "other" });

      expect(store.find({})).toHaveLength(2);
      store.remove(VAULT);
      expect(store.find({}).map((row) => row[column])).toEqual(["other"]);
    },
  );

  it("undoes a transaction that throws", () => {
    const failing = () =>
      store.transaction(() => {
        store.put(VAULT);
        throw new Error("half-way");
      });

    expect(failing).toThrow("half-way");
    expect(store.find({})).toEqual([]);
  });

  it("refuses a row that is not what it should be", () => {
    store.put({ ...VAULT, inputs: [] as unknown as StoredResource["inputs"] });

    expect(() => store.find({})).toThrow(/expected record/i);
  });

  it("loses no change when several processes change one row at once", { timeout: 60_000 }, async () => {
    const [processes, increments] = [4, 50];
    const script = `
      import { openStore } from ${JSON.stringify(STORE_MODULE)};
      const store = openStore();
      for (let i = 0; i < ${increments}; i += 1)
        store.transaction(() => store.setSetting("count", String(Number(store.setting("count") ?? 0) + 1)));
    `;
    const env = { ...process.env, UPKEEP_SIMULATOR_STORE: join(folder, "nested", "cloud.sqlite") };
    const run = () =>
      promisify(execFile)(process.execPath, ["--input-type=module-typescript", "--eval", script], { env });

    await Promise.all(Array.from({ length: processes }, run));

    expect(store.setting("count")).toBe(String(processes * increments));
  });
});

describe("the clock", () => {
  it("stands still until it is moved, and is the same for all who open the store", () => {
    expect(now(store)).toBe(EPOCH);
    advanceDays(store, 31);
    expect(now(store)).toBe("2027-01-01T00:00:00Z");
    setClock(store, "2026-12-24T19:00:00+01:00");
    const second = openStore(join(folder, "nested", "cloud.sqlite"));
    expect(now(second)).toBe("2026-12-24T18:00:00Z");
    second.close();
  });
});

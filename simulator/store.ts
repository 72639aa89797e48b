import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { z } from "zod";
import type { Properties } from "./properties.ts";

/** The file that is used where neither an argument nor `UPKEEP_SIMULATOR_STORE` names one. */
export const DEFAULT_STORE = ".upkeep/simulator.sqlite";

/** How long a process waits for another one's transaction before it gives up. */
const BUSY_MILLISECONDS = 20_000;

/** What identifies a resource in every simulated cloud; `region` is empty for global resources. */
export interface ResourceKey {
  readonly cloud: string;
  readonly account: string;
  readonly region: string;
  readonly type: string;
  readonly id: string;
}

export interface StoredResource extends ResourceKey {
  readonly inputs: Properties;
  readonly outputs: Properties;
  readonly facts: Properties;
}

/** Narrows a search; an absent key matches all. */
export type ResourceQuery = Partial<ResourceKey>;

/** The state of every simulated account on this machine, shared by all processes that open the file. */
export interface Store {
  get(key: ResourceKey): StoredResource | undefined;
  find(query: ResourceQuery): StoredResource[];
  /** Those of `find` whose input or output `property` is the string `value`. */
  findBy(query: ResourceQuery, property: string, value: string): StoredResource[];
  put(resource: StoredResource): void;
  remove(key: ResourceKey): void;
  setting(name: string): string | undefined;
  setSetting(name: string, value: string | undefined): void;
  /** Runs `work` alone, across processes; undone as a whole when it throws. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

const jsonObject = z
  .string()
  .transform((json): unknown => JSON.parse(json))
  .pipe(z.record(z.string(), z.unknown()));
const rowSchema = z.object({
  cloud: z.string(),
  account: z.string(),
  region: z.string(),
  type: z.string(),
  id: z.string(),
  inputs: jsonObject,
  outputs: jsonObject,
  facts: jsonObject,
});

const TABLES = `
  CREATE TABLE IF NOT EXISTS resource (
    cloud TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
    inputs TEXT NOT NULL, outputs TEXT NOT NULL, facts TEXT NOT NULL,
    PRIMARY KEY (cloud, account, region, type, id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/** Opens the store, `:memory:` for one that lives as long as this process, and creates file and folder where needed. */
export function openStore(file: string = process.env["UPKEEP_SIMULATOR_STORE"] ?? DEFAULT_STORE): Store {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: BUSY_MILLISECONDS });
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
  database.exec(TABLES);

  const select = (
    query: ResourceQuery,
    more = "",
    values: readonly SQLInputValue[] = [],
  ): StoredResource[] => {
    const given = Object.entries(query);
    const where = [...given.map(([column]) => `${column} = ?`), ...(more === "" ? [] : [more])].join(" AND ");
    const statement = database.prepare(
      `SELECT * FROM resource ${where === "" ? "" : `WHERE ${where}`} ORDER BY cloud, account, region, type, id`,
    );
    return statement.all(...given.map(([, value]) => value), ...values).map((row) => rowSchema.parse(row));
  };

  return {
    get: ({ cloud, account, region, type, id }) => select({ cloud, account, region, type, id })[0],
    find: (query) => select(query),
    findBy: (query, property, value) => {
      const path = `$.${JSON.stringify(property)}`;
      const matches = "? IN (json_extract(inputs, ?), json_extract(outputs, ?))";
      return select(query, matches, [value, path, path]);
    },
    put: ({ cloud, account, region, type, id, inputs, outputs, facts }) => {
      const columns = [
        cloud,
        account,
        region,
        type,
        id,
        JSON.stringify(inputs),
        JSON.stringify(outputs),
        JSON.stringify(facts),
      ];
      database.prepare("INSERT OR REPLACE INTO resource VALUES (?, ?, ?, ?, ?, ?, ?, ?)").run(...columns);
    },
    remove: ({ cloud, account, region, type, id }) => {
      const sql =
        "DELETE FROM resource WHERE cloud = ? AND account = ? AND region = ? AND type = ? AND id = ?";
      database.prepare(sql).run(cloud, account, region, type, id);
    },
    setting: (name) => {
      const row = database.prepare("SELECT value FROM setting WHERE name = ?").get(name);
      return row === undefined ? undefined : z.object({ value: z.string() }).parse(row).value;
    },
    setSetting: (name, value) => {
      if (value === undefined) database.prepare("DELETE FROM setting WHERE name = ?").run(name);
      else database.prepare("INSERT OR REPLACE INTO setting VALUES (?, ?)").run(name, value);
    },
    transaction: (work) => {
      database.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        database.exec("COMMIT");
        return result;
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => {
      database.close();
    },
  };
}

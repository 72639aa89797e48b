import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kinds } from "../../../environment/workloads/kinds.ts";
import { defaultMaxConnections } from "../../../environment/workloads/max-connections.ts";

const databases = kinds.map(({ kind }) => kind).filter((kind) => /^(rds|aurora)-/.test(kind));

describe("defaultMaxConnections", () => {
  it.each([
    // AWS's example of 8 GiB gives 683, rounded.
    ["rds-mysql", 8, 682],
    ["rds-postgres", 16, 1802],
    ["rds-postgres", 44, 4956],
    ["rds-postgres", 45, 5000],
    ["rds-postgres", 1024, 5000],
    ["rds-mariadb", 8, 341],
    ["rds-mariadb", 512, 12_000],
    ["rds-oracle", 8, 870],
    ["rds-oracle", 512, 20_000],
    ["rds-sqlserver", 2, 32_767],
    ["aurora-postgres", 16, 1802],
    // AWS's table has 45 at 2 GiB, 90 at 4 and 1000 more with each doubling from 16 on.
    ["aurora-mysql", 2, 63],
    ["aurora-mysql", 4, 108],
    ["aurora-mysql", 16, 1069],
    ["aurora-mysql", 32, 2069],
  ] as const)("of %s with %d GiB is %d", (kind, memoryGiB, connections) => {
    expect(defaultMaxConnections(kind, memoryGiB)).toBe(connections);
  });

  it("is known of every database and of nothing else", () => {
    const known = kinds
      .map(({ kind }) => kind)
      .filter((kind) => defaultMaxConnections(kind, 8) !== undefined);
    expect(known).toEqual(databases);
    expect(known).toHaveLength(7);
  });

  it("never falls as memory grows, and is a whole number", () => {
    const memory = fc.double({ min: 0.5, max: 4096, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...databases), memory, memory, (kind, one, other) => {
        const [less = Number.NaN, more = Number.NaN] = [Math.min(one, other), Math.max(one, other)].map(
          (memoryGiB) => defaultMaxConnections(kind, memoryGiB),
        );
        expect(Number.isInteger(less)).toBe(true);
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});

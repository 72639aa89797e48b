import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { physicalName } from "../../../components/environment/naming.ts";

const parts = fc.array(fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,18}[a-z0-9])?$/), {
  minLength: 1,
  maxLength: 5,
});

describe("a physical name", () => {
  it("is its parts where they fit", () => {
    expect(physicalName(["biolab-prod", "backup-vault", "eu-central-1"], { maxLength: 50 })).toBe(
      "biolab-prod-backup-vault-eu-central-1",
    );
  });

  it("fits the limit, in the same letters", () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 20, max: 64 }), (given, maxLength) => {
        expect(physicalName(given, { maxLength })).toMatch(new RegExp(`^[a-z0-9-]{1,${maxLength}}$`));
      }),
    );
  });

  it("is cut at the limit and not before", () => {
    const exact = "a".repeat(50);
    expect(physicalName([exact], { maxLength: 50 })).toBe(exact);
    expect(physicalName([`${exact}a`], { maxLength: 50 })).toMatch(/^a{41}-[0-9a-f]{8}$/);
  });

  it("differs where the whole differs, however much is cut", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          parts.map((given) => given.join("-")),
          { minLength: 2, maxLength: 20 },
        ),
        (wholes) => {
          const names = wholes.map((whole) => physicalName([whole], { maxLength: 24 }));
          expect(new Set(names).size).toBe(names.length);
        },
      ),
    );
  });
});

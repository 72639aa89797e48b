import { describe, expect, it } from "vitest";
import { UNKNOWN } from "../../../simulator/properties.ts";
import { flat, holdsSecret, keepSecrets, plain, redact, secret } from "../../../simulator/provider/wire.ts";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const output = (more: object) => ({ [SIGNATURE]: "d0e6a833031e9bbcd3f4e8bde6ca49a4", ...more });
const reference = (more: object) => ({
  [SIGNATURE]: "5cf8f73096256a8f31e491e813e4eb8e",
  urn: "urn:r",
  ...more,
});

describe.each([
  ["a plain value", { a: [1, "b", null] }, { a: [1, "b", null] }, { a: [1, "b", null] }],
  ["a secret", secret("s"), "s", secret("s")],
  ["a secret inside", [{ a: secret("s") }], [{ a: "s" }], [{ a: secret("s") }]],
  ["a known output", output({ value: 1, dependencies: [] }), 1, 1],
  ["a secret output", output({ value: 1, secret: true }), 1, secret(1)],
  ["an output that is not known yet", output({}), UNKNOWN, UNKNOWN],
  ["a resource", reference({ id: "i" }), "i", "i"],
  ["a resource without id yet", reference({ id: "" }), UNKNOWN, UNKNOWN],
  ["a component", reference({}), "urn:r", "urn:r"],
])("%s", (_, wire, asPlain, asFlat) => {
  it("is opened", () => {
    expect(plain(wire)).toEqual(asPlain);
  });

  it("is flattened with its secrets marked", () => {
    expect(flat(wire)).toEqual(asFlat);
    expect(holdsSecret(wire)).toBe(holdsSecret(asFlat));
  });

  it("can be written down without its secrets", () => {
    expect(JSON.stringify(redact(wire))).not.toContain('"s"');
  });
});

describe("keepSecrets", () => {
  it("marks in place what is unchanged, and the whole of what is not", () => {
    const marked = { a: { b: secret("s"), c: 1 }, d: secret("x"), e: 1 };

    expect(keepSecrets({ a: { b: "s", c: 1 }, d: "y", e: 2, f: 3 }, marked)).toEqual({
      a: { b: secret("s"), c: 1 },
      d: secret("y"),
      e: 2,
      f: 3,
    });
  });
});

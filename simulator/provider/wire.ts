import { isDeepStrictEqual } from "node:util";
import { isProperties, type Properties, UNKNOWN } from "../properties.ts";

/** Key and values by which Pulumi's protocol marks special objects. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";

/** Marks a value as secret, in wire form. */
export function secret(value: unknown): Properties {
  return { [SIGNATURE]: SECRET, value };
}

/** A value of a state export that was secret: marked, and with nothing inside that could be read. */
function redacted(): Properties {
  return { [SIGNATURE]: SECRET, ciphertext: "[secret]" };
}

function isSecret(value: unknown): value is Properties {
  return isProperties(value) && value[SIGNATURE] === SECRET;
}

/** True where a secret stands anywhere inside. */
export function holdsSecret(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (
    isSecret(value) ||
    (isProperties(value) && value[SIGNATURE] === OUTPUT && value["secret"] === true) ||
    Object.values(value).some(holdsSecret)
  );
}

/** The value without any mark: secrets opened, output values flattened, resource references as ids. */
export function plain(value: unknown): unknown {
  return unwrap(value, (_, inner) => inner);
}

/** The value with output values and resource references flattened, secrets still marked. */
export function flat(value: unknown): unknown {
  return unwrap(value, (isMarked, inner) => (isMarked ? secret(inner) : inner));
}

/** The value with every secret replaced by something opaque. */
export function redact(value: unknown): unknown {
  return unwrap(value, (isMarked, inner) => (isMarked ? redacted() : inner));
}

function unwrap(value: unknown, mark: (isMarked: boolean, inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => unwrap(item, mark));
  if (!isProperties(value)) return value;
  switch (value[SIGNATURE]) {
    case SECRET:
      return mark(true, unwrap(value["value"], mark));
    case OUTPUT:
      return mark(value["secret"] === true, "value" in value ? unwrap(value["value"], mark) : UNKNOWN);
    case RESOURCE:
      return "id" in value ? unwrap(value["id"], mark) || UNKNOWN : value["urn"];
    default:
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unwrap(item, mark)]));
  }
}

export function plainProperties(properties: Properties): Properties {
  const opened = plain(properties);
  return isProperties(opened) ? opened : {};
}

/**
 * `properties` with the secret marks that the same properties of `marked` carry: in place where the value is the same,
 * around the whole value where it is another.
 */
export function keepSecrets(properties: Properties, marked: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const original = marked[name];
      if (!holdsSecret(original)) return [name, value];
      return [name, isDeepStrictEqual(plain(original), value) ? flat(original) : secret(value)];
    }),
  );
}

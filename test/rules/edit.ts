import type { Path } from "../../environment/finding.ts";
import type { Edit } from "./case.ts";

/** A copy of the value with an edit applied. Throws where a path leads nowhere, so that no case is idle. */
export function edited<Value>(value: Value, { set = {}, unset = [] }: Edit): Value {
  const copy = structuredClone(value);
  for (const [text, replacement] of Object.entries(set)) {
    const { parent, key } = endOf(copy, text);
    parent[key] = structuredClone(replacement);
  }
  for (const text of unset) {
    const { parent, key } = endOf(copy, text);
    if (!Object.hasOwn(parent, key)) throw new Error(`there is nothing to remove at ${text}`);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  }
  return copy;
}

/** `aws.regions["a b"][0]` → its steps. */
export function stepsOf(text: string): Path {
  return Array.from(text.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/g), ([, quoted, index, word]) =>
    index === undefined ? (quoted ?? word ?? "") : Number(index),
  );
}

type Container = Record<string | number, unknown>;

function endOf(root: unknown, text: string): { readonly parent: Container; readonly key: string | number } {
  const steps = stepsOf(text);
  const key = steps.at(-1);
  const parent = steps
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Container | undefined)?.[step], root);
  if (key === undefined || typeof parent !== "object" || parent === null)
    throw new Error(`${text} leads nowhere`);
  return { parent: parent as Container, key };
}

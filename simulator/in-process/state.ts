import { now } from "../clock.ts";
import { isProperties, type Properties } from "../properties.ts";
import { redact } from "../provider/wire.ts";
import type { Store } from "../store.ts";

/** A resource of a state, as `pulumi stack export` writes it. */
export interface ResourceState {
  readonly urn: string;
  readonly custom: boolean;
  readonly id?: string;
  readonly type: string;
  readonly inputs?: Properties;
  readonly outputs?: Properties;
  readonly parent?: string;
  readonly protect?: true;
  readonly dependencies?: readonly string[];
  /** `<provider's URN>::<provider's id>`. */
  readonly provider?: string;
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  readonly additionalSecretOutputs?: readonly string[];
  readonly retainOnDelete?: true;
  readonly deletedWith?: string;
}

/** What `pulumi stack export` prints, version 3. */
export interface StateExport {
  readonly version: 3;
  readonly deployment: {
    readonly manifest: { readonly time: string; readonly magic: string; readonly version: string };
    readonly resources: readonly ResourceState[];
    readonly metadata: Properties;
  };
}

/** The resources as a state that may be written to disk: no secret is in it, only marks where they were. */
export function exportState(resources: Iterable<ResourceState>, store: Store): StateExport {
  const manifest = { time: now(store), magic: "", version: "in-process" };
  return {
    version: 3,
    deployment: { manifest, resources: [...resources].map(exportResource), metadata: {} },
  };
}

function exportResource({ inputs, outputs, ...rest }: ResourceState): ResourceState {
  const { urn, custom, id, type, ...others } = rest;
  return {
    urn,
    custom,
    ...(id !== undefined && { id }),
    type,
    ...filled("inputs", inputs),
    ...filled("outputs", outputs),
    ...others,
  };
}

function filled(
  name: "inputs" | "outputs",
  properties: Properties = {},
): { inputs?: Properties; outputs?: Properties } {
  const written = redact(properties);
  return isProperties(written) && Object.keys(written).length > 0 ? { [name]: written } : {};
}

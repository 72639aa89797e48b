import type { Plain } from "../environment/read/plain.ts";
import type { InProcessResult } from "../simulator/in-process/run.ts";

interface Simulation {
  readonly projectFolder: string;
  readonly stack: string;
  readonly asOf: string;
  /** The file's `config:` mapping. */
  readonly config: Plain;
  readonly signal: AbortSignal;
}

/**
 * Runs the real Pulumi program against a fresh simulated cloud that lives as long as this call. Secrets are never
 * decrypted: the program gets an opaque one in their place.
 */
export async function simulate({
  projectFolder,
  stack,
  asOf,
  config,
  signal,
}: Simulation): Promise<InProcessResult> {
  const [{ runInProcess }, { openStore }] = await Promise.all([
    import("../simulator/in-process/run.ts"),
    import("../simulator/store.ts"),
  ]);
  const store = openStore(":memory:");
  const secretKeys = Object.keys(config).filter((key) => isSecret(config[key]));
  try {
    return await runInProcess({
      projectDir: projectFolder,
      stack,
      config: Object.fromEntries(Object.entries(config).map(([key, value]) => [key, configText(value)])),
      secretKeys,
      env: { UPKEEP_AS_OF: asOf, UPKEEP_OFFLINE: "1" },
      store,
      signal,
    });
  } finally {
    store.close();
  }
}

/** As Pulumi's CLI hands a value to a program. */
function configText(value: unknown): string {
  if (isSecret(value)) return "[secret]";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isSecret(value: unknown): boolean {
  return typeof value === "object" && value !== null && "secure" in value;
}

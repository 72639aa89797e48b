import type { PlainMapping } from "../environment/read/yaml/plain.ts";
import type { Environment } from "../environment/schema.ts";
import type { InProcessResult } from "../simulator/in-process/run.ts";

interface Simulation {
  readonly projectFolder: string;
  readonly stack: string;
  readonly asOf: string;
  readonly environment: Environment;
  /** The file's `config:` mapping. */
  readonly config: PlainMapping;
  readonly signal: AbortSignal;
}

/**
 * Runs the real Pulumi program against a fresh simulated cloud that lives as long as this call and in which only the
 * customer's own workloads exist. Secrets are never
 * decrypted: the program gets an opaque one in their place.
 */
export async function simulate({
  projectFolder,
  stack,
  asOf,
  environment,
  config,
  signal,
}: Simulation): Promise<InProcessResult> {
  const [{ customerSeeds }, { runInProcess }, { seedStore }, { openStore }] = await Promise.all([
    import("../simulator/aws/customer.ts"),
    import("../simulator/in-process/run.ts"),
    import("../simulator/seed.ts"),
    import("../simulator/store.ts"),
  ]);
  const store = openStore(":memory:");
  seedStore(store, customerSeeds(environment));
  const given = { ...absentSecrets, ...config };
  const secretKeys = Object.entries(given).flatMap(([key, value]) => (isSecret(value) ? key : []));
  try {
    return await runInProcess({
      projectDir: projectFolder,
      stack,
      config: Object.fromEntries(Object.entries(given).map(([key, value]) => [key, configText(value)])),
      secretKeys,
      env: { UPKEEP_AS_OF: asOf },
      store,
      signal,
    });
  } finally {
    store.close();
  }
}

/** Secrets that the program asks for and a shared file does not hold. Offline nobody needs to know them. */
const absentSecrets: Readonly<Record<string, unknown>> = { "upkeep:externalId": { secure: "" } };

/** As Pulumi's CLI hands a value to a program; a secret stays an opaque mark. */
function configText(value: unknown): string {
  if (isSecret(value)) return "[secret]";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isSecret(value: unknown): boolean {
  return typeof value === "object" && value !== null && "secure" in value;
}

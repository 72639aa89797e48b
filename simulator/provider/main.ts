/** The process behind `pulumi-resource-<cloud>`. */
import { AWS } from "../aws/table.ts";
import { openStore } from "../store.ts";
import { createProvider } from "./provider.ts";
import { serveProvider } from "./service.ts";

const TABLES = [AWS];

const table = TABLES.find(({ cloud }) => cloud === process.argv[2]);
if (table === undefined) throw new Error(`no simulated cloud is called ${process.argv[2] ?? "(nothing)"}`);

// The engine holds our stdin open for as long as it lives: its end, however it came, is ours.
process.stdin
  .on("end", () => process.exit(0))
  .on("error", () => process.exit(0))
  .resume();

const port = await serveProvider(createProvider(table, openStore()), table.version);
process.stdout.write(`${port}\n`);

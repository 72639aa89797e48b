// Plain JavaScript: a Node that cannot read TypeScript must still be able to say so.
import module from "node:module";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `This program needs Node 22.18 or newer and this is ${process.versions.node}: ` +
      "run `npm run pulumi -- …`, which uses the Node that npm ci installed.\n",
  );
  process.exit(1);
}
// Half of a run is loading code; the SDK alone is megabytes.
module.enableCompileCache();
await import("./program.ts");

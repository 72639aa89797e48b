#!/usr/bin/env node
// Plain JavaScript: a Node that cannot read TypeScript must still be able to say so.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `upkeep needs Node 22.18 or newer and this is ${process.versions.node}: ` +
      "run it as `npx upkeep …` or `npm run upkeep -- …`, which use the Node that npm ci installed.\n",
  );
  process.exitCode = 1;
} else {
  // Most of a short command is loading code.
  (await import("node:module")).enableCompileCache();
  // One large file is read and judged once: a young generation that grows with it would only hold garbage.
  (await import("node:v8")).setFlagsFromString("--semi-space-growth-factor=1");
  const { main } = await import("./main.ts");
  await main();
}

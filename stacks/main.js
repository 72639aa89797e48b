// Plain JavaScript: a Node that cannot read TypeScript must still be able to say so.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `This program needs Node 22.18 or newer and this is ${process.versions.node}: ` +
      "run `npm run pulumi -- …`, which uses the Node that npm ci installed.\n",
  );
  process.exit(1);
}
await import("./program.ts");

import type { BackupRule } from "./subject.ts";

export const testNetworks: BackupRule = {
  id: "BK-47",
  area: "backup",
  statement:
    "Each test network is for a region in which something is restored for a test, and for one alone.",
  why: "What was to be restored apart from everything else is restored in the account's default network.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing-inferred-metadata.html",
  clouds: ["aws"],
  judges: "intent",
  *check({ environment: { backup }, intent }) {
    const networks = backup?.testNetworks ?? [];
    const tested = intent.restoreTests.map(({ region }) => region);
    for (const [index, { region }] of networks.entries()) {
      const path = ["backup", "testNetworks", index, "region"];
      if (networks.findIndex((one) => one.region === region) < index) {
        yield {
          path,
          message: `${region} has a test network already`,
          fix: "remove one of the two entries",
        };
      } else if (!tested.includes(region)) {
        const fix =
          tested.length === 0 ? "remove the entry" : `write ${tested.join(" or ")}, or remove the entry`;
        yield { path, message: `nothing is restored in ${region}`, fix };
      }
    }
  },
};

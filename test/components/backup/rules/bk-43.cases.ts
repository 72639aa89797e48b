import type { RuleCases } from "../../../rules/case.ts";

const places = ["eu-central-1-workload", "eu-west-1-workload", "eu-central-1-backup"];

const generation = (number: number, suffix: string, kept: readonly string[] = places) => ({
  backup: {
    generation: number,
    retired: kept.map((place) => ({
      name: `backup-vault-${place}${suffix}`,
      tier: "gold",
      until: "2034-01-01",
      reason: "the lock's limits changed",
    })),
  },
});

export const cases: RuleCases = {
  rule: "BK-43",
  accept: [
    { because: "the first generation is kept", set: generation(2, "") },
    { because: "the second generation is kept", set: generation(3, "-g2") },
    {
      because: "somebody else's vault has no generation before",
      set: {
        ...generation(2, "", places.slice(0, 2)),
        use: {
          "backup-vault-eu-central-1-backup-g2":
            "arn:aws:backup:eu-central-1:999999999999:backup-vault:central",
        },
      },
    },
  ],
  reject: [
    { because: "nothing is kept", set: { backup: { generation: 2 } } },
    { because: "one vault is left out", set: generation(2, "", places.slice(0, 2)) },
    { because: "only the first of three is kept", set: generation(3, "") },
  ],
};

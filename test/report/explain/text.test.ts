import { expect, test } from "vitest";
import type { Explanation } from "../../../report/explain/explanation.ts";
import { explanationText } from "../../../report/explain/text.ts";
import { plainStyle } from "../../../report/layout.ts";

const planned = { type: "aws:backup/vault:Vault", name: "backup-vault-a-workload", cloudName: "acme" };

/** Small, and the opposite of the shipped files: nothing kept, an owed lock, a collision, a warning. */
const explained: Explanation = {
  schemaVersion: 1,
  asOf: "2026-11-24T12:00:00Z",
  stack: "acme-prod",
  file: "stacks/Pulumi.acme-prod.yaml",
  environment: {
    customer: "acme",
    stage: "prod",
    tier: "gold",
    edition: "2026-11",
    zone: "UTC",
    accounts: { workload: "111122223333" },
    regions: { primary: "eu-west-1" },
    frameworks: [],
    dataClasses: ["internal"],
  },
  workloads: [
    {
      id: "share",
      kind: "fsx",
      title: "Amazon FSx file system",
      region: "eu-west-1",
      plan: "plan-a",
      promised: { tierRpoMinutes: 240, rpoMinutes: 300, rtoMinutes: 240 },
      effective: {
        minutes: 360,
        parts: [
          { what: "a backup every 4 h", minutes: 240 },
          { what: "backup job", minutes: 120 },
        ],
      },
    },
    {
      id: "cache",
      kind: "ebs",
      title: "Amazon EBS volume",
      region: "eu-west-1",
      exempt: { reason: "is rebuilt", approvedBy: "Ada", expires: "2027-01-31" },
      promised: { tierRpoMinutes: 240, rpoMinutes: 240, rtoMinutes: 240 },
    },
  ],
  plans: [
    {
      name: "plan-a",
      region: "eu-west-1",
      workloads: ["share"],
      ladder: [
        {
          name: "daily",
          starts: "daily at 01:00",
          continuous: false,
          retentionDays: 35,
          vault: "v",
          copies: [],
        },
      ],
    },
  ],
  rings: [],
  vaults: [
    {
      name: "backup-vault-a-workload",
      account: "workload",
      region: "eu-west-1",
      lock: {
        phase: "compliance",
        phaseOwed: "compliance",
        minimumDays: 14,
        maximumDays: 730,
        changeableForDays: 14,
      },
      retired: { until: "2027-05-01", reason: "now bronze" },
    },
    {
      name: "backup-vault-b-backup",
      account: "backup",
      region: "eu-west-1",
      lock: {
        phase: "governance",
        phaseOwed: "compliance",
        minimumDays: 14,
        maximumDays: 90,
        changeableForDays: 14,
      },
      external: "arn:aws:backup:eu-west-1:444455556666:backup-vault:central",
    },
  ],
  windows: [],
  freezes: [],
  overrides: [
    {
      path: "backup.rto",
      value: "2h",
      reason: "contract",
      approvedBy: "Ada",
      expires: "2026-12-01",
      daysLeft: 7,
    },
  ],
  resources: [planned],
  existing: {
    source: "the state in s.json",
    managed: [],
    collisions: [{ resource: planned, holder: "urn:x" }],
    leaving: [
      {
        type: "aws:backup/vault:Vault",
        name: "backup-vault-eu-west-2-workload",
        urn: "urn:v",
        retired: {
          name: "backup-vault-eu-west-2-workload",
          tier: "gold",
          until: "2027-11-24",
          reason: "Kept until its last recovery point under gold has expired",
        },
      },
      { type: "aws:kms/key:Key", name: "backup-key-eu-west-2-workload", urn: "urn:k" },
      { type: "aws:backup/plan:Plan", name: "plan-b", urn: "urn:p" },
    ],
  },
  assumed: [],
  findings: [
    {
      rule: "ENV-19",
      severity: "warning",
      file: "f.yaml",
      line: 3,
      column: 5,
      path: "overrides[0].expires",
      message: "overrides[0].expires is in 7 days",
      why: "It ends.",
      fix: "renew it",
      otherwise: "deploy",
    },
  ],
};

test("an explanation with all that can be wrong", () => {
  expect(`\n${explanationText(explained, plainStyle)}\n`).toMatchInlineSnapshot(`
    "
    acme-prod: what it would protect
      customer   acme, prod
      tier       gold, as the tier tables of 2026-11 define it
      account    111122223333
      region     eu-west-1
      time zone  UTC
      data       internal
      judged by  no framework
      file       stacks/Pulumi.acme-prod.yaml
      as of      2026-11-24T12:00:00Z

    Workloads: 1 covered, 1 left out
      plan 1  plan-a
        share  Amazon FSx file system, eu-west-1
      left out
        cache  Amazon EBS volume, until 2027-01-31: is rebuilt (approved by Ada)

    How much recent data may be lost (RPO)
      workload  promised  given          where the time goes
      share     5 h       6 h    missed  4 h (a backup every 4 h) + 2 h (backup job)
      share: the tier says 4 h; the best that can be done for it, 5 h, is promised.

    How soon it is back (RTO)
      4 h  share

    How long it is kept
      step   kept  cold after  runs
      daily  35 d  never       daily at 01:00
      Every step stays where it is: no copies.

    Where it lies, and who can delete it
      backup-vault-a-workload
        account 111122223333; takes points that are kept 14 d to 730 d (2 y)
        lock: compliance (nobody can lift it once it is 14 d old)
        retired: gets no new points, kept until 2027-05-01: now bronze
      backup-vault-b-backup
        somebody else's, used as it is:
        arn:aws:backup:eu-west-1:444455556666:backup-vault:central

    Different from the tier
      backup.rto = 2h
        contract (approved by Ada)
        until 2026-12-01, 7 days from now: renew or remove it soon

    What will be created: 1 resource
        1  aws.backup.Vault
      --verbose lists them.

    What exists already: 0 resources of this stack
      looked at: the state in s.json
      collides  backup-vault-a-workload: acme is urn:x. Adopt it (adopt:), or use it
                (use:).
      leaves  backup-vault-eu-west-2-workload: no plan fills it any more, and it is
              protected. To keep it, write:

        backup:
          retired:
            - name: backup-vault-eu-west-2-workload
              tier: gold
              until: "2027-11-24"
              reason: Kept until its last recovery point under gold has expired

      leaves  plan-b is protected. To let it go: pulumi state unprotect
        'urn:p'

    1 warning
    f.yaml:3:5  warning  ENV-19
      overrides[0].expires is in 7 days
      why        It ends.
      otherwise  you would find out at deploy: pulumi up fails
      fix        renew it

    Next
      Settle the collisions above first.
      Keep or let go what leaves, above, first.
      on this machine  npx upkeep preview --offline --stack acme-prod
      in the account   npm run pulumi -- preview -s acme-prod
    "
  `);
});

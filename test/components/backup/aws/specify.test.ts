import { describe, expect, it } from "vitest";
import type { AnySpecified } from "../../../../components/environment/specified.ts";
import type { Environment } from "../../../../environment/schema.ts";
import { fixture, inputsOf, named, shipped } from "../../planned.ts";

const environments: [string, Environment][] = [
  ...["biolab-prod", "fieldcapture-prod", "telecom-prod"].map((stack): [string, Environment] => [
    stack,
    shipped(stack),
  ]),
  [
    "a customer whose plans fill somebody else's vault",
    {
      ...shipped("biolab-prod"),
      use: {
        "backup-vault-eu-central-1-workload": "arn:aws:backup:eu-central-1:111122223333:backup-vault:central",
      },
    },
  ],
  ...["bronze", "silver", "gold", "platinum"].map((tier): [string, Environment] => [tier, fixture(tier)]),
];

/** Logical names that a resource's inputs and options refer to, found in its JSON by a reader of our own. */
function referredTo({ inputs, options }: AnySpecified): string[] {
  const text = JSON.stringify(inputs);
  return [
    ...Array.from(text.matchAll(/"ref":"([^"]+)"/g), ([, name = ""]) => name),
    ...(options?.dependsOn ?? []),
  ];
}

const physicalNames = (specified: readonly AnySpecified[], type: string) =>
  specified.filter((one) => one.type === type).map(({ inputs }) => (inputs as { name: string }).name);

/** Of backup, and the topics on which its alarms arrive. */
const ofBackup = (specified: readonly AnySpecified[]) =>
  specified.filter(({ name }) => /^(backup|alarm)-/.test(name));

describe.each(environments)("the exact inputs of %s", (_, environment) => {
  const specified = inputsOf(environment);

  it("refer to resources that stand before them only", () => {
    const before = new Set<string>();
    for (const one of specified) {
      for (const name of referredTo(one)) expect(before, `${one.name} refers to ${name}`).toContain(name);
      before.add(one.name);
    }
  });

  it("name each resource once", () => {
    expect(new Set(specified.map(({ name }) => name)).size).toBe(specified.length);
  });

  it("hold no role, tier or date in a name", () => {
    // Mutes of monitoring hold the day from which they count.
    for (const { name } of specified.filter((one) => !/^(monitoring|patching)-/.test(one.name))) {
      // The area of recovery is no role.
      expect(name.replace(/^recovery-/, "")).not.toMatch(
        /primary|recovery(?!-point)|bronze|silver|gold|platinum|20\d\d/,
      );
    }
  });

  it("carry the region of every regional resource", () => {
    for (const { type, name, inputs } of specified) {
      if (/^aws:(iam|route53|arcregionswitch)\//.test(type)) continue;
      expect(inputs, name).toHaveProperty("region", expect.stringMatching(/^[a-z]{2}-[a-z]+-\d$/));
    }
  });

  it("protect vaults, keys and plans", () => {
    const types = [
      "aws:backup/vault:Vault",
      "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
      "aws:kms/key:Key",
      "aws:backup/plan:Plan",
    ];
    for (const { name, options } of specified.filter(({ type }) => types.includes(type))) {
      expect(options, name).toHaveProperty("protect", true);
    }
  });

  it("give every alarm someone to tell", () => {
    const alarms = ofBackup(specified).filter(
      ({ type }) => type === "aws:cloudwatch/metricAlarm:MetricAlarm",
    );
    expect(alarms).not.toHaveLength(0);
    for (const { name, inputs } of alarms) {
      const { region, alarmActions } = inputs as {
        region: string;
        alarmActions: (string | { ref: string })[];
      };
      const told = alarmActions.map((action) =>
        typeof action === "string" ? action.split(":")[3] : action.ref,
      );
      expect(told, name).not.toHaveLength(0);
      const ours = new RegExp(`^alarm-([a-z]+-)?topic-${region}-workload$`);
      for (const one of told)
        expect(one === region || ours.test(one ?? ""), `${name}: ${one ?? ""}`).toBe(true);
    }
  });
});

describe("names", () => {
  it("fit AWS Backup's limit for the longest customer and still differ", () => {
    const environment = { ...shipped("biolab-prod"), customer: "a-customer-of-letter" };
    const specified = inputsOf(environment);
    const names = [
      "aws:backup/vault:Vault",
      "aws:backup/plan:Plan",
      "aws:backup/selection:Selection",
    ].flatMap((type) => physicalNames(specified, type));
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{2,50}$/);
    expect(new Set(physicalNames(specified, "aws:backup/plan:Plan")).size).toBe(4);
  });

  it("stay when the regions swap their roles", () => {
    const environment = shipped("biolab-prod");
    const { primary, recovery } = environment.aws.regions;
    if (recovery === undefined) throw new Error("biolab-prod names no recovery region");
    const swapped = {
      ...environment,
      aws: { ...environment.aws, regions: { primary: recovery, recovery: primary } },
    };
    const after = new Set(inputsOf(swapped).map(({ name }) => name));
    const vaults = inputsOf(environment).filter(({ options }) => options?.protect === true);
    for (const { name, type } of vaults) {
      // A plan stays where its workloads are; those selected by tags follow the primary region.
      if (type !== "aws:backup/plan:Plan") expect(after).toContain(name);
    }
  });
});

describe("a selection by tags", () => {
  it("wants every tag, of the kind's resources only", () => {
    const { inputs } = named(
      inputsOf(shipped("fieldcapture-prod")),
      "backup-selection-tagged-photo-store-continuous-sa-east-1-workload",
    );
    expect(inputs).toMatchObject({
      resources: ["arn:aws:s3:::*"],
      conditions: [
        {
          stringEquals: [
            { key: "aws:ResourceTag/Content", value: "photos" },
            { key: "aws:ResourceTag/Product", value: "fieldcapture" },
          ],
        },
      ],
    });
    expect(inputs).not.toHaveProperty("selectionTags");
  });
});

describe("a list of ARNs", () => {
  const withDatabases = (count: number): Environment => {
    const environment = fixture("gold");
    const database = environment.workloads.find(({ kind }) => kind === "rds-postgres");
    if (database === undefined) throw new Error("the fixture has no database");
    const workloads = Array.from({ length: count }, (_, index) => ({
      ...database,
      id: `db-${String(index).padStart(4, "0")}`,
      arn: `${String(database.arn)}-${index}`,
    }));
    return { ...environment, workloads: workloads as Environment["workloads"] };
  };
  const listed = (count: number) =>
    inputsOf(withDatabases(count))
      .filter(({ type }) => type === "aws:backup/selection:Selection")
      .map(({ inputs }) => (inputs as { resources: string[] }).resources.length);

  it("is cut at the 500 that one selection takes", () => {
    expect(listed(500)).toEqual([500]);
    expect(listed(501)).toEqual([500, 1]);
  });
});

describe("the lock", () => {
  const locked = (phase: "governance" | "compliance") => {
    const lock = { phase, acknowledgeIrreversible: true, reason: "validated", approvedBy: "head of quality" };
    return named(
      inputsOf({ ...shipped("biolab-prod"), backup: { lock } } as Environment),
      "backup-lock-eu-central-1-workload",
    );
  };

  it("in governance can be put anew and is never removed", () => {
    const { inputs, options } = locked("governance");
    expect(inputs).not.toHaveProperty("changeableForDays");
    expect(options).toEqual({ retainOnDelete: true, deleteBeforeReplace: true });
  });

  it("in compliance has a cooling-off and is protected", () => {
    const { inputs, options } = locked("compliance");
    expect(inputs).toHaveProperty("changeableForDays", 14);
    expect(options).toEqual({ protect: true, retainOnDelete: true });
  });
});

describe("adopt and use", () => {
  const name = "backup-vault-eu-west-1-workload";

  it("imports a vault as it is, then manages it under the name that it has", () => {
    const adopting = (adoption: unknown) =>
      named(inputsOf({ ...shipped("biolab-prod"), adopt: { [name]: adoption } } as Environment), name);
    const first = adopting("old-vault");
    const then = adopting({ id: "old-vault", managed: true });
    expect(first.inputs).toHaveProperty("name", "old-vault");
    expect(first.options).toMatchObject({ adopt: "old-vault@eu-west-1", protect: true });
    expect(first.options?.ignoreChanges).toEqual(["*"]);
    expect(then.options?.ignoreChanges).toEqual(["kmsKeyArn"]);
  });

  it("imports a topic by its ARN, under the name in it", () => {
    const topic = "alarm-topic-eu-west-1-workload";
    const id = "arn:aws:sns:eu-west-1:111122223333:pager";
    const { inputs, options } = named(inputsOf({ ...shipped("biolab-prod"), adopt: { [topic]: id } }), topic);
    expect(inputs).toHaveProperty("name", "pager");
    expect(options).toMatchObject({ adopt: `${id}@eu-west-1`, protect: true });
  });

  it("refers to somebody else's vault and makes nothing for it", () => {
    const vault = "backup-vault-eu-central-1-backup";
    const arn = "arn:aws:backup:eu-central-1:444455556666:backup-vault:central";
    const specified = inputsOf({ ...shipped("biolab-prod"), use: { [vault]: arn } });
    expect(specified.filter(({ name: logical }) => logical.endsWith("eu-central-1-backup"))).toEqual([]);
    const plans = specified.filter(({ type }) => type === "aws:backup/plan:Plan");
    for (const { inputs } of plans) expect(JSON.stringify(inputs)).toContain(arn);
  });
});

describe("a vault of somebody else that plans fill", () => {
  const vault = "backup-vault-eu-central-1-workload";
  const arn = "arn:aws:backup:eu-central-1:111122223333:backup-vault:central";
  const specified = inputsOf({ ...shipped("biolab-prod"), use: { [vault]: arn } });
  const patternOf = (name: string) =>
    (named(specified, name).inputs as { eventPattern: unknown }).eventPattern;

  it("has its failing jobs and copies told, and its key is not ours to watch", () => {
    expect(patternOf("backup-event-jobs-eu-central-1-workload")).toMatchObject({
      json: { detail: { backupVaultName: ["central"] } },
    });
    expect(patternOf("backup-event-copies-eu-central-1-workload")).toMatchObject({
      json: { detail: { sourceBackupVaultArn: [arn] } },
    });
    expect(specified.map(({ name }) => name)).not.toContain("backup-event-keys-eu-central-1-workload");
  });
});

describe("a lower tier", () => {
  it("keeps a retired vault with its key, lock and policy, and no job fills it", () => {
    const environment = {
      ...shipped("biolab-prod"),
      tier: "bronze",
      backup: {
        retired: [
          {
            name: "backup-vault-eu-west-1-workload",
            tier: "gold",
            until: "2034-01-01",
            reason: "lower tier",
          },
        ],
      },
    } as Environment;
    const specified = inputsOf(environment);
    const [before, after] = [shipped("biolab-prod"), environment].map((one) =>
      ofBackup(inputsOf(one)).filter(
        (each) => each.name.includes("eu-west-1-workload") && !each.name.includes("settings"),
      ),
    );
    expect(after?.map(({ name }) => name)).toEqual(
      before?.map(({ name }) => name).filter((name) => !/backup-alarm|plan|selection/.test(name)),
    );
    const plans = specified.filter(({ type }) => type === "aws:backup/plan:Plan");
    for (const { inputs } of plans) expect(JSON.stringify(inputs)).not.toContain("eu-west-1");
  });
});

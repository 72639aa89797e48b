import { describe, expect, it } from "vitest";
import { advanceDays } from "../../simulator/clock.ts";
import type { Properties } from "../../simulator/properties.ts";
import { addRecoveryPoint } from "../../simulator/seed.ts";
import { ACCOUNT, type Cloud, createCloud, REGION, type Short } from "./clouds.ts";

const ROLE = { name: "backup", assumeRolePolicy: "{}" };
const PLAN = { name: "plan", rules: [{ ruleName: "daily", targetVaultName: "vault" }] };

/** A vault with everything that refers to it. */
function withVault(): Cloud {
  const cloud = createCloud();
  cloud.create("vault", { name: "vault" });
  return cloud;
}

function withPlan(): { cloud: Cloud; planId: string; roleArn: string } {
  const cloud = withVault();
  const planId = cloud.create("plan", PLAN).id;
  const roleArn = String(cloud.create("role", ROLE).outputs["arn"]);
  return { cloud, planId, roleArn };
}

describe("what does not exist", () => {
  const dangling: [Short, Properties, string][] = [
    ["lock", { backupVaultName: "vault" }, "Backup vault vault does not exist"],
    ["policy", { backupVaultName: "vault", policy: "{}" }, "Backup vault vault does not exist"],
    [
      "notifications",
      { backupVaultName: "vault", backupVaultEvents: [], snsTopicArn: "arn:t" },
      "Backup vault vault does not exist",
    ],
    ["plan", PLAN, "Backup vault vault does not exist"],
    ["vault", { name: "vault", kmsKeyArn: "arn:aws:kms:eu-central-1:1:key/none" }, "KMS key"],
    ["selection", { name: "s", planId: "none", iamRoleArn: "arn:r" }, "Cannot find Backup plan with ID none"],
    ["alias", { name: "alias/a", targetKeyId: "none" }, "Key none does not exist"],
    ["attachment", { role: "none", policyArn: "arn:p" }, "role with name none cannot be found"],
    ["topicPolicy", { arn: "arn:none", policy: "{}" }, "Topic does not exist"],
    [
      "subscription",
      { topic: "arn:none", protocol: "email", endpoint: "a@example.com" },
      "Topic does not exist",
    ],
    ["eventTarget", { rule: "none", arn: "arn:t" }, "Rule none does not exist"],
  ];

  it.each(dangling)("cannot be named by a %s", (short, inputs, message) => {
    expect(() => createCloud().create(short, inputs)).toThrow(message);
  });

  it("cannot be copied to, but another account's vault can", () => {
    const cloud = withVault();
    const rule = (arn: string) => ({
      ...PLAN,
      rules: [{ ...PLAN.rules[0], copyActions: [{ destinationVaultArn: arn }] }],
    });
    const elsewhere = {
      cloud: "aws",
      account: "444455556666",
      region: "eu-west-1",
      type: "aws:backup/vault:Vault",
      id: "copies",
    };
    const arn = "arn:aws:backup:eu-west-1:444455556666:backup-vault:copies";

    expect(() => cloud.create("plan", rule(arn))).toThrow(`copy destination ${arn} does not exist`);
    cloud.store.put({ ...elsewhere, inputs: {}, outputs: { arn }, facts: {} });
    expect(cloud.create("plan", rule(arn)).id).toBeTruthy();
  });
});

describe("a name that is taken", () => {
  it.each<[Short, Properties, string]>([
    ["vault", { name: "vault" }, "AlreadyExistsException"],
    ["role", ROLE, "EntityAlreadyExists"],
  ])("refuses a second %s", (short, inputs, error) => {
    const cloud = createCloud();
    cloud.create(short, inputs);

    expect(() => cloud.create(short, inputs, "another")).toThrow(error);
  });

  it("is free in another region", () => {
    const cloud = withVault();

    expect(cloud.create("vault", { name: "vault", region: "eu-west-1" }).outputs["arn"]).toContain(
      ":eu-west-1:",
    );
  });

  it.each<[Short, Properties]>([
    ["topic", { name: "alarms" }],
    ["alarm", { name: "alarm", comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1 }],
    ["regionSettings", { resourceTypeOptInPreference: { EBS: true } }],
  ])("is no obstacle where the cloud's own call overwrites: %s", (short, inputs) => {
    const cloud = createCloud();

    expect(cloud.create(short, inputs).id).toBe(cloud.create(short, inputs, "another").id);
  });

  it("gives two keys of one description two ids", () => {
    const cloud = createCloud();

    expect(cloud.create("key", {}).id).not.toBe(cloud.create("key", {}).id);
  });
});

describe("a vault", () => {
  it("with recovery points stays, an empty one goes with all that hangs on it", () => {
    const cloud = withVault();
    cloud.create("lock", { backupVaultName: "vault", minRetentionDays: 7 });
    addRecoveryPoint(cloud.store, { account: ACCOUNT, region: REGION, vault: "vault", id: "point" });

    expect(() => {
      cloud.remove("vault", "vault");
    }).toThrow("contains 1 recovery points and is locked");
    expect(cloud.read("vault", "vault")).toMatchObject({ recoveryPoints: 1 });
    for (const point of cloud.store.find({ id: "point" })) cloud.store.remove(point);
    cloud.remove("vault", "vault");
    expect(cloud.store.find({})).toEqual([]);
  });

  it("is emptied by forceDestroy unless it is locked", () => {
    const cloud = createCloud();
    cloud.create("vault", { name: "vault", forceDestroy: true });
    cloud.create("lock", { backupVaultName: "vault" });
    addRecoveryPoint(cloud.store, { account: ACCOUNT, region: REGION, vault: "vault", id: "point" });

    expect(() => {
      cloud.remove("vault", "vault");
    }).toThrow("is locked");
    cloud.remove("lock", "vault");
    cloud.remove("vault", "vault");
    expect(cloud.store.find({})).toEqual([]);
  });
});

describe("a compliance lock", () => {
  const LOCK = { backupVaultName: "vault", minRetentionDays: 7, changeableForDays: 3 };

  it.each([
    [2, false],
    [3, true],
  ])("after %i days of a grace of 3 is final: %s", (days, final) => {
    const cloud = withVault();
    cloud.create("lock", LOCK);
    advanceDays(cloud.store, days);
    const remove = () => {
      cloud.remove("lock", "vault");
    };
    const overwrite = () => cloud.create("lock", { ...LOCK, minRetentionDays: 1 });

    for (const change of [overwrite, remove]) {
      if (final) expect(change).toThrow("InvalidRequestException");
      else expect(change).not.toThrow();
    }
  });

  it("in governance mode never is", () => {
    const cloud = withVault();
    cloud.create("lock", { backupVaultName: "vault" });
    advanceDays(cloud.store, 10_000);

    expect(() => {
      cloud.remove("lock", "vault");
    }).not.toThrow();
  });

  it.each([
    [{ changeableForDays: 2 }, "changeableForDays must be at least 3"],
    [{ minRetentionDays: 0 }, "minRetentionDays must be at least 1"],
    [{ maxRetentionDays: 36_501 }, "maxRetentionDays must be at most 36500"],
    [{ minRetentionDays: 8, maxRetentionDays: 7 }, "minRetentionDays must not be above maxRetentionDays (7)"],
  ])("with %o is refused", (limits, message) => {
    expect(() => withVault().create("lock", { backupVaultName: "vault", ...limits })).toThrow(message);
  });

  it("takes its limits as they are", () => {
    const limits = { changeableForDays: 3, minRetentionDays: 7, maxRetentionDays: 7 };

    expect(withVault().create("lock", { backupVaultName: "vault", ...limits }).outputs).toMatchObject(limits);
  });
});

describe("what others still need", () => {
  it("a plan stays while it has selections", () => {
    const { cloud, planId, roleArn } = withPlan();
    const selection = cloud.create("selection", { name: "s", planId, iamRoleArn: roleArn, resources: ["*"] });

    expect(() => {
      cloud.remove("plan", planId);
    }).toThrow("selections must be deleted");
    cloud.remove("selection", selection.id);
    cloud.remove("plan", planId);
    expect(cloud.read("plan", planId)).toBeUndefined();
  });

  it("a role stays while policies are attached", () => {
    const { cloud } = withPlan();
    const attached = cloud.create("attachment", { role: "backup", policyArn: "arn:aws:iam::aws:policy/x" });

    expect(() => {
      cloud.remove("role", "backup");
    }).toThrow("DeleteConflict");
    cloud.remove("attachment", attached.id);
    cloud.remove("role", "backup");
    expect(cloud.read("role", "backup")).toBeUndefined();
  });

  it("a rule stays while it has targets", () => {
    const cloud = createCloud();
    cloud.create("eventRule", { name: "jobs", eventPattern: "{}" });
    const target = cloud.create("eventTarget", { rule: "jobs", arn: "arn:t" });

    expect(() => {
      cloud.remove("eventRule", "jobs");
    }).toThrow("has targets");
    cloud.remove("eventTarget", target.id);
    cloud.remove("eventRule", "jobs");
    expect(cloud.read("eventRule", "jobs")).toBeUndefined();
  });
});

describe("change and removal", () => {
  it("updates in place and keeps what the cloud alone knows", () => {
    const cloud = createCloud();
    const { id, outputs } = cloud.create("key", { description: "one" });

    expect(cloud.update("key", id, { description: "two" })).toEqual({ ...outputs, description: "two" });
  });

  it("refuses to update what is gone, and takes a second removal calmly", () => {
    const cloud = createCloud();

    expect(() => cloud.update("key", "none", {})).toThrow("does not exist");
    expect(() => {
      cloud.remove("key", "none");
    }).not.toThrow();
  });

  it("leaves account settings behind, as the cloud does", () => {
    const cloud = createCloud();
    cloud.create("regionSettings", { resourceTypeOptInPreference: { EBS: true } });
    cloud.remove("regionSettings", REGION);

    expect(cloud.read("regionSettings", REGION)).toBeDefined();
  });

  it("undoes a creation that is refused", () => {
    const cloud = createCloud();

    expect(() => cloud.create("plan", PLAN)).toThrow();
    expect(cloud.store.find({})).toEqual([]);
  });
});

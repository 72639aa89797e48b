import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { minutesPerDay } from "../../../environment/duration.ts";
import { databaseClass, durationBetween } from "../../../environment/workloads/facts.ts";
import { kinds } from "../../../environment/workloads/kinds.ts";

/** The facts of one kind that a file may say, alone. */
function factOf(kind: string, key: string): z.ZodType {
  const keys: z.ZodRawShape = kinds.find((one) => one.kind === kind)?.keys ?? {};
  return z.object(keys).shape[key] as z.ZodType;
}

const group = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/0123456789abcdef";

describe.each([
  ["lambda", "timeoutSeconds", [1, 900], [0, 901, 1.5, undefined]],
  ["sqs", "visibilityTimeoutSeconds", [0, 43_200], [-1, 43_201, "30s", undefined]],
  ["sqs", "retention", ["1m", "14d", "P14D"], ["15d", "14d1m", "30s", undefined]],
  ["sqs", "deadLetters", [true, undefined], [false]],
  [
    "alb",
    "targetGroups",
    [[group]],
    [[], ["shop"], [group.replace("targetgroup", "loadbalancer")], undefined],
  ],
  [
    "vpn",
    "tunnels",
    [["203.0.113.17"], ["203.0.113.17", "2001:db8::1"]],
    [[], ["203.0.113.256"], ["203.0.113.1", "203.0.113.2", "203.0.113.3"]],
  ],
  ["asg", "minimumCapacity", [0, 4], [-1, 0.5, undefined]],
  ["ec2", "class", ["m6i.large", "m7i-flex.xlarge", "x2gd.metal", undefined], ["large", "M6I.large", "m6i."]],
  ["ec2", "os", ["rhel", undefined], ["linux"]],
  [
    "ec2",
    "disks",
    [[{ path: "/", fstype: "xfs" }], undefined],
    [[], [{ path: "/" }], [{ path: "/", fstype: "xfs", size: 1 }]],
  ],
  ["rds-oracle", "maxConnections", [1, undefined], [0]],
  ["s3", "requestMetrics", ["EntireBucket", undefined], ["", "a b", "a".repeat(65)]],
  ["dynamodb", "replicaRegions", [["eu-west-1"], undefined], [[], ["Ireland"]]],
])("%s.%s", (kind, key, accepted, refused) => {
  it.each(accepted.map((value) => [value]))("takes %j", (value) => {
    expect(factOf(kind, key).safeParse(value).error).toBeUndefined();
  });

  it.each(refused.map((value) => [value]))("refuses %j", (value) => {
    expect(factOf(kind, key).safeParse(value).success).toBe(false);
  });
});

describe("databaseClass", () => {
  it.each(["db.m6g.xlarge", "db.t3.micro", "db.serverless", "db.r5.large.tpc1.mem2x"])("takes %s", (name) => {
    expect(databaseClass.safeParse(name).success).toBe(true);
  });

  it.each(["m6g.xlarge", "db.m6g", "db.m6g.xlarge.", "db..xlarge"])("refuses %s", (name) => {
    expect(databaseClass.safeParse(name).success).toBe(false);
  });
});

describe("durationBetween", () => {
  const least = { minutes: 10, text: "10m" };
  const most = { minutes: 2 * minutesPerDay, text: "2d" };
  const schema = durationBetween(least, most);

  it("takes what lies between its limits, both of them included", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 * minutesPerDay }), (minutes) => {
        const isBetween = minutes >= least.minutes && minutes <= most.minutes;
        expect(schema.safeParse(`${minutes}m`).success).toBe(isBetween);
      }),
    );
  });

  it.each([
    ["9m", "9m is shorter than the service allows; write 10m to 2d"],
    ["3d", "3d is longer than the service allows; write 10m to 2d"],
  ])("says what to write in place of %s", (text, message) => {
    expect(schema.safeParse(text).error?.issues).toMatchObject([
      { message, params: { fix: "write 10m to 2d" } },
    ]);
  });

  it("says nothing more of what is no duration", () => {
    expect(schema.safeParse("soon").error?.issues).toHaveLength(1);
  });
});

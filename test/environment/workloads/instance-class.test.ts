import { describe, expect, it } from "vitest";
import {
  burstableFamilies,
  burstableSizes,
  classRows,
} from "../../../environment/workloads/instance-class.data.ts";
import { capacityOf } from "../../../environment/workloads/instance-class.ts";

const classes = [
  ...classRows.flatMap(({ families, sizes }) =>
    families.flatMap((family) => sizes.map((size) => `${family}.${size}`)),
  ),
  ...burstableFamilies.flatMap((family) => [...burstableSizes.keys()].map((size) => `${family}.${size}`)),
];

describe("capacityOf", () => {
  // As AWS's pages list them.
  it.each([
    ["t3.nano", 2, 0.5],
    ["t4g.medium", 2, 4],
    ["db.t3.micro", 2, 1],
    ["m5.large", 2, 8],
    ["m6g.medium", 1, 4],
    ["m6i.32xlarge", 128, 512],
    ["m5zn.3xlarge", 12, 48],
    ["m8i.96xlarge", 384, 1536],
    ["db.m7g.large", 2, 8],
    ["c5.9xlarge", 36, 72],
    ["c8g.48xlarge", 192, 384],
    ["db.r5.24xlarge", 96, 768],
    ["r7i.48xlarge", 192, 1536],
    ["db.x2g.16xlarge", 64, 1024],
    ["z1d.6xlarge", 24, 192],
  ])("of %s is %d vCPUs and %d GiB", (name, vcpu, memoryGiB) => {
    expect(capacityOf(name)).toEqual({ vcpu, memoryGiB });
  });

  it.each([
    "m5.medium",
    "m6g.24xlarge",
    "t3.4xlarge",
    "m5.metal",
    "r7i.metal-24xl",
    "db.serverless",
    "db.r5.large.tpc1.mem2x",
    "m99.large",
    "large",
    "",
    "m5.constructor",
    "constructor.large",
  ])("of %j is not known", (name) => {
    expect(capacityOf(name)).toBeUndefined();
  });

  it("is known of every class of the table, the same with and without db.", () => {
    for (const name of classes) {
      const { vcpu, memoryGiB } = capacityOf(name) ?? { vcpu: Number.NaN, memoryGiB: Number.NaN };
      expect(Number.isInteger(vcpu) && vcpu >= 1 && vcpu <= 384, name).toBe(true);
      expect(memoryGiB >= 0.5 && memoryGiB <= 3072, name).toBe(true);
      expect(capacityOf(`db.${name}`), name).toEqual({ vcpu, memoryGiB });
    }
  });

  it("has each family in one row, its sizes in order and once", () => {
    const families = [...classRows.flatMap((row) => row.families), ...burstableFamilies];
    expect(new Set(families).size).toBe(families.length);
    for (const {
      families: [family = ""],
      sizes,
    } of classRows) {
      const found = sizes.map((size) => capacityOf(`${family}.${size}`)?.vcpu ?? Number.NaN);
      expect(found, family).toEqual([...new Set(found)].toSorted((one, other) => one - other));
    }
  });
});

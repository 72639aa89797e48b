import { burstableFamilies, burstableSizes, type ClassRow, classRows } from "./instance-class.data.ts";

/** What a machine of one class has. */
export interface Capacity {
  readonly vcpu: number;
  readonly memoryGiB: number;
}

const rows: ReadonlyMap<string, ClassRow> = new Map(
  classRows.flatMap((row) => row.families.map((family) => [family, row])),
);

/**
 * The nominal size of an EC2 instance type (`m6i.large`) or of a DB instance class (`db.m6g.xlarge`); undefined for one
 * that the table does not hold, such as bare metal, `db.serverless` and Oracle's classes of another shape
 * (`db.r5.large.tpc1.mem2x`).
 */
export function capacityOf(instanceClass: string): Capacity | undefined {
  const [, family = "", size = ""] = /^(?:db\.)?([a-z0-9-]+)\.([a-z0-9]+)$/.exec(instanceClass) ?? [];
  if (burstableFamilies.includes(family)) {
    const found = burstableSizes.get(size);
    return found === undefined ? undefined : { vcpu: found[0], memoryGiB: found[1] };
  }
  const row = rows.get(family);
  if (row === undefined || !row.sizes.includes(size)) return undefined;
  const vcpu = vcpusOf(size);
  return { vcpu, memoryGiB: vcpu * row.gibPerVcpu };
}

/** Every family but the burstable ones counts alike: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html. */
function vcpusOf(size: string): number {
  if (size === "medium") return 1;
  if (size === "large") return 2;
  return 4 * Number(size.replace("xlarge", "") || "1");
}

/** Sizes of some families and the memory that each of their vCPUs comes with. */
export interface ClassRow {
  readonly families: readonly string[];
  readonly gibPerVcpu: number;
  readonly sizes: readonly string[];
}

const words = (text: string): readonly string[] => text.split(" ");

/** Lists of sizes that several families share. */
const upTo12 = words("large xlarge 2xlarge 4xlarge 8xlarge 12xlarge");
const upTo16 = [...upTo12, "16xlarge"];
const upTo24 = [...upTo16, "24xlarge"];
const upTo32 = [...upTo24, "32xlarge"];
const upTo48 = [...upTo32, "48xlarge"];
const upTo96 = [...upTo48, "96xlarge"];
const graviton = ["medium", ...upTo16];
const graviton4 = ["medium", ...upTo24, "48xlarge"];
const amd7 = ["medium", ...upTo48];
const intel7 = [...upTo24, "48xlarge"];

/**
 * Families of EC2 and of RDS, whose classes are those of EC2 with `db.` before them. Every size has the vCPUs that its
 * name says (`instance-class.ts`). Which of them a service sells in a region is not said here.
 *
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/gp.html,
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/co.html,
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/mo.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html
 */
export const classRows: readonly ClassRow[] = [
  { families: words("m5 m5a m5ad m5d m5dn m5n"), gibPerVcpu: 4, sizes: upTo24 },
  { families: ["m5zn"], gibPerVcpu: 4, sizes: words("large xlarge 2xlarge 3xlarge 6xlarge 12xlarge") },
  { families: words("m6g m6gd m7g m7gd"), gibPerVcpu: 4, sizes: graviton },
  { families: words("m6i m6id m6idn m6in"), gibPerVcpu: 4, sizes: upTo32 },
  { families: ["m6a"], gibPerVcpu: 4, sizes: upTo48 },
  { families: ["m7a"], gibPerVcpu: 4, sizes: amd7 },
  { families: ["m7i"], gibPerVcpu: 4, sizes: intel7 },
  { families: words("m7i-flex m8i-flex"), gibPerVcpu: 4, sizes: upTo16 },
  { families: words("m8a m8g m8gb m8gd m8gn"), gibPerVcpu: 4, sizes: graviton4 },
  { families: words("m8i m8id"), gibPerVcpu: 4, sizes: upTo96 },
  { families: words("r5 r5a r5ad r5b r5d r5dn r5n"), gibPerVcpu: 8, sizes: upTo24 },
  { families: words("r6g r6gd r7g r7gd"), gibPerVcpu: 8, sizes: graviton },
  { families: words("r6i r6id r6idn r6in"), gibPerVcpu: 8, sizes: upTo32 },
  { families: ["r6a"], gibPerVcpu: 8, sizes: upTo48 },
  { families: ["r7a"], gibPerVcpu: 8, sizes: amd7 },
  { families: ["r7i"], gibPerVcpu: 8, sizes: intel7 },
  { families: ["r7iz"], gibPerVcpu: 8, sizes: [...upTo16, "32xlarge"] },
  { families: ["r8i-flex"], gibPerVcpu: 8, sizes: upTo16 },
  { families: words("r8a r8g r8gb r8gd r8gn"), gibPerVcpu: 8, sizes: graviton4 },
  { families: words("r8i r8id"), gibPerVcpu: 8, sizes: upTo96 },
  {
    families: words("c5 c5d"),
    gibPerVcpu: 2,
    sizes: words("large xlarge 2xlarge 4xlarge 9xlarge 12xlarge 18xlarge 24xlarge"),
  },
  { families: words("c5a c5ad"), gibPerVcpu: 2, sizes: upTo24 },
  { families: words("c6g c6gd c6gn c7g c7gd c7gn"), gibPerVcpu: 2, sizes: graviton },
  { families: words("c6i c6id c6in"), gibPerVcpu: 2, sizes: upTo32 },
  { families: ["c6a"], gibPerVcpu: 2, sizes: upTo48 },
  { families: ["c7a"], gibPerVcpu: 2, sizes: amd7 },
  { families: ["c7i"], gibPerVcpu: 2, sizes: intel7 },
  { families: words("c7i-flex c8i-flex"), gibPerVcpu: 2, sizes: upTo16 },
  { families: words("c8a c8g c8gb c8gd c8gn"), gibPerVcpu: 2, sizes: graviton4 },
  { families: words("c8i c8id"), gibPerVcpu: 2, sizes: upTo96 },
  // RDS calls x2g what EC2 calls x2gd.
  { families: words("x2g x2gd"), gibPerVcpu: 16, sizes: graviton },
  { families: ["z1d"], gibPerVcpu: 8, sizes: words("large xlarge 2xlarge 3xlarge 6xlarge 12xlarge") },
];

/** Burstable families, whose small sizes differ by memory alone. */
export const burstableFamilies: readonly string[] = words("t3 t3a t4g");

/** vCPUs and GiB by size, the same in all of them. */
export const burstableSizes: ReadonlyMap<string, readonly [vcpu: number, memoryGiB: number]> = new Map([
  ["nano", [2, 0.5]],
  ["micro", [2, 1]],
  ["small", [2, 2]],
  ["medium", [2, 4]],
  ["large", [2, 8]],
  ["xlarge", [4, 16]],
  ["2xlarge", [8, 32]],
]);

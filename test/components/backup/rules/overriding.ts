/** An override with what the schema asks of it, for one workload or for all. */
export function overriding(path: string, value: string | number | boolean | null, workload?: string): object {
  return {
    path,
    ...(workload !== undefined && { workload }),
    value,
    reason: "contract section 7",
    approvedBy: "head of operations",
    expires: "2027-03-31",
  };
}

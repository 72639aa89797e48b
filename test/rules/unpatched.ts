/** Leaves gold's server without patches, where a case's backup window or freeze would also meet its patch windows. */
export const unpatched = {
  "workloads[1].patching": {
    exempt: true,
    reason: "its vendor patches it",
    approvedBy: "head of operations",
    expires: "2027-12-31",
  },
};

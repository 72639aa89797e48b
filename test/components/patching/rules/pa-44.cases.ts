import type { RuleCases } from "../../../rules/case.ts";

const tags = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`Tag${index}`, "yes"]));
const target = "patching-target-broad-app-eu-central-1-workload";
const copies = (count: number) => ({
  set: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `copy-${index}`,
      {
        type: "aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget",
        name: `copy-${index}`,
        provider: "aws-workload",
        inputs: {
          windowId: { ref: "patching-window-broad-eu-central-1-workload", output: "id" },
          resourceType: "INSTANCE",
          targets: [{ key: "tag:App", values: ["records"] }],
        },
        from: ["workloads", 1],
      },
    ]),
  ),
  unset: [target],
});

export const cases: RuleCases = {
  rule: "PA-44",
  accept: [
    { because: "4 tags and the ring's are 5", set: { "workloads[1].select": tags(4) } },
    { because: "100 targets are the most", inputs: copies(100) },
  ],
  reject: [
    { because: "5 tags and the ring's are 6", set: { "workloads[1].select": tags(5) } },
    { because: "101 targets are too many", inputs: copies(101) },
  ],
};

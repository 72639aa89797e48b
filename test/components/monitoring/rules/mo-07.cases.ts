import type { RuleCases } from "../../../rules/case.ts";
import { cpu } from "./named.ts";

const disk = (dimensions: object) => ({
  set: {
    [`${cpu}.inputs.namespace`]: "CWAgent",
    [`${cpu}.inputs.metricName`]: "disk_used_percent",
    [`${cpu}.inputs.dimensions`]: dimensions,
    [`${cpu}.inputs.warmUpConfiguration`]: { warmUpPeriodDurationInMinutes: 60 },
  },
});
const named = { InstanceId: "i-0123456789abcdef0", path: "/", fstype: "xfs" };

export const cases: RuleCases = {
  rule: "MO-07",
  accept: [
    { because: "all names are given", inputs: disk({ ...named, device: "nvme0n1p1" }) },
    { because: "the agent drops the device", inputs: disk(named) },
  ],
  reject: [
    { because: "the path is missing", inputs: disk({ InstanceId: "i-0", fstype: "xfs" }) },
    { because: "the file system is missing", inputs: disk({ InstanceId: "i-0", path: "/" }) },
    { because: "there is a name too many", inputs: disk({ ...named, ImageId: "ami-0" }) },
  ],
};

import type { RuleCases } from "../../../rules/case.ts";
import { cpu, extraMute } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-12",
  accept: [
    {
      because: "an alarm on a workload may be muted",
      inputs: extraMute({ names: [{ ref: cpu, output: "name" }] }),
    },
  ],
  reject: [
    {
      because: "an alarm on backups may not",
      inputs: extraMute({
        names: [{ ref: "backup-alarm-jobs-failed-eu-central-1-workload", output: "name" }],
      }),
    },
    {
      because: "nor one on the alarms' path",
      inputs: extraMute({
        names: [{ ref: "monitoring-alarm-path-dead-letters-eu-central-1-workload", output: "name" }],
      }),
    },
    { because: "the alarm is in another region", inputs: extraMute({ region: "eu-west-1" }) },
    { because: "nobody knows the alarm", inputs: extraMute({ names: ["somebody-elses"] }) },
  ],
};

import type { RuleCases } from "../../../rules/case.ts";
import { extraMute, mute } from "./named.ts";

export const cases: RuleCases = {
  rule: "MO-13",
  accept: [
    { because: "one more mute takes nothing away", inputs: extraMute({}) },
    {
      because: "what a freeze takes whole is no window",
      set: {
        "calendar.freezes[0]": {
          name: "audit week",
          from: "2026-12-14",
          to: "2026-12-23",
          reason: "yearly audit",
          approvedBy: "head of quality",
        },
      },
      inputs: {},
    },
  ],
  reject: [
    { because: "a window is not muted", inputs: { unset: [mute] } },
    {
      because: "a mute is an hour short",
      inputs: { set: { [`${mute}.inputs.rule.schedule.duration`]: "PT3H" } },
    },
    {
      because: "a mute is in another zone",
      inputs: { set: { [`${mute}.inputs.rule.schedule.timezone`]: "UTC" } },
    },
    {
      because: "a mute leaves an alarm out",
      inputs: { unset: [`${mute}.inputs.muteTargets.alarmNames[0]`] },
    },
  ],
};

import type { RuleCases } from "../../../rules/case.ts";
import { resource } from "./parts.ts";

const shift = (inputs: object) =>
  resource("aws:arczonalshift/zonalAutoshiftConfiguration:ZonalAutoshiftConfiguration", "shift", {
    resourceArn:
      "arn:aws:elasticloadbalancing:eu-central-1:333333333333:loadbalancer/app/shop/0123456789abcdef",
    zonalAutoshiftStatus: "ENABLED",
    outcomeAlarms: [
      { alarmIdentifier: "arn:aws:cloudwatch:eu-central-1:333333333333:alarm:shop", type: "CLOUDWATCH" },
    ],
    ...inputs,
  });
const windows = ["Mon:01:00-Mon:03:00"];

export const cases: RuleCases = {
  rule: "DR-16",
  accept: [
    { because: "it has allowed windows", inputs: { set: shift({ allowedWindows: windows }) } },
    { because: "it has blocked windows", inputs: { set: shift({ blockedWindows: windows }) } },
    { because: "it has no windows", inputs: { set: shift({}) } },
  ],
  reject: [
    { because: "it has both", inputs: { set: shift({ allowedWindows: windows, blockedWindows: windows }) } },
    { because: "no alarm judges it", inputs: { set: shift({ outcomeAlarms: [] }) } },
  ],
};

import { mostAlarmsPerMute } from "../aws/mutes.ts";
import { textOf } from "./measured.ts";
import { muteRule, specifiedOf } from "./specified-of.ts";
import type { MonitoringRule } from "./subject.ts";

const once = /^at\(\d{4}-\d\d-\d\dT\d\d:\d\d\)$/;
/** Five fields of numbers and names, lists, ranges and `*`; no step, no `#`, no `L`, no `?`. */
const recurring = /^cron\((?:(?:\*|[A-Z0-9]+(?:-[A-Z0-9]+)?(?:,[A-Z0-9]+(?:-[A-Z0-9]+)?)*)(?: |\)$)){5}/;
const mostMinutes = 15 * 24 * 60;
const longestZone = 50;

export const muteSchedules: MonitoringRule = {
  id: "MO-11",
  area: "monitoring",
  statement: `A mute begins by at(yyyy-MM-ddThh:mm) or a cron of five plain fields, lasts a minute to 15 days, names its zone, and names at most ${mostAlarmsPerMute} alarms.`,
  why: "CloudWatch refuses another mute, or reads its times in UTC: a patch window then pages.",
  severity: "error",
  otherwise: "never",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Schedule.html",
  clouds: ["aws"],
  judges: "inputs",
  *check({ everyInput }) {
    for (const { name, from, inputs } of specifiedOf(everyInput, muteRule)) {
      const { expression, duration, timezone } = inputs.rule?.schedule ?? {};
      const isOnce = once.test(textOf(expression));
      const minutes = minutesIn(textOf(duration));
      const names = inputs.muteTargets?.alarmNames ?? [];
      const mistakes = [
        isOnce || (recurring.test(textOf(expression)) && !/(?:^| |\()L/.test(textOf(expression)))
          ? undefined
          : ["expression", textOf(expression)],
        minutes >= 1 && minutes <= mostMinutes ? undefined : ["duration", textOf(duration)],
        timezone !== undefined && textOf(timezone).length <= longestZone
          ? undefined
          : ["timezone", textOf(timezone)],
        names.length >= 1 && names.length <= mostAlarmsPerMute
          ? undefined
          : ["number of alarms", String(names.length)],
        isOnce && (inputs.startDate ?? inputs.expireDate) !== undefined
          ? ["start or end", "beside at(…)"]
          : undefined,
      ].filter((mistake) => mistake !== undefined);
      for (const [what = "", found = ""] of mistakes) {
        yield {
          path: from,
          message: `${name} has the ${what} ${found}`,
          fix: "compile the window to dated mutes",
        };
      }
    }
  },
};

function minutesIn(duration: string): number {
  const [whole, days = "0", hours = "0", minutes = "0"] =
    /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
  return whole === undefined ? 0 : (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
}

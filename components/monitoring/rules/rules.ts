import { periods } from "./mo-01-periods.ts";
import { lookBack } from "./mo-02-look-back.ts";
import { datapoints } from "./mo-03-datapoints.ts";
import { missingData } from "./mo-04-missing-data.ts";
import { metricMath } from "./mo-05-metric-math.ts";
import { knownMetrics } from "./mo-06-known-metrics.ts";
import { agentDisks } from "./mo-07-agent-disks.ts";
import { detailedMonitoring } from "./mo-08-detailed-monitoring.ts";
import { composites } from "./mo-09-composites.ts";
import { compositeOrder } from "./mo-10-composite-order.ts";
import { muteSchedules } from "./mo-11-mute-schedules.ts";
import { muteTargets } from "./mo-12-mute-targets.ts";
import { mutedWindows } from "./mo-13-muted-windows.ts";
import { descriptions } from "./mo-16-descriptions.ts";
import { actions } from "./mo-17-actions.ts";
import { okActions } from "./mo-18-ok-actions.ts";
import { warmUp } from "./mo-19-warm-up.ts";
import { alarmBudget } from "./mo-22-alarm-budget.ts";
import { sizingFacts } from "./mo-40-sizing-facts.ts";
import { escalation } from "./mo-41-escalation.ts";
import { reached } from "./mo-42-reached.ts";
import { leftOutIds } from "./mo-43-left-out-ids.ts";
import type { MonitoringRule } from "./subject.ts";

/** The rules of monitoring, in the order of their ids. */
export const monitoringRules: readonly MonitoringRule[] = [
  periods,
  lookBack,
  datapoints,
  missingData,
  metricMath,
  knownMetrics,
  agentDisks,
  detailedMonitoring,
  composites,
  compositeOrder,
  muteSchedules,
  muteTargets,
  mutedWindows,
  descriptions,
  actions,
  okActions,
  warmUp,
  alarmBudget,
  sizingFacts,
  escalation,
  reached,
  leftOutIds,
];

import type { Rule } from "../../../environment/rule.ts";
import type { AreaSubject } from "../../area.ts";
import type { MonitoringIntent } from "../intent.ts";
import type { EarlierAreas } from "../plan.ts";
import type { MonitoringEnvironment } from "../schema.ts";

export type MonitoringSubject = AreaSubject<MonitoringEnvironment, MonitoringIntent, EarlierAreas>;
export type MonitoringRule = Rule<MonitoringSubject>;

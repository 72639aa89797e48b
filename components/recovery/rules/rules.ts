import { loss } from "./dr-01-loss.ts";
import { time } from "./dr-02-time.ts";
import { elsewhere } from "./dr-03-elsewhere.ts";
import { path } from "./dr-04-path.ts";
import { replicaSettings } from "./dr-05-replica-settings.ts";
import { roleSwaps } from "./dr-06-role-swaps.ts";
import { disabledChecks } from "./dr-07-disabled-checks.ts";
import { cloudFront } from "./dr-08-cloudfront.ts";
import { alarmChecks } from "./dr-09-alarm-checks.ts";
import { records } from "./dr-10-records.ts";
import { regionSwitch } from "./dr-12-region-switch.ts";
import { zonalAutoshift } from "./dr-16-zonal-autoshift.ts";
import { plan } from "./dr-17-plan.ts";
import { drillNetwork } from "./dr-18-drill-network.ts";
import { readiness } from "./dr-19-readiness.ts";
import { drillAge } from "./dr-20-drill-age.ts";
import { promoted } from "./dr-40-promoted.ts";
import { drillDue } from "./dr-41-drill-due.ts";
import { drillDay } from "./dr-42-drill-days.ts";
import { steps } from "./dr-43-steps.ts";
import { controlPlanes } from "./dr-44-control-planes.ts";
import type { RecoveryRule } from "./subject.ts";

/** The rules of recovery, in the order of their ids. */
export const recoveryRules: readonly RecoveryRule[] = [
  loss,
  time,
  elsewhere,
  path,
  replicaSettings,
  roleSwaps,
  disabledChecks,
  cloudFront,
  alarmChecks,
  records,
  regionSwitch,
  zonalAutoshift,
  plan,
  drillNetwork,
  readiness,
  drillAge,
  promoted,
  drillDue,
  drillDay,
  steps,
  controlPlanes,
];

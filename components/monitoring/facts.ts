import { regionOf } from "../../environment/workloads/region.ts";
import type { CatalogueEntry } from "./aws/catalogue/entry.ts";
import type { LeftOut } from "./intent.ts";
import type { MonitoringEnvironment, MonitoringWorkload } from "./schema.ts";
import { reaches } from "./tiers.ts";

/** Whether a workload has what a metric needs. */
export function holds(
  workload: MonitoringWorkload,
  fact: NonNullable<CatalogueEntry["when"]>["fact"],
): boolean {
  const value = workload[fact];
  return value !== undefined && value !== false;
}

/** Who left an alarm of a workload out, and why. */
export function exemptionOf({ monitoring }: MonitoringWorkload, id: string): LeftOut["exempt"] {
  if (monitoring === undefined) return undefined;
  const { alarms, reason, approvedBy, expires } = monitoring;
  return alarms === false || alarms.includes(id) ? { reason, approvedBy, expires } : undefined;
}

/** The status check of a server: while it fails, what is measured on the server says nothing new. */
export const hostDown = "ec2-status-check-failed";

/** Workloads that are one server each, by id. */
export type Servers = ReadonlyMap<string, MonitoringWorkload>;

export function serversOf({ workloads }: MonitoringEnvironment): Servers {
  const servers = workloads.filter(({ kind, arn }) => kind === "ec2" && arn !== undefined);
  // Of two with one id, which ENV-09 reports, the first.
  return new Map(servers.toReversed().map((server) => [server.id, server]));
}

/**
 * From gold up, what is measured on one server is silent while that server is down: the server's own alarms, and those of a
 * volume that says on which server it is. A fleet's alarm speaks of many servers, and one that is down explains no other.
 */
export function hostOf(
  environment: MonitoringEnvironment,
  servers: Servers,
  workload: MonitoringWorkload,
  { id, of }: CatalogueEntry,
): string | undefined {
  if (!reaches(environment.tier, "gold") || id === hostDown || of === "account") return undefined;
  const host =
    workload.kind === "ebs" ? workload.instanceOf : workload.kind === "ec2" ? workload.id : undefined;
  const server = host === undefined ? undefined : servers.get(host);
  if (server === undefined || exemptionOf(server, hostDown) !== undefined) return undefined;
  return regionOf(environment, server) === regionOf(environment, workload) ? server.id : undefined;
}

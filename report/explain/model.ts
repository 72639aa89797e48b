import { Temporal } from "temporal-polyfill";
import type { AreaExplanation, CoveredWorkload, ExplainedPlan } from "../../components/explanation.ts";
import type { DerivedWindow } from "../../environment/calendar/occurrences.ts";
import type { Finding } from "../../environment/finding.ts";
import type { Environment } from "../../environment/schema.ts";
import { kindOf } from "../../environment/workloads/kinds.ts";
import { existingOf, type Looked } from "./existing.ts";
import type { ExplainedResource, Explanation } from "./explanation.ts";
import { explainedFailover } from "./failover.ts";
import { explainedProof } from "./proof.ts";
import { explainedRing } from "./rings.ts";
import { scheduleText } from "./schedule.ts";
import { upcomingWindows } from "./upcoming.ts";

/** All that an explanation is made from. */
export interface Explained {
  readonly stack: string;
  readonly file: string;
  readonly asOf: string;
  readonly environment: Environment;
  /** What each area tells of itself, by its id. */
  readonly areas: Readonly<Record<string, AreaExplanation>>;
  readonly derivedWindows: readonly DerivedWindow[];
  readonly resources: readonly ExplainedResource[];
  /** What the areas take for granted. */
  readonly assumptions: readonly string[];
  /** What exists, as far as it was shown; absent where nobody looked. */
  readonly looked?: Looked | undefined;
  readonly findings: readonly Finding[];
}

const windowsShown = 20;
/** What comes every day would leave no room for what comes every month. */
const shownOfEach = 2;

/** What a stack would protect, in plain data. Pure. */
export function explainStack(given: Explained): Explanation {
  const { stack, file, asOf, environment, areas, resources, assumptions, looked, findings } = given;
  const { customer, stage, tier, defaults, zone, aws, compliance, calendar, overrides } = environment;
  const told = Object.values(areas);
  const lockDecision = told.map((area) => area.lockDecision).find(Boolean);
  const failover = told.map((area) => area.failover).find(Boolean);
  const monitoring = told.map((area) => area.monitoring).find(Boolean);
  const proof = told.map((area) => area.proof).find(Boolean);
  return {
    schemaVersion: 1,
    asOf,
    stack,
    file,
    environment: {
      customer,
      stage,
      tier,
      edition: defaults,
      zone,
      accounts: {
        workload: aws.account,
        ...(aws.backupAccount !== undefined && { backup: aws.backupAccount }),
      },
      regions: {
        primary: aws.regions.primary,
        ...(aws.regions.recovery !== undefined && { recovery: aws.regions.recovery }),
      },
      frameworks: compliance.frameworks,
      dataClasses: compliance.dataClasses,
    },
    workloads: told.flatMap(({ workloads = [] }) => workloads).map(explainedWorkload),
    plans: told.flatMap(({ plans = [] }) => plans).map(explainedPlan),
    vaults: told.flatMap(({ vaults = [] }) => vaults),
    ...(proof && { proof: explainedProof(proof, zone, asOf) }),
    rings: told
      .flatMap(({ rings = [] }) => rings)
      .map((ring) => explainedRing(ring, environment, given.derivedWindows, asOf)),
    ...(failover && { failover: explainedFailover(failover, zone, asOf) }),
    ...(monitoring && { monitoring }),
    ...(lockDecision && { lockDecision }),
    windows: nextOfEach(calendarAhead(given)).slice(0, windowsShown),
    freezes: (calendar.freezes ?? []).filter(({ to }) => daysLeft(to, asOf, zone) >= 0),
    overrides: (overrides ?? []).map((override) => ({
      ...override,
      daysLeft: daysLeft(override.expires, asOf, zone),
    })),
    resources,
    existing: existingOf(stack, resources, looked, localDay(asOf, zone)),
    assumed: [...assumptions, roleAssumption(environment)],
    findings,
  };
}

/** Every window that has not closed yet, as far ahead as windows are sought: more than an explanation lists. */
export function calendarAhead(given: Explained): Explanation["windows"] {
  const { environment, derivedWindows, areas, asOf } = given;
  return upcomingWindows(environment, derivedWindows, areas, asOf).map(({ start, end, ...window }) => ({
    start: start.toString(),
    end: end.toString(),
    ...window,
  }));
}

/** Of windows that differ in their time only, the first ones. */
function nextOfEach(windows: Explanation["windows"]): Explanation["windows"] {
  const counts = new Map<string, number>();
  return windows.filter(({ kind, name, note = "" }) => {
    const each = JSON.stringify([kind, name, note]);
    const count = (counts.get(each) ?? 0) + 1;
    counts.set(each, count);
    return count <= shownOfEach;
  });
}

function explainedWorkload({ id, kind, ...told }: CoveredWorkload): Explanation["workloads"][number] {
  return { id, kind, title: kindOf(kind).title, ...told };
}

function explainedPlan({ ladder, ...plan }: ExplainedPlan): Explanation["plans"][number] {
  return {
    ...plan,
    ladder: ladder.map(({ name, starts, ...kept }) => ({ name, starts: scheduleText(starts), ...kept })),
  };
}

function roleAssumption({ aws }: Environment): string {
  const where = aws.backupAccount === undefined ? "the account" : "both accounts";
  return `The role ${aws.accessRole} exists in ${where}, and whoever runs pulumi up may assume it.`;
}

function localDay(asOf: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(asOf).toZonedDateTimeISO(zone).toPlainDate();
}

/** Days until a local date in the customer's zone; 0 on that day, negative afterwards. */
function daysLeft(date: string, asOf: string, zone: string): number {
  return localDay(asOf, zone).until(date, { largestUnit: "days" }).days;
}

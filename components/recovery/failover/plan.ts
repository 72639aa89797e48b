import { minutesOf } from "../../../environment/duration.ts";
import type { Path } from "../../../environment/finding.ts";
import type { FailoverPlan, Precondition, Step, WorkloadRecovery } from "../intent.ts";
import type { FileStep } from "../schema/plan.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { promiseOf } from "../tiers.ts";
import { fileActions, type Phase } from "./actions.ts";
import { moveOf } from "./moves.ts";

/** Time of each derived step that waits for a service or a look, not for data. */
const shortMinutes = 5;
/** Region of Route 53's control plane: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/disaster-recovery-resiliency.html. */
const dnsControlPlane = "us-east-1";

export const defaultTtlSeconds = 60;

/** Longest for which a resolver may keep an answer, in whole minutes: it passes after traffic is switched. */
export function dnsMinutes(environment: RecoveryEnvironment): number {
  const times = (environment.recovery?.traffic ?? []).map(({ ttl = defaultTtlSeconds, sides }) =>
    // An alias to a load balancer is answered with 60 s, whatever the record says.
    sides.some(({ alias }) => alias !== undefined) ? Math.max(ttl, defaultTtlSeconds) : ttl,
  );
  return Math.ceil(Math.max(0, ...times) / 60);
}

interface Direction {
  readonly from: string;
  readonly to: string;
}

/** The failover of everything that lives in one region, as steps: those that follow from the workloads and the file's. */
export function failoverPlanOf(
  environment: RecoveryEnvironment,
  workloads: readonly WorkloadRecovery[],
  { from, to }: Direction,
): FailoverPlan {
  const promise = promiseOf(environment);
  const { decision, plan, traffic = [] } = environment.recovery ?? {};
  const moved = workloads.filter(({ region, exempt }) => region === from && exempt === undefined);
  const fence = fileSteps(plan?.fence ?? [], "fence", ["check-readiness"]);
  const fenced = fence.length === 0 ? ["check-readiness"] : fence.map(({ id }) => id);
  const moves = moved.flatMap((workload) => moveOf(workload, fenced));
  const own = fileSteps(plan?.failover ?? [], "failover", fenced);
  const ready = [...moves, ...own.filter(({ phase }) => phase !== "verify")].map(({ id }) => id);
  const switches = traffic.map(
    ({ id, name, sides }, index): Step => ({
      ...derived("switch-traffic", "traffic", ["recovery", "traffic", index]),
      id: `switch-traffic-${id}`,
      what: `Answer ${name} with ${to}: the fenced side fails its health check, and Route 53 answers with the other`,
      target: id,
      after: ready.length === 0 ? fenced : ready,
      undo: `answer ${name} with ${from} again`,
      // Without a check of the side that is left, somebody has to change the records.
      ...(sides.some(({ region, check }) => region === from && check === undefined) && {
        needsControlPlaneOf: dnsControlPlane,
        manual: true,
      }),
    }),
  );
  const served = switches.length > 0 ? switches.map(({ id }) => id) : ready.length === 0 ? fenced : ready;
  const verify: Step = {
    ...derived("verify-service", "verify", ["recovery"]),
    id: "verify-service",
    what: `Read back the heartbeat that was written before the fence and make a transaction in ${to}: loss and time are measured`,
    after: [...served, ...own.filter(({ phase }) => phase === "verify").map(({ id }) => id)],
    manual: true,
  };
  const steps: Step[] = [
    {
      ...derived("decide", "decide", ["recovery", "decision"]),
      id: "decide",
      what: `Confirm from outside ${from} that it fails, weigh waiting against loss, and approve`,
      timeoutMinutes: minutesOf(decision?.approvalTime ?? promise.approvalTime),
      manual: true,
    },
    {
      ...derived("check-readiness", "preflight", ["recovery", "readiness"]),
      id: "check-readiness",
      what: `See that ${to} has its quotas, images, certificates, secrets, keys and parameters, and that data is fresh there`,
      after: ["decide"],
      preconditions: moved.flatMap(freshness),
    },
    ...fence,
    ...moves,
    ...own,
    ...switches,
    verify,
    {
      ...derived("re-arm", "re-arm", ["recovery"]),
      id: "re-arm",
      what: `Swap aws.regions in the file, name what was promoted under recovery.promoted, and bring the stack into line: backups, replication back to ${from} and alarms`,
      after: ["verify-service"],
      manual: true,
    },
    ...fileSteps(plan?.failback ?? [], "failback", ["re-arm"]),
    {
      ...derived("report", "learn", ["recovery"]),
      id: "report",
      what: "Write down the measured loss and time, and a ticket for each step that a person had to do",
      after: ["re-arm"],
      manual: true,
    },
  ];
  const times = moved.map(({ promised }) => promised.rtoMinutes).filter((minutes) => minutes > 0);
  return {
    from,
    to,
    steps,
    rtoMinutes: times.length === 0 ? 0 : Math.min(...times),
    approvers: decision?.approvers ?? 2,
  };
}

function derived(action: Step["action"], phase: Phase, from: Path) {
  return {
    action,
    phase,
    after: [],
    preconditions: [],
    timeoutMinutes: shortMinutes,
    manual: false,
    from,
  } as const;
}

/** What a workload's data must be before anything is moved. */
function freshness({ id, mode, promised }: WorkloadRecovery): Precondition[] {
  const { rpoMinutes } = promised;
  if (rpoMinutes === undefined || mode === "none") return [];
  const restored = mode === "backup-copies" || mode === "automated-backups";
  return [
    {
      what: restored
        ? `the newest recovery point of ${id} is at most ${rpoMinutes} min old`
        : `the replica of ${id} lags at most ${rpoMinutes} min behind`,
      workload: id,
      metric: restored ? "recovery-point-age-minutes" : "replica-lag-minutes",
      atMost: rpoMinutes,
    },
  ];
}

/** The file's steps of one section; without `after` they follow each other. */
function fileSteps(
  steps: readonly FileStep[],
  section: "fence" | "failover" | "failback",
  first: readonly string[],
): Step[] {
  return steps.map((step, index) => {
    const before = steps[index - 1];
    return {
      id: step.id,
      phase: section === "failover" ? fileActions[step.does] : section,
      action: step.does,
      what: step.manual ?? `${step.does.replaceAll("-", " ")}: ${step.to}`,
      target: step.to,
      after: step.after ?? (before === undefined ? first : [before.id]),
      timeoutMinutes: minutesOf(step.timeout),
      preconditions: [{ what: step.precondition }],
      undo: step.undo,
      manual: step.manual !== undefined || step.does === "by-hand",
      from: ["recovery", "plan", section, index],
    };
  });
}

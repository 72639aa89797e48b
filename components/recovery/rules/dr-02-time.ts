import { formatDuration } from "../../../environment/duration.ts";
import { longestPath } from "../failover/path.ts";
import { dnsMinutes } from "../failover/plan.ts";
import type { RecoveryRule } from "./subject.ts";

export const time: RecoveryRule = {
  id: "DR-02",
  area: "recovery",
  statement:
    "The longest chain of a failover's steps, the approval among them, and the time for which names are remembered add up to no more than the promised time to recover.",
  why: "Everything works as planned, and the customer is served again after the contract's time.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/business-continuity-plan-bcp.html",
  clouds: ["aws", "azure"],
  judges: "intent",
  *check({ environment, intent }) {
    const { failover } = intent;
    // BK-05 and the tier decide the time; without a workload that is moved there is none.
    if (failover === undefined || failover.rtoMinutes === 0) return;
    const { steps, minutes } = longestPath(failover);
    const names = dnsMinutes(environment);
    const planned = minutes + names;
    if (planned <= failover.rtoMinutes) return;
    const longest = steps.toSorted((one, other) => other.timeoutMinutes - one.timeoutMinutes)[0];
    yield {
      path: mendedAt(steps) ?? ["tier"],
      message: `a failover takes ${formatDuration(planned)} (${chain(steps)}; names are remembered ${formatDuration(names)}), and ${formatDuration(failover.rtoMinutes)} are promised`,
      fix: `shorten ${longest?.id ?? "a step"} or let steps run beside each other, or agree on ${formatDuration(planned)} for backup.rto`,
    };
  },
};

type Steps = ReturnType<typeof longestPath>["steps"];

const chain = (steps: Steps) =>
  steps.map(({ id, timeoutMinutes }) => `${id}: ${formatDuration(timeoutMinutes)}`).join("; ");

/** The longest of the chain's steps that the file says the time of. */
function mendedAt(steps: Steps): Steps[number]["from"] | undefined {
  const ofFile = steps.filter(({ from }) => from[1] === "plan");
  return ofFile.toSorted((one, other) => other.timeoutMinutes - one.timeoutMinutes)[0]?.from;
}

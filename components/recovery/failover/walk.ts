import type { FailoverPlan, Precondition, Step } from "../intent.ts";
import { ordered, untilServed } from "./path.ts";

/** What a walk knows of the cloud: who may write what, who is asked, and how far behind copies are. */
export interface WalkState {
  /** Region that may write each workload's data; null while nobody may. */
  readonly writers: Readonly<Record<string, string | null>>;
  /** Region that each name in DNS leads to. */
  readonly traffic: Readonly<Record<string, string>>;
  /** What each metric says of a workload, in minutes; absent where nothing is known, which stops a step that asks. */
  readonly measured: Readonly<Record<string, Partial<Record<NonNullable<Precondition["metric"]>, number>>>>;
  /** Logical names of what exists; a step whose target of ours is missing is stopped. */
  readonly resources: ReadonlySet<string>;
}

export interface Walked {
  readonly step: Step;
  readonly state: WalkState;
  /** Why the walk ends here: what does not hold. Nothing was changed then. */
  readonly stopped?: string;
}

/**
 * Walks a plan until the customer is served, in order. Each precondition that a number decides is held against the state;
 * one for a person is taken as given, which `confirm` may deny. Fails closed: what is not known does not hold.
 */
export function* walk(
  plan: FailoverPlan,
  initial: WalkState,
  confirm: (step: Step, precondition: Precondition) => boolean = () => true,
): Generator<Walked, WalkState> {
  let state = initial;
  const steps = ordered(untilServed(plan));
  const lastFence = steps.findLast(({ phase }) => phase === "fence");
  for (const step of steps) {
    const stopped = refusal(plan, step, state, confirm);
    if (stopped !== undefined) {
      yield { step, state, stopped };
      return state;
    }
    state = after(plan, step, state, step === lastFence);
    yield { step, state };
  }
  return state;
}

function refusal(
  plan: FailoverPlan,
  step: Step,
  state: WalkState,
  confirm: (step: Step, precondition: Precondition) => boolean,
): string | undefined {
  const failed = step.preconditions.find((one) => !holds(one, state) || !confirm(step, one));
  if (failed !== undefined) return `it does not hold, or nobody knows, that ${failed.what}`;
  if (step.target?.startsWith("recovery-") === true && !state.resources.has(step.target)) {
    return `${step.target} does not exist`;
  }
  if (step.phase === "move" && step.workload !== undefined) {
    const writer = state.writers[step.workload];
    if (writer === undefined) return `nobody knows where ${step.workload} is written`;
    if (writer !== null) return `${step.workload} is still written in ${writer}`;
  }
  if (step.needsControlPlaneOf === plan.from) return `it needs the control plane of ${plan.from}`;
  return undefined;
}

function holds({ workload, metric, atMost }: Precondition, { measured }: WalkState): boolean {
  if (metric === undefined || workload === undefined || atMost === undefined) return true;
  const value = measured[workload]?.[metric];
  return value !== undefined && value <= atMost;
}

/** Each fence step closes a part; nobody writes any more only once the last one has passed. */
function after(plan: FailoverPlan, step: Step, state: WalkState, fencesAll: boolean): WalkState {
  if (fencesAll) {
    const fenced = Object.entries(state.writers).map(([id, region]) => [
      id,
      region === plan.from ? null : region,
    ]);
    return { ...state, writers: Object.fromEntries(fenced) as WalkState["writers"] };
  }
  if (step.phase === "move" && step.workload !== undefined) {
    return { ...state, writers: { ...state.writers, [step.workload]: plan.to } };
  }
  if (step.action === "switch-traffic" && step.target !== undefined) {
    return { ...state, traffic: { ...state.traffic, [step.target]: plan.to } };
  }
  return state;
}

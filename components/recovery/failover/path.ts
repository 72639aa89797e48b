import type { FailoverPlan, Step } from "../intent.ts";
import { phases } from "./actions.ts";

/** Why a plan cannot be walked: a step follows one that does not exist, or itself. */
export interface PathProblem {
  readonly step: Step;
  readonly unknown?: string;
  /** Ids of a circle, from the step back to it. */
  readonly circle?: readonly string[];
}

/** Steps that the customer waits for: everything until the service is verified. */
export function untilServed({ steps }: FailoverPlan): Step[] {
  const last = phases.indexOf("verify");
  return steps.filter(({ phase }) => phases.indexOf(phase) <= last);
}

/** Problems of `after`, one per step, in the order of the plan. */
export function problemsOf({ steps }: FailoverPlan): PathProblem[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return steps.flatMap((step): PathProblem[] => {
    const unknown = step.after.find((id) => !byId.has(id));
    if (unknown !== undefined) return [{ step, unknown }];
    const circle = circleFrom(step, byId);
    return circle === undefined ? [] : [{ step, circle }];
  });
}

function circleFrom(step: Step, byId: ReadonlyMap<string, Step>): readonly string[] | undefined {
  const seen = new Set<string>();
  const open: (readonly string[])[] = step.after.map((id) => [step.id, id]);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const at = path.at(-1) ?? "";
    if (at === step.id) return path;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const id of byId.get(at)?.after ?? []) open.push([...path, id]);
  }
  return undefined;
}

/**
 * The steps in an order in which each follows those that it waits for; of those that could come next, the one declared
 * first. Steps in a circle, and those that wait for them, are left out.
 */
export function ordered(steps: readonly Step[]): Step[] {
  const places = new Map(steps.map(({ id }, place) => [id, place]));
  const waitsFor = steps.map(({ after }) => new Set(after.filter((id) => places.has(id))));
  const waiting = waitsFor.map(({ size }) => size);
  const followers = new Map<string, number[]>();
  for (const [place, ids] of waitsFor.entries()) {
    for (const id of ids) {
      const those = followers.get(id);
      if (those === undefined) followers.set(id, [place]);
      else those.push(place);
    }
  }
  const result: Step[] = [];
  const done = new Set<number>();
  for (let place = 0; place < steps.length; place += 1) {
    const step = steps[place];
    if (step === undefined || done.has(place) || (waiting[place] ?? 0) > 0) continue;
    done.add(place);
    result.push(step);
    let next = place;
    for (const follower of followers.get(step.id) ?? []) {
      waiting[follower] = (waiting[follower] ?? 0) - 1;
      // One that was passed over comes next.
      if (waiting[follower] === 0) next = Math.min(next, follower - 1);
    }
    place = next;
  }
  return result;
}

/** Steps that can run beside each other, group after group. */
export function levelsOf(steps: readonly Step[]): Step[][] {
  const level = new Map<string, number>();
  for (const { id, after } of ordered(steps)) {
    level.set(id, Math.max(0, ...after.map((one) => (level.get(one) ?? -1) + 1)));
  }
  const groups = Map.groupBy(
    steps.filter(({ id }) => level.has(id)),
    ({ id }) => level.get(id) ?? 0,
  );
  return [...groups].toSorted(([one], [other]) => one - other).map(([, group]) => group);
}

/** The chain of steps that takes longest, and its minutes. */
export interface LongestPath {
  readonly steps: readonly Step[];
  readonly minutes: number;
}

/** The longest chain until the service is verified; what is in a circle takes no time here and is reported elsewhere. */
export function longestPath(plan: FailoverPlan): LongestPath {
  const longest = new Map<string, LongestPath>();
  let result: LongestPath = { steps: [], minutes: 0 };
  for (const step of ordered(untilServed(plan))) {
    const before = step.after
      .flatMap((id) => longest.get(id) ?? [])
      .reduce<LongestPath>((most, one) => (one.minutes > most.minutes ? one : most), {
        steps: [],
        minutes: 0,
      });
    const path = { steps: [...before.steps, step], minutes: before.minutes + step.timeoutMinutes };
    longest.set(step.id, path);
    if (path.minutes > result.minutes) result = path;
  }
  return result;
}

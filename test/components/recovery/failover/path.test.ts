import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelsOf, longestPath, ordered, problemsOf } from "../../../../components/recovery/failover/path.ts";
import type { FailoverPlan, Step } from "../../../../components/recovery/intent.ts";

function step(id: string, after: readonly string[], timeoutMinutes = 5, phase: Step["phase"] = "move"): Step {
  return {
    id,
    phase,
    action: "by-hand",
    what: id,
    after,
    timeoutMinutes,
    preconditions: [],
    manual: true,
    from: ["recovery"],
  };
}

const planOf = (...steps: Step[]): FailoverPlan => ({
  from: "a",
  to: "b",
  steps,
  rtoMinutes: 60,
  approvers: 2,
});

/** Steps that wait for earlier ones only, declared in any order. */
const acyclic = fc
  .array(
    fc.record({ minutes: fc.integer({ min: 1, max: 90 }), after: fc.array(fc.nat(30), { maxLength: 4 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .chain((parts) => {
    const steps = parts.map(({ minutes, after }, index) => {
      const before = index === 0 ? [] : [...new Set(after.map((one) => `s${one % index}`))];
      return step(`s${index}`, before, minutes);
    });
    return fc.shuffledSubarray(steps, { minLength: steps.length });
  });

describe("an order of steps", () => {
  it("holds every step once, after those that it waits for", () => {
    fc.assert(
      fc.property(acyclic, (steps) => {
        const ids = ordered(steps).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(steps.map(({ id }) => id).toSorted());
        for (const { id, after } of steps) {
          for (const before of after) expect(ids.indexOf(before)).toBeLessThan(ids.indexOf(id));
        }
      }),
    );
  });

  it("takes first what is declared first", () => {
    expect(ordered([step("b", []), step("a", []), step("c", ["a"])]).map(({ id }) => id)).toEqual([
      "b",
      "a",
      "c",
    ]);
  });

  it("groups what can run together", () => {
    const groups = levelsOf([step("a", []), step("b", ["a"]), step("c", ["a"]), step("d", ["b", "c"])]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([["a"], ["b", "c"], ["d"]]);
  });
});

describe("the longest chain", () => {
  it("takes as long as the longest of all chains, found by trying them all", () => {
    fc.assert(
      fc.property(acyclic, (steps) => {
        const byId = new Map(steps.map((one) => [one.id, one]));
        const longestTo = (one: Step): number =>
          one.timeoutMinutes + Math.max(0, ...one.after.flatMap((id) => byId.get(id) ?? []).map(longestTo));
        expect(longestPath(planOf(...steps)).minutes).toBe(Math.max(...steps.map(longestTo)));
      }),
    );
  });

  it("adds up its own steps, each waiting for the one before", () => {
    fc.assert(
      fc.property(acyclic, (steps) => {
        const { steps: chain, minutes } = longestPath(planOf(...steps));
        expect(chain.reduce((sum, { timeoutMinutes }) => sum + timeoutMinutes, 0)).toBe(minutes);
        for (const [index, { after }] of chain.entries()) {
          if (index > 0) expect(after).toContain(chain[index - 1]?.id);
        }
      }),
    );
  });

  it("ends when the service is verified", () => {
    const plan = planOf(step("verify", [], 5, "verify"), step("back", ["verify"], 500, "failback"));
    expect(longestPath(plan).minutes).toBe(5);
  });
});

describe("problems", () => {
  it("are none where steps wait for earlier ones", () => {
    fc.assert(
      fc.property(acyclic, (steps) => {
        expect(problemsOf(planOf(...steps))).toEqual([]);
      }),
    );
  });

  it("name the circle", () => {
    const plan = planOf(step("a", ["c"]), step("b", ["a"]), step("c", ["b"]), step("d", ["c"]));
    expect(problemsOf(plan).map(({ step: { id }, circle }) => [id, circle])).toEqual([
      ["a", ["a", "c", "b", "a"]],
      ["b", ["b", "a", "c", "b"]],
      ["c", ["c", "b", "a", "c"]],
    ]);
    expect(ordered(plan.steps)).toEqual([]);
  });

  it("name what does not exist", () => {
    expect(problemsOf(planOf(step("a", ["z"])))).toMatchObject([{ unknown: "z" }]);
  });
});

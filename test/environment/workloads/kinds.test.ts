import { describe, expect, expectTypeOf, it } from "vitest";
import type { StatefulKind } from "../../../environment/workloads/kind.ts";
import {
  isStateful,
  type KindName,
  kindOf,
  kinds,
  type StatefulKindName,
  statefulKinds,
} from "../../../environment/workloads/kinds.ts";

const names = kinds.map(({ kind }) => kind);

describe("kinds", () => {
  it("have names of their own", () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(kinds.map((kind) => [kind.kind, kind] as const))("%s has an ARN like its example", (_, { aws }) => {
    expect(aws.arn.example).toMatch(aws.arn.resource);
    expect(` ${aws.arn.example}`).not.toMatch(aws.arn.resource);
    expect(`${aws.arn.example}:more`).not.toMatch(aws.arn.resource);
  });

  it("are told apart by their ARNs, but for what databases run on", () => {
    const form = ({ service, example }: { service: string; example: string }): string =>
      `${service}/${example}`;
    const alike = Map.groupBy(kinds, ({ aws }) => form(aws.arn));
    const engines = [...alike.values()].filter((group) => group.length > 1).map((group) => group.length);
    // SQS and SNS differ by their service, RDS has five engines and Aurora two.
    expect(engines).toEqual([5, 2]);
  });

  it("say where the form of their ARN is from, where they hold no data", () => {
    for (const kind of kinds) {
      if (!kind.stateful) expect(kind.aws.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/service-auth/);
    }
  });
});

describe("isStateful", () => {
  it("is true of kinds that are backed up", () => {
    const found = names.filter((kind) => isStateful({ kind }));
    expect(found).toEqual(statefulKinds.map(({ kind }) => kind));
  });

  it("lets the compiler know of the backup", () => {
    const workload: { kind: KindName } = { kind: "ec2" };
    if (!isStateful(workload)) throw new Error("an instance holds data");
    expectTypeOf(workload.kind).toEqualTypeOf<StatefulKindName>();
    expectTypeOf(kindOf(workload.kind)).toEqualTypeOf<StatefulKind>();
  });
});

import { expect, it } from "vitest";
import { customerSeeds } from "../../simulator/aws/customer.ts";
import { seedStore } from "../../simulator/seed.ts";
import { fixture, shipped } from "../components/planned.ts";
import { ACCOUNT, createCloud, REGION } from "./clouds.ts";

const DATABASE = {
  cloud: "aws",
  account: ACCOUNT,
  region: REGION,
  type: "aws:rds/instance:Instance",
  id: "lims",
};

it("puts the customer's own resources where references find them", () => {
  const { store } = createCloud();
  const role = { cloud: "aws", account: ACCOUNT, region: "", type: "aws:iam/role:Role", id: "central" };
  seedStore(store, [
    {
      ...DATABASE,
      properties: { instanceClass: "db.m6g.xlarge", allocatedStorage: 500, tags: { App: "lims" } },
    },
    { ...role, properties: { name: "central" } },
  ]);

  expect(store.findBy({}, "arn", `arn:aws:rds:${REGION}:${ACCOUNT}:db:lims`)).toMatchObject([
    {
      ...DATABASE,
      inputs: { instanceClass: "db.m6g.xlarge" },
      outputs: { tagsAll: { App: "lims" }, region: REGION },
    },
  ]);
  expect(store.findBy({}, "arn", `arn:aws:iam::${ACCOUNT}:role/central`)).toHaveLength(1);
});

it("takes a given ARN, and a second seeding as the same", () => {
  const { store } = createCloud();
  const seeds = [{ ...DATABASE, properties: { arn: "arn:given" } }];
  seedStore(store, seeds);
  seedStore(store, seeds);

  expect(store.find({})).toMatchObject([{ outputs: { arn: "arn:given" } }]);
});

it.each([
  [{ ...DATABASE, type: "aws:lambda/function:Function", properties: {} }, "is not simulated"],
  [{ ...DATABASE, properties: { instanceKlass: "db.m6g.xlarge" } }, "unknown properties: instanceKlass"],
])("refuses %o, and seeds nothing", (seed, message) => {
  const { store } = createCloud();

  expect(() => {
    seedStore(store, [{ ...DATABASE, properties: {} }, seed]);
  }).toThrow(message);
  expect(store.find({})).toEqual([]);
});

it("holds the customer's own workloads as the environment file declares them", () => {
  const { store } = createCloud();
  seedStore(store, customerSeeds(fixture("gold")));

  const declared = fixture("gold").workloads.flatMap(({ arn, kind }) =>
    arn === undefined || kind === "alb" ? [] : [arn],
  );
  for (const arn of declared) expect(store.findBy({}, "arn", arn), arn).toHaveLength(1);
});

it("holds as many instances of a fleet as the file counts, each with the tags that select it", () => {
  const { store } = createCloud();
  seedStore(store, customerSeeds(shipped("biolab-prod")));

  const fleet = store.find({ type: "aws:ec2/instance:Instance" });
  expect(fleet.map(({ inputs }) => inputs["tags"])).toEqual(Array<object>(6).fill({ App: "lims" }));
  expect(new Set(fleet.map(({ id }) => id)).size).toBe(6);
});

import { expect, it } from "vitest";
import { seedStore } from "../../simulator/seed.ts";
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

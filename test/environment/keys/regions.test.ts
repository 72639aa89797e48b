import * as aws from "@pulumi/aws";
import { expect, it } from "vitest";
import { awsRegions } from "../../../environment/keys/regions.data.ts";

it("the regions are those that the installed SDK knows, but for secret and sovereign partitions", () => {
  const known = Object.values(aws.Region).filter((region) => !/^(us-iso|eu-iso|eusc)/.test(region));
  expect(awsRegions).toEqual(known.toSorted());
});

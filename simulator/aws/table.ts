import { readFileSync } from "node:fs";
import { join } from "node:path";
import sdk from "@pulumi/aws/package.json" with { type: "json" };
import { holdsUnknown, isProperties, type Properties, text, UNKNOWN } from "../properties.ts";
import { type CloudTable, joinRows, parseShapes } from "../table.ts";
import { AWS_ROWS, PROVIDER_TOKEN } from "./rows.ts";
import { strings } from "./shared.ts";

const shapes = parseShapes(readFileSync(join(import.meta.dirname, "shapes.data.ndjson"), "utf8"));

interface Identity {
  readonly account: string;
  readonly region: string;
}

/** The account of the last assumed role, else the only allowed one; AWS's own provider asks STS. */
function identity(config: Properties): Identity {
  const region = text(config, "region");
  if (region === "") throw new Error("Invalid provider configuration: no region");
  const roles = Array.isArray(config["assumeRoles"]) ? config["assumeRoles"].filter(isProperties) : [];
  if (holdsUnknown(config["assumeRoles"]) || holdsUnknown(config["allowedAccountIds"]))
    return { account: UNKNOWN, region };
  const allowed = strings(config["allowedAccountIds"]);
  const assumed = /^arn:[\w-]+:iam::(\d{12}):role\/.+/.exec(text(roles.at(-1) ?? {}, "roleArn"))?.[1];
  if (roles.length > 0 && assumed === undefined)
    throw new Error("Invalid provider configuration: assumeRoles names no role ARN");
  const account = assumed ?? allowed[0];
  if (account === undefined)
    throw new Error(
      "Invalid provider configuration: neither assumeRoles nor allowedAccountIds names an account",
    );
  if (allowed.length > 0 && !allowed.includes(account))
    throw new Error(`AWS account ID not allowed: ${account}`);
  return { account, region };
}

function invoke(token: string, { account, region }: Identity): Properties | undefined {
  switch (token) {
    case "aws:index/getCallerIdentity:getCallerIdentity":
      return {
        id: account,
        accountId: account,
        arn: `arn:aws:sts::${account}:assumed-role/upkeep/simulator`,
        userId: "SIMULATOR",
      };
    case "aws:index/getRegion:getRegion":
      return { id: region, name: region, region };
    case "aws:index/getPartition:getPartition":
      return { id: "aws", partition: "aws", dnsSuffix: "amazonaws.com", reverseDnsPrefix: "com.amazonaws" };
    default:
      return undefined;
  }
}

/** The simulated AWS. */
export const AWS: CloudTable = {
  cloud: "aws",
  version: sdk.version,
  types: joinRows(AWS_ROWS, shapes),
  config: { ...shapes.get(PROVIDER_TOKEN)?.inputs, "version?": "string" },
  configReplaces: ["region"],
  identity,
  invoke,
};

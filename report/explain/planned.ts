import type { AnySpecified } from "../../components/environment/specified.ts";
import type { Environment } from "../../environment/schema.ts";
import type { ExplainedResource } from "./explanation.ts";

/** A specified resource as an explanation tells of it. */
export function plannedResource(environment: Environment, specified: AnySpecified): ExplainedResource {
  const { type, name, provider, inputs, options } = specified;
  const { account, backupAccount } = environment.aws;
  const owner = provider === "aws-workload" ? account : backupAccount;
  const cloudName = textOf(inputs, "name");
  const region = textOf(inputs, "region");
  return {
    type,
    name,
    ...(cloudName !== undefined && { cloudName }),
    ...(owner !== undefined && { account: owner }),
    ...(region !== undefined && { region }),
    ...(options?.adopt !== undefined && { adopted: options.adopt }),
  };
}

function textOf(inputs: object, key: string): string | undefined {
  const value = (inputs as Readonly<Record<string, unknown>>)[key];
  return typeof value === "string" ? value : undefined;
}

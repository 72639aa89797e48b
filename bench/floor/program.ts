import { readFileSync } from "node:fs";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** The least that a program with these resources can do: load the SDK and register each, in order, with plain inputs. */
interface Bare {
  readonly type: string;
  readonly name: string;
  readonly account: string;
  /** Plain values; `{from, output}` where only the cloud knows the value. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

type Resource = new (
  name: string,
  inputs: object,
  options: pulumi.CustomResourceOptions,
) => pulumi.CustomResource;

const resources = JSON.parse(readFileSync(process.env["UPKEEP_FLOOR"] ?? "", "utf8")) as readonly Bare[];
const providers = new Map<string, aws.Provider>();
const registered = new Map<string, Record<string, unknown>>();

for (const { type, name, account, inputs } of resources) {
  const provider =
    providers.get(account) ??
    new aws.Provider(account, { region: "us-east-1", allowedAccountIds: [account] });
  providers.set(account, provider);
  const Class = classOf(type);
  registered.set(
    name,
    new Class(name, valueOf(inputs) as object, { provider }) as unknown as Record<string, unknown>,
  );
}

/** `aws:kms/key:Key` → `aws.kms.Key`. */
function classOf(type: string): Resource {
  const [, module = "", name = ""] = type.split(":");
  const service = (aws as unknown as Record<string, Record<string, Resource>>)[module.split("/")[0] ?? ""];
  const Class = service?.[name];
  if (Class === undefined) throw new Error(`no class registers ${type}`);
  return Class;
}

function valueOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valueOf);
  if (typeof value !== "object" || value === null) return value;
  if ("from" in value && "output" in value) return registered.get(String(value.from))?.[String(value.output)];
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, valueOf(child)]));
}

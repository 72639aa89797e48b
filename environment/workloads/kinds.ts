import type * as z from "zod";
import { auroraMysql, auroraPostgres } from "./aurora.ts";
import { dynamodb } from "./dynamodb.ts";
import { ebs } from "./ebs.ts";
import { ec2 } from "./ec2.ts";
import { efs } from "./efs.ts";
import { fsx } from "./fsx.ts";
import type { Kind } from "./kind.ts";
import { rdsMariadb, rdsMysql, rdsOracle, rdsPostgres, rdsSqlserver } from "./rds.ts";
import { s3 } from "./s3.ts";

/** Every kind of workload, in the order in which people read of them. */
export const kinds = [
  ec2,
  ebs,
  rdsPostgres,
  rdsMysql,
  rdsMariadb,
  rdsSqlserver,
  rdsOracle,
  auroraPostgres,
  auroraMysql,
  dynamodb,
  s3,
  efs,
  fsx,
] as const;

export type KindName = (typeof kinds)[number]["kind"];

type KeysOf<K> = K extends Kind<string, infer Keys> ? z.infer<z.ZodObject<Keys>> : never;

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** The facts that some kind asks for, each present on the workloads of that kind and absent on the others. */
export type Facts = Partial<Intersection<KeysOf<(typeof kinds)[number]>>>;

const byName: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.kind, kind]));

/** The kind of that name. The schema lets no other name through. */
export function kindOf(name: KindName): Kind {
  const kind = byName.get(name);
  if (kind === undefined) throw new Error(`no workload kind is named ${name}`);
  return kind;
}

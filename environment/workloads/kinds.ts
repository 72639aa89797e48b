import type * as z from "zod";
import { acm } from "./acm.ts";
import { asg } from "./asg.ts";
import { auroraMysql, auroraPostgres } from "./aurora.ts";
import { dynamodb } from "./dynamodb.ts";
import { ebs } from "./ebs.ts";
import { ec2 } from "./ec2.ts";
import { efs } from "./efs.ts";
import { fsx } from "./fsx.ts";
import type { Kind, StatefulKind } from "./kind.ts";
import { lambda } from "./lambda.ts";
import { alb, nlb } from "./load-balancers.ts";
import { nat } from "./nat.ts";
import { rdsMariadb, rdsMysql, rdsOracle, rdsPostgres, rdsSqlserver } from "./rds.ts";
import { route53HealthCheck } from "./route53-health-check.ts";
import { s3 } from "./s3.ts";
import { sns } from "./sns.ts";
import { sqs } from "./sqs.ts";
import { vpn } from "./vpn.ts";

/** Kinds that hold data, in the order in which people read of them. */
export const statefulKinds = [
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

/** Every kind of workload; those that are only watched over come last. */
export const kinds = [
  ...statefulKinds,
  asg,
  lambda,
  alb,
  nlb,
  sqs,
  sns,
  nat,
  vpn,
  route53HealthCheck,
  acm,
] as const;

export type StatefulKindName = (typeof statefulKinds)[number]["kind"];
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
export function kindOf(name: StatefulKindName): StatefulKind;
export function kindOf(name: KindName): Kind;
export function kindOf(name: KindName): Kind {
  const kind = byName.get(name);
  if (kind === undefined) throw new Error(`no workload kind is named ${name}`);
  return kind;
}

/** Whether a workload holds data: only then there is something to back up. */
export function isStateful<Workload extends { readonly kind: KindName }>(
  workload: Workload,
): workload is Workload & { readonly kind: StatefulKindName } {
  return kindOf(workload.kind).stateful;
}

import * as z from "zod";
import type { AreaSchema } from "./area.ts";
import { compliance, contacts } from "./keys/agreement.ts";
import { aws } from "./keys/aws.ts";
import { adopt, type Freeze, freezes, type Override, overrides, use } from "./keys/deviations.ts";
import { workloadKeys } from "./keys/workload.ts";
import { editions, tier } from "./tier.ts";
import { stages } from "./vocabulary.ts";
import { type Facts, type KindName, kinds } from "./workloads/kinds.ts";

/** What every environment says, whatever its areas add. */
const commonKeys = {
  schemaVersion: z.literal(1).meta({ description: "Version of this file's format." }),
  defaults: z
    .enum(editions)
    .meta({ description: "Edition of the tier tables. Changing it may change promises." }),
  customer: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,18}[a-z0-9]$/, "lower-case letters, digits and hyphens, 2 to 20 characters")
    .meta({
      examples: ["biolab", "acme"],
      description: "The customer's short name; the stack is <customer>-<stage>.",
    }),
  stage: z
    .enum(stages)
    .meta({ description: "prod: what the customer depends on; test: where changes are tried." }),
  tier,
  zone: z.string().meta({
    description: "IANA time zone in which the calendar is written.",
    examples: ["Europe/Berlin", "America/New_York"],
  }),
  contacts: contacts.meta({ description: "Who is told what; a webhook address is a secret and no contact." }),
  compliance: compliance.meta({ description: "What the environment is held to." }),
  aws: aws.meta({ description: "Accounts, regions and roles in AWS." }),
};

/** A workload as declared: the keys of all kinds, the facts of its own kind, and what the areas add (`Added`). */
export type Workload<Added = unknown> = z.infer<z.ZodObject<typeof workloadKeys>> & {
  kind: KindName;
} & Facts &
  Added;

/** The environment as declared; nothing is filled in. */
export type Environment = z.infer<z.ZodObject<typeof commonKeys>> & {
  calendar: { freezes?: Freeze[] };
  workloads: Workload[];
  overrides?: Override[];
  adopt?: Exclude<z.infer<typeof adopt>, undefined>;
  use?: Record<string, string>;
};

type Optional<Id extends string, Value> = { [Key in Id]?: Value };

/** An area without windows of its own owns no key of the calendar. */
type CalendarOf<A extends AreaSchema> =
  A["calendar"] extends z.ZodType<infer Windows> ? { [Key in A["id"]]: Windows } : unknown;

/** The environment as one area sees it: what all say, and the three places that the area owns. */
export type EnvironmentOf<A extends AreaSchema> = Omit<Environment, "calendar" | "workloads"> &
  Optional<A["id"], z.infer<A["keys"]>> & {
    calendar: Environment["calendar"] & CalendarOf<A>;
    workloads: Workload<Optional<A["id"], z.infer<A["workload"]>>>[];
  };

const placed = (areas: readonly AreaSchema[], pick: (area: AreaSchema) => z.ZodType) =>
  Object.fromEntries(areas.map((area) => [area.id, pick(area)]));

/** An area may describe its fragment itself. */
const described = (schema: z.ZodType, description: string) =>
  schema.meta()?.description === undefined ? schema.meta({ description }) : schema;

/** The strict schema of `upkeep:environment`, put together from what every environment says and the areas' fragments. */
export function environmentSchema(areas: readonly AreaSchema[]) {
  const ofAreas = placed(areas, ({ id, workload }) =>
    described(workload.optional(), `Exception of this workload from ${id}.`),
  );
  const [first, ...rest] = kinds.map((kind) =>
    z.strictObject({
      ...workloadKeys,
      kind: z.literal(kind.kind).meta({ description: `${kind.title}.` }),
      ...kind.keys,
      ...ofAreas,
    }),
  );
  if (first === undefined) throw new Error("there is no workload kind");
  return z.strictObject({
    ...commonKeys,
    ...placed(areas, ({ id, keys }) =>
      described(keys.optional(), `What the tier does not decide about ${id}.`),
    ),
    calendar: z
      .strictObject({
        ...Object.fromEntries(
          areas.flatMap(({ id, calendar }) =>
            calendar === undefined ? [] : [[id, described(calendar, `Windows of ${id}.`)]],
          ),
        ),
        freezes,
      })
      .meta({ description: "When things start, in the environment's zone." }),
    workloads: z
      .array(z.discriminatedUnion("kind", [first, ...rest]))
      .min(1)
      .meta({
        description: "The customer's resources that are looked after. They are never created or changed.",
      }),
    overrides,
    adopt,
    use,
  });
}

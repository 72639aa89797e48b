import * as z from "zod";
import type { AreaSchema } from "./area.ts";
import { durationText } from "./duration.ts";
import { editions, tier } from "./tier.ts";
import { approvedBy, dataClasses, frameworks, localDate, reason, stages } from "./vocabulary.ts";
import { type Facts, type KindName, kinds } from "./workloads/kinds.ts";

const accountId = z
  .string()
  .regex(/^\d{12}$/, "twelve digits in quotes")
  .meta({ examples: ["111122223333", "444455556666"] });
const region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region such as eu-central-1")
  .meta({ examples: ["eu-central-1", "us-east-1"] });
const roleName = z
  .string()
  .regex(/^[\w+=,.@-]{1,64}$/, "an IAM role name of at most 64 characters, without a path")
  .meta({ examples: ["upkeep-deploy", "upkeep-access"] });
const arn = z
  .string()
  .regex(/^arn:(aws|aws-cn|aws-us-gov):[a-z0-9-]+:[a-z0-9-]*:(\d{12})?:.+$/, "an ARN")
  .meta({
    examples: [
      "arn:aws:rds:eu-central-1:111122223333:db:orders",
      "arn:aws:rds:us-east-1:444455556666:cluster:stock",
    ],
  });
const topicArn = z
  .string()
  .regex(
    /^arn:(aws|aws-cn|aws-us-gov):sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/,
    "the ARN of an SNS topic",
  )
  .meta({
    description: "SNS topic of the customer's or ours that is published to.",
    examples: [
      "arn:aws:sns:eu-central-1:111122223333:on-call",
      "arn:aws:sns:us-east-1:444455556666:operations",
    ],
  });

const email = z.email().meta({ description: "Address that mail is sent to." });

const contact = z.union([z.strictObject({ email }), z.strictObject({ topicArn })], {
  error: "expected {email: …} or {topicArn: …}",
});

const contacts = z.strictObject({
  owner: contact.meta({ description: "Answers for the environment at the managed-service team." }),
  onCall: contact.meta({ description: "Is called when an alarm pages or writes a ticket." }),
  customerCopy: contact.meta({
    description: "The customer's own copy of what is reported, apart from the ticket.",
  }),
});

const compliance = z.strictObject({
  frameworks: z
    .array(z.enum(frameworks))
    .meta({ description: "Frameworks that the environment is judged by." }),
  dataClasses: z
    .array(z.enum(dataClasses))
    .min(1)
    .meta({ description: "Classes of the data that it holds." }),
  residency: z
    .array(region)
    .min(1)
    .meta({ description: "Regions that may hold the customer's data, copies included." }),
});

const aws = z.strictObject({
  account: accountId.meta({ description: "Account of the workloads." }),
  backupAccount: accountId.optional().meta({
    description:
      "Account that holds copies where an intruder of the first cannot reach. Needed from silver up.",
  }),
  regions: z
    .strictObject({
      primary: region.meta({ description: "Where the workloads run." }),
      recovery: region.optional().meta({ description: "Where they are recovered. Needed from silver up." }),
    })
    .meta({ description: "The two regions between which copies go. Their roles may be swapped." }),
  accessRole: roleName.meta({ description: "Role that `pulumi up` assumes in each account." }),
  breakGlassRole: roleName.meta({
    description:
      "The one role that may delete recovery points and keys, in each account. Nobody uses it daily.",
  }),
  sameOrganisation: z.boolean().meta({
    description: "Whether both accounts are in one AWS organisation. AWS Backup copies between no others.",
  }),
  ownsAccountSettings: z.boolean().meta({
    description:
      "Whether this stack sets what exists once per account and region. One stack of an account says true.",
  }),
});

const freeze = z.strictObject({
  name: z.string().min(1).meta({ description: "What it is called in reports and refusals." }),
  from: localDate.meta({ description: "First frozen day, in the environment's zone." }),
  to: localDate.meta({ description: "Last frozen day." }),
  reason,
  approvedBy,
});

const override = z.strictObject({
  path: z
    .string()
    .min(1)
    .meta({
      description: "A leaf of what the tier promises, for example backup.retention.daily.",
      examples: ["backup.retention.daily", "backup.rto"],
    }),
  workload: z
    .string()
    .optional()
    .meta({ description: "Id of the only workload that it is for; default: all." }),
  value: z
    .union([z.string(), z.number(), z.boolean(), z.null()])
    .meta({ description: "What holds instead." }),
  reason,
  approvedBy,
  expires: localDate.meta({
    description: "Last day on which it holds. Afterwards the file is refused until it is renewed or removed.",
  }),
});

const workloadKeys = {
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,29}$/, "lower-case letters, digits and hyphens, at most 30")
    .meta({
      examples: ["lims-db", "orders"],
      description: "Name of the workload in this file, in resource names and in reports. Never re-used.",
    }),
  arn: arn.optional().meta({ description: "The one resource. Exactly one of arn and select is given." }),
  select: z
    .record(z.string().min(1), z.string())
    .refine((tags) => Object.keys(tags).length > 0, "at least one tag")
    .optional()
    .meta({
      description: "Tags that select the resources, all of which must match. Values are case-sensitive.",
    }),
  region: region
    .optional()
    .meta({ description: "Region of the selected resources. Default: the primary region." }),
  count: z
    .int()
    .positive()
    .optional()
    .meta({ description: "How many resources the tags select, for the reader." }),
  storage: z
    .string()
    .regex(/^\d+(\.\d+)?(GiB|TiB)$/, "a size such as 500GiB or 2TiB")
    .optional()
    .meta({ description: "How much data a backup holds, for the reader.", examples: ["500GiB", "2TiB"] }),
  dataClass: z
    .enum(dataClasses)
    .optional()
    .meta({ description: "Class of its data, one of compliance.dataClasses." }),
  expectedJob: durationText.optional().meta({
    description: "How long its backup job runs; part of its RPO. Default: 60m.",
    examples: ["60m", "45m"],
  }),
};

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

const freezes = z
  .array(freeze)
  .optional()
  .meta({ description: "Days without patches, drills and runbooks; backups and pulumi up go on." });
const overrides = z
  .array(override)
  .optional()
  .meta({ description: "Deviations from the tier, each with a reason, an approver and an end." });
const adopt = z
  .record(
    z.string(),
    z.union([z.string().min(1), z.strictObject({ id: z.string().min(1), managed: z.literal(true) })], {
      error: "expected the cloud's id, or {id: …, managed: true} once it has been imported",
    }),
  )
  .optional()
  .meta({
    description:
      "Existing resources to take over: logical name → the cloud's id. The first `up` imports one as it is; with {id: …, managed: true} the next brings it into line.",
  });
const use = z
  .record(z.string(), arn)
  .optional()
  .meta({ description: "Somebody else's resources to refer to and never change: logical name → ARN." });

type Override = z.infer<typeof override>;
type Freeze = z.infer<typeof freeze>;

export type { Freeze, Override };

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

/** The environment as one area sees it: what all say, and the three places that the area owns. */
export type EnvironmentOf<A extends AreaSchema> = Omit<Environment, "calendar" | "workloads"> &
  Optional<A["id"], z.infer<A["keys"]>> & {
    calendar: Environment["calendar"] & { [Key in A["id"]]: z.infer<A["calendar"]> };
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
        ...placed(areas, ({ id, calendar }) => described(calendar, `Window of ${id}.`)),
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

import * as z from "zod";
import { durationText, parseDuration } from "../duration.ts";

/** RDS and FSx say their weekly maintenance window in UTC, whatever the customer's zone. */
export const maintenanceWindow = z
  .string()
  .regex(
    /^(mon|tue|wed|thu|fri|sat|sun):([01]\d|2[0-3]):[0-5]\d-(mon|tue|wed|thu|fri|sat|sun):([01]\d|2[0-3]):[0-5]\d$/,
    'a weekly window in UTC such as "sun:04:00-sun:05:00"',
  )
  .meta({
    description: "The service's own weekly maintenance window, in UTC, as its console shows it.",
    examples: ["sun:04:00-sun:05:00", "sat:22:00-sat:23:00"],
  });

/** Decides whether a copy can be read in another account: a key that AWS manages cannot be shared. */
export const encryptedWith = z.enum(["customer-key", "aws-key", "none"]).meta({
  description:
    "customer-key: a KMS key that the customer manages; aws-key: the key that AWS manages for the service (its recovery points cannot be copied to another account); none: not encrypted.",
});

export const pointInTime = z.boolean().meta({
  description: "Whether the service's own point-in-time recovery (automated backups) is on.",
});

const oracleShape = String.raw`(?:\.tpc[12]\.mem[1-8]x)?`;

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Types.html */
export const databaseClass = z
  .string()
  .regex(
    new RegExp(String.raw`^db\.(?:serverless|[a-z][a-z0-9]+\.[a-z0-9]+${oracleShape})$`),
    "a DB instance class such as db.m6g.xlarge",
  )
  .optional()
  .meta({
    description: "DB instance class, from which alarms on memory and connections are sized.",
    examples: ["db.m6g.xlarge", "db.r7g.2xlarge"],
  });

export const maxConnections = z.int().positive().optional().meta({
  description:
    "How many connections the database takes, where its parameter group says so. Default: what its class gives.",
});

export const performanceInsights = z.boolean().optional().meta({
  description: "Whether Performance Insights is on; only then the service reports the database's load.",
});

/** A duration of the file within limits that the service sets, both of which it may have. */
export function durationBetween(least: DurationLimit, most: DurationLimit) {
  return durationText.superRefine((text, context) => {
    const result = parseDuration(text);
    // What is no duration at all is reported already.
    if (!result.ok || (result.value >= least.minutes && result.value <= most.minutes)) return;
    const fix = `write ${least.text} to ${most.text}`;
    const side = result.value < least.minutes ? "shorter" : "longer";
    const message = `${text} is ${side} than the service allows; ${fix}`;
    context.addIssue({ code: "custom", message, params: { fix } });
  });
}

interface DurationLimit {
  readonly minutes: number;
  readonly text: string;
}

import * as z from "zod";

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

import { daysAfter, hasCome } from "../../clock.ts";
import { type Properties, text } from "../../properties.ts";
import type { Refusal, Subject } from "../../row.ts";
import type { Fault } from "../../shape.ts";

/** A lock with a grace time is in compliance mode, and final from this date on. */
export function lockFacts({ inputs, now }: Subject): Properties {
  const days = inputs["changeableForDays"];
  return typeof days === "number" ? { lockDate: daysAfter(now, days) } : {};
}

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html: after the grace time nobody can change the lock. */
export const refuseAfterGrace: Refusal = (subject, world) => {
  const lockDate = text(world.current?.facts ?? {}, "lockDate");
  if (lockDate === "" || !hasCome(lockDate, subject.now)) return undefined;
  return `InvalidRequestException: Backup vault ${subject.id} is locked in compliance mode since ${lockDate}; its lock cannot be changed or deleted`;
};

/** The limits that AWS sets to a lock. */
export function lockFaults(inputs: Properties): Fault[] {
  const [min, max, grace] = [
    inputs["minRetentionDays"],
    inputs["maxRetentionDays"],
    inputs["changeableForDays"],
  ];
  const found: Fault[] = [];
  if (typeof grace === "number" && grace < 3)
    found.push({ property: "changeableForDays", reason: `must be at least 3, is ${grace}` });
  if (typeof min === "number" && min < 1)
    found.push({ property: "minRetentionDays", reason: `must be at least 1, is ${min}` });
  if (typeof max === "number" && max > 36_500)
    found.push({ property: "maxRetentionDays", reason: `must be at most 36500, is ${max}` });
  if (typeof min === "number" && typeof max === "number" && min > max) {
    found.push({
      property: "minRetentionDays",
      reason: `must not be above maxRetentionDays (${max}), is ${min}`,
    });
  }
  return found;
}

import { type AnySpecified, isJsonText, isReference } from "../../environment/specified.ts";
import { type SpecifiedAs, specifiedOf } from "./specified-of.ts";

/** What makes a key useless, and with it every recovery point that it encrypts. */
const deadly = ["kms:ScheduleKeyDeletion", "kms:DisableKey"];

type Key = SpecifiedAs<"aws:kms/key:Key">;

/** The deadly actions that a key's policy does not deny to everyone but the given role. */
export function undeniedActions(key: Key, breakGlass: string): string[] {
  const { policy } = key.inputs;
  const statements = isJsonText(policy) ? listOf(recordOf(policy.json)["Statement"]).map(recordOf) : [];
  const denied = statements
    .filter((one) => one["Effect"] === "Deny" && one["Resource"] === "*" && isEveryone(one["Principal"]))
    .filter((one) => isUnless(one["Condition"], breakGlass))
    .flatMap((one) => listOf(one["Action"]));
  return deadly.filter((action) => !denied.some((one) => one === action || one === "kms:*"));
}

/** The deadly calls on a key that no event rule with a target tells of. */
export function unwatchedCalls(key: Key, inputs: readonly AnySpecified[]): string[] {
  const targeted = new Set(
    specifiedOf(inputs, "aws:cloudwatch/eventTarget:EventTarget").flatMap(({ inputs: { rule } }) =>
      isReference(rule) ? rule.ref : [],
    ),
  );
  const watched = specifiedOf(inputs, "aws:cloudwatch/eventRule:EventRule")
    .filter(({ name, provider, inputs: { region } }) => {
      return targeted.has(name) && provider === key.provider && region === key.inputs.region;
    })
    .flatMap(({ inputs: { eventPattern } }) =>
      isJsonText(eventPattern) ? [recordOf(eventPattern.json)] : [],
    )
    .filter((pattern) => listOf(pattern["source"]).includes("aws.kms"))
    .map((pattern) => recordOf(pattern["detail"]))
    .filter(({ resources }) =>
      listOf(recordOf(resources)["ARN"]).some((arn) => isReference(arn) && arn.ref === key.name),
    )
    .flatMap(({ eventName }) => listOf(eventName));
  return deadly.map((action) => action.replace("kms:", "")).filter((call) => !watched.includes(call));
}

function isEveryone(principal: unknown): boolean {
  return principal === "*" || recordOf(principal)["AWS"] === "*";
}

/** Whether the only condition is that the caller is not the role. */
function isUnless(condition: unknown, role: string): boolean {
  const [[operator, test] = [], ...others] = Object.entries(recordOf(condition));
  const [[key, roles] = [], ...otherKeys] = Object.entries(recordOf(test));
  if (others.length > 0 || otherKeys.length > 0) return false;
  return (
    operator === "StringNotEquals" && key === "aws:PrincipalArn" && listOf(roles).every((one) => one === role)
  );
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

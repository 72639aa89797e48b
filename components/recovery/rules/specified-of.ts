import type * as aws from "@pulumi/aws";
import { type AnySpecified, isReference, type Plain } from "../../environment/specified.ts";
import type { RecoveryTypes } from "../aws/types.ts";

/** Types that are judged wherever one is specified, beside those that recovery specifies today. */
interface JudgedTypes extends RecoveryTypes {
  readonly "aws:arczonalshift/zonalAutoshiftConfiguration:ZonalAutoshiftConfiguration": aws.arczonalshift.ZonalAutoshiftConfigurationArgs;
}

export type SpecifiedAs<Type extends keyof JudgedTypes> = Omit<AnySpecified, "inputs"> & {
  readonly inputs: Plain<JudgedTypes[Type]>;
};

/** The specified resources of one type. */
export function specifiedOf<Type extends keyof JudgedTypes>(
  inputs: readonly AnySpecified[],
  type: Type,
): SpecifiedAs<Type>[] {
  return inputs.filter((one) => one.type === type) as SpecifiedAs<Type>[];
}

/** A text for people; an output that is not known yet is named after its resource. */
export function textOf(value: unknown): string {
  return isReference(value) ? value.ref : String(value);
}

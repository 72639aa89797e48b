import type { Rule } from "../../../environment/rule.ts";
import type { AreaSubject } from "../../area.ts";
import type { PatchingIntent } from "../intent.ts";
import type { PatchingEarlier } from "../plan.ts";
import type { PatchingEnvironment } from "../schema.ts";

/** What the rules of patching look at. */
export type PatchingSubject = AreaSubject<PatchingEnvironment, PatchingIntent, PatchingEarlier>;

export type PatchingRule = Rule<PatchingSubject>;

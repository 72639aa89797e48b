import type { Rule } from "../../../environment/rule.ts";
import type { AreaSubject } from "../../area.ts";
import type { RecoveryIntent } from "../intent.ts";
import type { EarlierAreas } from "../plan.ts";
import type { RecoveryEnvironment } from "../schema.ts";

/** What the rules of recovery look at. */
export type RecoverySubject = AreaSubject<RecoveryEnvironment, RecoveryIntent, EarlierAreas>;

export type RecoveryRule = Rule<RecoverySubject>;

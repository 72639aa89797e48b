import type { Rule } from "../../../environment/rule.ts";
import type { AreaSubject } from "../../area.ts";
import type { BackupIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";

/** What the rules of backup look at. */
export type BackupSubject = AreaSubject<BackupEnvironment, BackupIntent>;

export type BackupRule = Rule<BackupSubject>;

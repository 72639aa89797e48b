import { calendarStyle } from "./style/calendar.ts";
import { colours } from "./style/colours.ts";
import { paper } from "./style/paper.ts";
import { tables } from "./style/tables.ts";
import { type } from "./style/type.ts";

/** The whole style sheet of a page. No text of an environment ever reaches it: its hash is in the page's policy. */
export const styleSheet = `\n${[colours, type, tables, calendarStyle, paper].join("\n")}\n`;

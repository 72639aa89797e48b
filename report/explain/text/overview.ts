import { columns, type TextStyle } from "../../layout.ts";
import type { Explanation } from "../explanation.ts";

/** Whose environment this is, where it runs and what it is judged by. */
export function overview({ stack, file, asOf, environment }: Explanation, style: TextStyle): string {
  const { customer, stage, tier, edition, zone, accounts, regions, frameworks, dataClasses } = environment;
  const rows: [string, string][] = [
    ["customer", `${customer}, ${stage}`],
    ["tier", `${tier}, as the tier tables of ${edition} define it`],
    [
      "account",
      accounts.workload + (accounts.backup === undefined ? "" : `, with copies in ${accounts.backup}`),
    ],
    [
      "region",
      regions.primary + (regions.recovery === undefined ? "" : `, recovered in ${regions.recovery}`),
    ],
    ["time zone", zone],
    ["data", dataClasses.join(", ")],
    ["judged by", frameworks.length === 0 ? "no framework" : frameworks.join(", ")],
    ["file", file],
    ["as of", asOf],
  ];
  const table = rows.map(([label, text]) => [style.paint("dim", label), text]);
  return `${style.paint("bold", `${stack}: what it would protect`)}\n${columns(table, style.width, 2)}`;
}

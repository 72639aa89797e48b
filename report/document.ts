import * as z from "zod";

/** Parts that documents of several commands share. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .meta({ description: "An instant in UTC: YYYY-MM-DDTHH:MM:SSZ." });
export const severity = z.enum(["error", "warning"]);
export const otherwise = z
  .enum(["deploy", "run time", "never"])
  .meta({ description: "When one would find out without the rule." });

/** One broken rule at one place, as every command prints it. */
export const finding = z.strictObject({
  rule: z.string().meta({ description: "Id of the rule, such as BK-06; upkeep rules tells more." }),
  severity,
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  path: z
    .string()
    .meta({ description: "Where in the environment, such as workloads[2].arn; empty: the whole file." }),
  message: z.string().meta({ description: "What is wrong." }),
  why: z.string().meta({ description: "What goes wrong in the customer's environment if it stays." }),
  fix: z.string().meta({ description: "What to write instead." }),
  otherwise,
});

import * as z from "zod";
import { finding, instant, otherwise, severity } from "../report/document.ts";
import { explanation } from "../report/explain/explanation.ts";

const schemaVersion = z.literal(1);

const validateDocument = z.strictObject({
  schemaVersion,
  asOf: instant,
  files: z.array(z.string()),
  findings: z.array(finding),
});

const rulesDocument = z.strictObject({
  schemaVersion,
  rules: z.array(
    z.strictObject({
      id: z.string(),
      area: z.string(),
      statement: z.string(),
      why: z.string(),
      severity,
      otherwise,
      source: z.string(),
      clouds: z.array(z.enum(["aws", "azure"])),
      judges: z.enum(["file", "environment", "intent", "inputs", "all files"]),
      checked: z.boolean().meta({ description: "False: it is known, and nothing checks it yet." }),
    }),
  ),
});

const windowsDocument = z.strictObject({
  schemaVersion,
  timeZoneData: z.string().meta({ description: "Version of the time-zone data, such as 2026c." }),
  windows: z.array(
    z.strictObject({
      start: instant,
      end: instant,
      name: z.string().optional(),
      kind: z.string().optional(),
    }),
  ),
});

const previewDocument = z.strictObject({
  schemaVersion,
  asOf: instant,
  stack: z.string(),
  resources: z
    .array(
      z.strictObject({
        urn: z.string(),
        type: z.string(),
        name: z.string(),
        id: z.string().optional(),
        parent: z.string().optional(),
        protect: z.boolean(),
      }),
    )
    .meta({ description: "What would be created, in the order of creation." }),
});

export type PreviewDocument = z.infer<typeof previewDocument>;
export type ValidateDocument = z.infer<typeof validateDocument>;
export type RulesDocument = z.infer<typeof rulesDocument>;
export type WindowsDocument = z.infer<typeof windowsDocument>;

/** The document of each command that knows `--json`; `schemas/documents/<command>.json` is made from it. */
export const documentSchemas: Readonly<Record<string, z.ZodType>> = {
  validate: validateDocument,
  rules: rulesDocument,
  windows: windowsDocument,
  explain: explanation,
  preview: previewDocument,
};

import { parseRange } from "../../environment/calendar/local-date.ts";
import { occurrencesOf } from "../../environment/calendar/occurrences.ts";
import { type Interval, parseWindow, type WindowText, windowsOf } from "../../environment/calendar/window.ts";
import { zoneDataVersion } from "../../environment/calendar/zone.ts";

import { asOfInstant } from "../as-of.ts";
import type { WindowsDocument } from "../documents.ts";
import type { Outcome } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { windowTable } from "../render/windows.ts";
import { print, printJson, type Shell, stdoutStyle } from "../shell.ts";

interface Options {
  readonly expression: string | undefined;
  readonly duration?: string | undefined;
  readonly zone?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly anchor?: string | undefined;
  readonly stack?: string | undefined;
  readonly json?: true | undefined;
  readonly asOf?: string | undefined;
}

/** `upkeep windows EXPRESSION …` and `upkeep windows --stack S`. */
export async function windows(shell: Shell, options: Options): Promise<Outcome> {
  const { zone, found } =
    options.stack === undefined ? ofExpression(options) : await ofStack(shell, options.stack, options);
  if (options.json) {
    const document: WindowsDocument = {
      schemaVersion: 1,
      timeZoneData: zoneDataVersion,
      windows: found.map(({ start, end, ...named }) => ({
        start: start.toString(),
        end: end.toString(),
        ...named,
      })),
    };
    printJson(shell, document);
  } else print(shell, windowTable(found, zone, stdoutStyle(shell)));
  return "done";
}

interface Found {
  readonly zone: string;
  readonly found: readonly (Interval & { readonly name?: string; readonly kind?: string })[];
}

function ofExpression(options: Options): Found {
  const { expression, duration, zone, from, to, anchor } = options;
  const missing = Object.entries({
    EXPRESSION: expression,
    "--duration": duration,
    "--zone": zone,
    "--from": from,
    "--to": to,
  })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name);
  if (
    expression === undefined ||
    duration === undefined ||
    zone === undefined ||
    from === undefined ||
    to === undefined
  ) {
    throw new Failure(
      "unreadable",
      `windows also needs ${missing.join(", ")}`,
      "Or give --stack for the windows of a stack.",
    );
  }
  const text: WindowText = { expression, duration, zone, ...(anchor === undefined ? {} : { anchor }) };
  const read = parseWindow(text);
  const range = parseRange({ from, to });
  const problems = [
    ...("problems" in read ? read.problems : []),
    ...(range.ok ? [] : [{ part: "range", ...range.problem }]),
  ];
  if ("problems" in read || problems.length > 0) throw unreadable(problems);
  return { zone, found: windowsOf({ ...read.window, from, to }) };
}

function unreadable(problems: readonly { part: string; message: string; fix: string }[]): Failure {
  const [first, ...rest] = problems.map(({ part, message, fix }) => ({ text: `${part}: ${message}`, fix }));
  const more = rest.map(({ text, fix }) => `upkeep: ${text}\n  ${fix}`);
  return new Failure("unreadable", first?.text ?? "", [first?.fix, ...more].join("\n"));
}

const daysAhead = 90;

async function ofStack(shell: Shell, stack: string, options: Options): Promise<Found> {
  const { expression, duration, zone: given, anchor } = options;
  if ([expression, duration, given, anchor].some((each) => each !== undefined)) {
    throw new Failure(
      "unreadable",
      "a stack brings its own expressions, durations, zone and anchors",
      "Give only --from and --to beside --stack.",
    );
  }
  // Windows of an expression need neither schema nor rules.
  const { plannedStack } = await import("../stack.ts");
  const asOf = asOfInstant(options.asOf, shell);
  const { environment, derivedWindows } = plannedStack(shell, stack, asOf);
  const { zone } = environment;
  const from = options.from ?? asOf.toZonedDateTimeISO(zone).toPlainDate().toString();
  const range = parseRange({ from, to: options.to ?? from });
  if (!range.ok) throw unreadable([{ part: "range", ...range.problem }]);
  const to = options.to ?? range.value.from.add({ days: daysAhead }).toString();
  return { zone, found: occurrencesOf(environment, derivedWindows, { from, to }) };
}

import { styleText } from "node:util";
import { plainStyle, type TextStyle } from "../report/layout.ts";

const narrowest = 40;

/** The style of a stream: `NO_COLOR`, `FORCE_COLOR` and `COLUMNS` are heeded. */
export function textStyle(
  stream: NodeJS.WriteStream,
  env: Readonly<Record<string, string | undefined>>,
): TextStyle {
  // Off a terminal `columns` is undefined, whatever its type says.
  const columns = (stream.columns as number | undefined) ?? Number(env["COLUMNS"] ?? plainStyle.width);
  return {
    width: Number.isFinite(columns)
      ? Math.max(narrowest, Math.min(plainStyle.width, Math.trunc(columns)))
      : plainStyle.width,
    paint: (format, text) => styleText(format, text, { stream }),
  };
}

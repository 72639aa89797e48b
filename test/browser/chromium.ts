import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** A Chromium on this machine, or why there is none. */
type Located =
  | { readonly found: true; readonly file: string }
  | { readonly found: false; readonly reason: string };

function locate(env: NodeJS.ProcessEnv): Located {
  const named = env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    return isExecutable(named)
      ? { found: true, file: named }
      : { found: false, reason: `CHROMIUM_PATH names ${named}, which cannot be run` };
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const file = ["chromium", "chromium-browser", "google-chrome"]
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isExecutable);
  return file === undefined
    ? { found: false, reason: "there is no chromium on PATH, and CHROMIUM_PATH names none" }
    : { found: true, file };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser, or why its tests cannot run; with `UPKEEP_REQUIRE=browser` the lack is an error. */
export const CHROMIUM = locate(process.env);

/** Appended to the name of every browser suite, so that a run without one says why. */
export const WHY_NOT = CHROMIUM.found ? "" : ` (not run: ${CHROMIUM.reason})`;

if (!CHROMIUM.found && (process.env["UPKEEP_REQUIRE"] ?? "").split(",").includes("browser")) {
  throw new Error(`the browser suite is required and cannot run: ${CHROMIUM.reason}`);
}

/** Starts it without a window. Its sandbox cannot be had by root, as whom containers run tests. */
export async function launch(): Promise<Browser> {
  if (!CHROMIUM.found) throw new Error(CHROMIUM.reason);
  return chromium.launch({
    executablePath: CHROMIUM.file,
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

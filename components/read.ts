import { type LoadOptions, load, loadText, type Reading } from "../environment/load.ts";
import { areas } from "./areas.ts";
import { judge, logicalNames } from "./judge.ts";

/** When a file is judged, and whether it is about to be deployed. */
export type ReadOptions = Omit<LoadOptions, "areas" | "judge" | "logicalNames">;

const withAllAreas = { areas, judge, logicalNames };

/** Reads and judges a stack file with every area: its schema, its rules and the names of its resources. */
export function readEnvironment(file: string, options: ReadOptions): Reading {
  return load(file, { ...withAllAreas, ...options });
}

/** As `readEnvironment`, for a text that is at hand. `file` is the name that the findings give. */
export function readEnvironmentText(file: string, text: string, options: ReadOptions): Reading {
  return loadText(file, text, { ...withAllAreas, ...options });
}

import type { AreaExplanation } from "../explanation.ts";
import type { PatchingIntent } from "./intent.ts";

/** The rings with what each holds, for the windows and notices that follow from them. */
export function explainPatching(intent: PatchingIntent): AreaExplanation {
  return {
    rings: intent.rings.map(
      ({ name, onDemand, expression, durationMinutes, regions, workloads, noticeDays, tagValues }) => ({
        name,
        onDemand,
        starts: expression,
        durationMinutes,
        regions,
        workloads,
        noticeDays,
        tagValues,
      }),
    ),
  };
}

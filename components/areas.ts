import type { AreaSchema } from "../environment/area.ts";
import type { Environment } from "../environment/schema.ts";
import type { Area } from "./area.ts";
import { backup } from "./backup/area.ts";
import { topicTraits } from "./environment/aws/topic-traits.ts";
import type { ResourceTraits } from "./environment/traits.ts";
import { monitoring } from "./monitoring/area.ts";
import { patching } from "./patching/area.ts";
import { recovery } from "./recovery/area.ts";

/** The areas in the order in which they are planned: each plan may read the intents made before it. */
const areasById = { backup, patching, recovery, monitoring };

export type AreaId = keyof typeof areasById;

/** The intent of each area. */
export type Intents = {
  readonly [Id in AreaId]: ReturnType<(typeof areasById)[Id]["plan"]>;
};

/** The exact inputs of each area. */
export type Inputs = {
  readonly [Id in AreaId]: ReturnType<(typeof areasById)[Id]["specifyAws"]>;
};

/**
 * The areas as one kind of thing. Each sees more of the environment than `Environment` says, namely the keys that it
 * owns; the schema put together from all of them is what makes that true.
 */
export const orderedAreas = Object.entries(areasById) as unknown as readonly (readonly [
  AreaId,
  Area<Environment, unknown>,
])[];

/** What the areas add to the schema of the environment file, in the order of planning. */
export const areas: readonly AreaSchema[] = orderedAreas.map(([, { schema }]) => schema);

/** What is known about the types of every area's resources, and of those that areas share. */
export const everyTraits: readonly ResourceTraits[] = [
  topicTraits,
  ...orderedAreas.map(([, { traits }]) => traits),
];

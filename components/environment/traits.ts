/**
 * What an adopted resource keeps: its physical name, taken from the cloud's id where the id holds it, and properties
 * whose change would replace it, those that we never set included.
 */
export interface Keeps {
  readonly nameOf?: (id: string) => string;
  readonly properties: readonly string[];
}

/** What others need to know about types of resources. */
export interface ResourceTraits {
  /** Types that hold data, names or history and are therefore worth adopting; any other is made anew. */
  readonly adoptable: Readonly<Record<string, Keeps>>;
  /** Types that may be somebody else's, referred to and never changed: what `use` may name. */
  readonly usable: readonly string[];
  /** Types of which an account and region hold one per name, so that a second one of that name collides. */
  readonly uniquelyNamed: readonly string[];
}

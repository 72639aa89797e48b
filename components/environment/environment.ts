import * as pulumi from "@pulumi/pulumi";

/** Type token of the one component that everything else hangs below. Part of every URN: never renamed. */
export const environmentType = "upkeep:environment:Environment";

export interface EnvironmentArgs {
  /** Version of the environment file's format. */
  readonly schemaVersion: number;
  /** Edition of the tier tables. */
  readonly edition: string;
  /** SHA-256 over the canonical JSON of `{declared, resolved}`. */
  readonly digest: string;
  /** The environment as the file says it. */
  readonly declared: object;
  /** Tier, defaults and overrides applied, with what is promised for each workload: what audits and runbooks read. */
  readonly resolved: object;
}

/** What was agreed with the customer, in the state: controls, reports and functions read the promise from here. */
export class Environment extends pulumi.ComponentResource {
  constructor(name: string, args: EnvironmentArgs, options?: pulumi.ComponentResourceOptions) {
    super(environmentType, name, { ...args }, options);
    this.registerOutputs({ digest: args.digest });
  }
}

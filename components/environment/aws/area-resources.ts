import * as pulumi from "@pulumi/pulumi";
import { type Registered, register } from "../register.ts";
import type { AnySpecified } from "../specified.ts";
import type { AwsProviders } from "./providers.ts";

export interface AreaOnAwsArgs {
  readonly specified: readonly AnySpecified[];
  readonly providers: AwsProviders;
  readonly registered: Registered;
}

/** One area of an environment on AWS. Decides nothing: it registers what was specified. */
export class AreaOnAws extends pulumi.ComponentResource {
  constructor(area: string, args: AreaOnAwsArgs, options: pulumi.ComponentResourceOptions) {
    super(`upkeep:${area}:Aws`, `${area}-aws`, {}, options);
    register(args.specified, { ...args, parent: this });
    this.registerOutputs({ resources: args.specified.length });
  }
}

import * as pulumi from "@pulumi/pulumi";
import { orderedAreas } from "../components/areas.ts";
import { AreaOnAws } from "../components/environment/aws/area-resources.ts";
import { awsProviders } from "../components/environment/aws/providers.ts";
import { Environment } from "../components/environment/environment.ts";
import { type Registered, register } from "../components/environment/register.ts";
import { environmentDigest, planEnvironment } from "../components/plan.ts";
import { agreedEnvironment } from "./agreed.ts";
import { asOfInstant } from "./as-of.ts";
import { externalId } from "./secrets.ts";

const asOf = asOfInstant();
void pulumi.log.info(`judged as of ${asOf.toString({ smallestUnit: "second" })}`);

const stack = pulumi.getStack();
const declared = agreedEnvironment(stack, asOf);
const planned = planEnvironment(declared, asOf);
const { topics, inputs, resolved } = planned;

const environment = new Environment(stack, {
  schemaVersion: declared.schemaVersion,
  edition: declared.defaults,
  digest: environmentDigest(planned),
  declared,
  resolved,
});
const providers = awsProviders(declared.aws, externalId(), { parent: environment });
const registered: Registered = new Map();

register(topics, { parent: environment, providers, registered });
for (const [id] of orderedAreas) {
  new AreaOnAws(id, { specified: inputs[id], providers, registered }, { parent: environment });
}

import { existsSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import * as pulumi from "@pulumi/pulumi";
import type { Temporal } from "temporal-polyfill";
import { readEnvironment, readEnvironmentText } from "../components/read.ts";
import type { Reading } from "../environment/load.ts";
import type { Environment } from "../environment/schema.ts";
import { findingText } from "../report/finding-text.ts";

/** No colour, and a width that the engine's own prefix leaves of 80 columns. */
const plain = { width: 76, paint: (_: string, text: string) => text };

/**
 * The environment of a stack, with every mistake of its file told at once and with its line. Throws a `RunError` where
 * there are errors, or where Pulumi read something else from the file than we do; warnings go to the log.
 *
 * The file lies in the working directory, which Pulumi makes the program's folder. Where it is not there, as in a deployment
 * from a copy, Pulumi's own reading is judged, and findings have paths only.
 */
export function agreedEnvironment(stack: string, asOf: Temporal.Instant): Environment {
  const file = `Pulumi.${stack}.yaml`;
  const given: unknown = new pulumi.Config("upkeep").getObject("environment");
  if (given === undefined) {
    throw new pulumi.RunError(
      `The stack ${stack} has no upkeep:environment. Write it to stacks/${file}; stacks/Pulumi.example.yaml shows every key.`,
    );
  }
  const options = { asOf, deploying: true };
  const reading = existsSync(file)
    ? readEnvironment(file, options)
    : readEnvironmentText(file, JSON.stringify({ config: { "upkeep:environment": given } }), options);
  const environment = soundEnvironment(reading, stack);
  if (!isDeepStrictEqual(environment, given)) {
    throw new pulumi.RunError(
      `Pulumi reads ${file} otherwise than Upkeep does, so that one of them would act on what was not agreed. ` +
        "Quote the scalars that `upkeep validate` names, or deploy the file that this stack was configured with.",
    );
  }
  return environment;
}

function soundEnvironment(reading: Reading, stack: string): Environment {
  const { findings } = reading;
  const errors = findings.filter(({ severity }) => severity === "error");
  for (const warning of findings.filter(({ severity }) => severity === "warning")) {
    void pulumi.log.warn(findingText(warning, plain));
  }
  if (errors.length > 0 || reading.environment === undefined) {
    const count = errors.length === 1 ? "1 mistake" : `${errors.length} mistakes`;
    throw new pulumi.RunError(
      `${count} in the environment of ${stack}; nothing was changed.\n\n${errors.map((each) => findingText(each, plain)).join("\n\n")}`,
    );
  }
  return reading.environment;
}

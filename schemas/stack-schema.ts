import * as z from "zod";
import { areas } from "../components/areas.ts";
import { environmentKey, externalIdKey } from "../environment/read/stack-file.ts";
import { environmentSchema } from "../environment/schema.ts";

const secret = z
  .strictObject({ secure: z.string().meta({ description: "What Pulumi encrypted; never the secret itself." }) })
  .meta({ description: "External id that the access role asks for: pulumi config set --secret externalId" });

/**
 * JSON Schema (draft-07, which YAML language servers know) of a whole stack file: our keys strictly, Pulumi's own, and
 * other programs' namespaces as they please.
 */
export function stackSchema(): object {
  const { $schema: _, ...environment } = draft07(environmentSchema(areas));
  const { $schema: __, ...externalId } = draft07(secret);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Stack file of Upkeep",
    description: "One customer environment: Pulumi.<customer>-<stage>.yaml.",
    type: "object",
    required: ["config"],
    additionalProperties: false,
    properties: {
      config: {
        description: "Configuration of the stack; ours is the namespace upkeep.",
        type: "object",
        required: [environmentKey],
        properties: {
          [environmentKey]: { description: "What was agreed with the customer; everything else derives from it.", ...environment },
          [externalIdKey]: externalId,
        },
        // Another program's key has another namespace; without one it would be ours.
        patternProperties: { "^(?!upkeep:)[^:]+:": {} },
        additionalProperties: false,
      },
      environment: { description: "Environments of Pulumi ESC that the stack imports.", type: ["array", "object"] },
      secretsprovider: { description: "Who encrypts the stack's secrets. Written by Pulumi.", type: "string" },
      encryptedkey: { description: "The encrypted data key. Written by Pulumi.", type: "string" },
      encryptionsalt: { description: "Salt of a passphrase. Written by Pulumi.", type: "string" },
    },
  };
}

function draft07(schema: z.ZodType) {
  return z.toJSONSchema(schema, { target: "draft-07", io: "input" });
}

import type { Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { PatchingEnvironment } from "../schema.ts";
import {
  type AutomationDocument,
  freezeDocument,
  installDocument,
  recoveryPointDocument,
  watchDocument,
} from "./documents/content.ts";
import { patchingName, ssmName } from "./place.ts";
import type { PatchingTypes } from "./types.ts";

/** The documents by what they do; the same in every region and for every customer. */
const documents = {
  freeze: freezeDocument,
  "recovery-point": recoveryPointDocument,
  install: installDocument,
  watch: watchDocument,
} satisfies Record<string, AutomationDocument>;

export type DocumentThing = keyof typeof documents;

/** Logical name of a document. */
export function documentName(thing: DocumentThing, region: string): string {
  return patchingName(`document-${thing}`, region);
}

export function documentCloudName(
  environment: PatchingEnvironment,
  thing: DocumentThing,
  region: string,
): string {
  return ssmName(environment, thing, region);
}

/** Names in Systems Manager of all documents of a region. */
export function documentNames(environment: PatchingEnvironment, region: string): string[] {
  return (Object.keys(documents) as DocumentThing[]).map((thing) =>
    documentCloudName(environment, thing, region),
  );
}

export function specifyDocuments(
  environment: PatchingEnvironment,
  region: string,
): Specified<PatchingTypes>[] {
  return (Object.keys(documents) as DocumentThing[]).map((thing) => ({
    type: "aws:ssm/document:Document",
    name: documentName(thing, region),
    provider: "aws-workload",
    inputs: {
      name: documentCloudName(environment, thing, region),
      documentType: "Automation",
      documentFormat: "JSON",
      content: { json: documents[thing] },
      region,
      tags: tagsOf(environment),
    },
    from: ["calendar", "patching"],
  }));
}

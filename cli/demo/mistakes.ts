import { isMap, isScalar, parseDocument } from "yaml";

const environment = ["config", "upkeep:environment"];

/** What the demo does to a sound file, in the words of somebody who did it without noticing. */
export const mistakes = [
  "a key is misspelt: onCall became oncall, so nobody would be called;",
  "the recovery region became us-east-1, where the customer's data may not be;",
  "a date lost its quotes, and Pulumi would read something else than we do;",
  "daily backups are kept 7 d, less than the vault's lock accepts.",
] as const;

/** The text of a stack file with the mistakes in it. */
export function withMistakes(text: string): string {
  const file = parseDocument(text);
  const contacts = file.getIn([...environment, "contacts"]);
  const onCall = isMap(contacts)
    ? contacts.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === "onCall")
    : undefined;
  if (!isScalar(onCall)) throw new Error("the demo's file has no contact onCall to misspell");
  onCall.value = "oncall";
  file.setIn([...environment, "aws", "regions", "recovery"], "us-east-1");
  const from = file.getIn([...environment, "calendar", "freezes", 0, "from"], true);
  if (!isScalar(from)) throw new Error("the demo's file has no freeze to take the quotes from");
  from.type = "PLAIN";
  file.addIn([...environment, "overrides"], parseDocument(tooShort).contents);
  return file.toString({ flowCollectionPadding: false, lineWidth: 0 });
}

const tooShort = `path: backup.retention.daily
value: 7d
reason: to save storage
approvedBy: nobody in particular
expires: "2027-06-30"`;

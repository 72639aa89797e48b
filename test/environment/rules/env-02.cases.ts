import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-02",
  accept: [
    {
      because: "Pulumi has keys of its own",
      replace: [
        "config:",
        "encryptionsalt: v1:x\nsecretsprovider: passphrase\nencryptedkey: x\nenvironment: [shared]\nconfig:",
      ],
    },
    {
      because: "other namespaces are others' business",
      replace: ["config:", "config:\n  aws:region: eu-central-1"],
    },
    {
      because: "externalId is a key of ours",
      replace: ["config:", "config:\n  upkeep:externalId: {secure: v1:abcdefgh}"],
    },
  ],
  reject: [
    { because: "a key is misspelt", replace: ["    customer:", "    custmer:"] },
    { because: "a key is written with a hyphen", replace: ["backupAccount:", "backup-account:"] },
    { because: "nothing of that name is known", set: { colour: "blue" } },
    { because: "a fact belongs to another kind", set: { "workloads[1].pointInTime": true } },
    {
      because: "a key of a freeze is misspelt",
      replace: ["approvedBy: head of quality", "approvdBy: head of quality"],
    },
    { because: "a contact is misspelt", replace: ["{email: owner", "{emial: owner"] },
    { because: "our namespace has no other key", replace: ["config:", "config:\n  upkeep:owner: me"] },
    { because: "a key without namespace is the project's", replace: ["upkeep:environment:", "environment:"] },
    { because: "a stack file has no such key", replace: ["config:", "tags: {a: b}\nconfig:"] },
  ],
};

import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-05",
  accept: [
    {
      because: "a secret is a key of its own",
      replace: ["config:", "config:\n  upkeep:externalId: {secure: v1:abcdefgh}"],
    },
    {
      because: "a text about secrets is none",
      set: { "overrides[0].reason": "password rotation moved to contract section 7" },
    },
    {
      because: "an ARN of a secret is none",
      set: { "overrides[0].reason": "arn:aws:secretsmanager:eu-central-1:333333333333:secret:x" },
    },
  ],
  reject: [
    { because: "a secret of Pulumi stands inside", set: { "aws.accessRole": { secure: "v1:abcdefgh" } } },
    { because: "a secret stands in a misplaced key", set: { "aws.externalId": { secure: "v1:abcdefgh" } } },
    {
      because: "the whole environment is secret",
      text: "config:\n  upkeep:environment: {secure: v1:abcdefgh}\n",
    },
    { because: "an access key id", set: { "overrides[0].reason": "use AKIAIOSFODNN7EXAMPLE" } },
    {
      because: "a secret access key",
      set: { "overrides[0].reason": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" },
    },
    { because: "a private key", set: { "overrides[0].reason": "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n" } },
    {
      because: "a webhook address",
      set: { "contacts.onCall": { webhook: "https://hooks.slack.com/services/T0/B0/x" } },
    },
    {
      because: "an address with a password",
      set: { "overrides[0].reason": "postgres://lims:hunter22@db.example.com/lims" },
    },
    { because: "a key is named for a secret", set: { dbPassword: "hunter22" } },
    {
      because: "externalId stands in the clear",
      replace: ["config:", "config:\n  upkeep:externalId: hunter22"],
    },
  ],
};

import { text, uuidOf } from "../../properties.ts";
import type { Reference, TypeRow } from "../../row.ts";
import { arn, jsonFaults, nameFaults } from "../shared.ts";

const TOPIC = "aws:sns/topic:Topic";

const ofTopic = (property: string): Reference => ({
  from: (inputs) => [text(inputs, property)],
  type: TOPIC,
  by: "arn",
  scope: "same-region",
  error: (topic) => `NotFoundException: Topic does not exist: ${topic}`,
});

export const SNS_ROWS: readonly TypeRow[] = [
  {
    token: TOPIC,
    immutable: ["name", "namePrefix", "fifoTopic"],
    name: "name",
    id: (s) => arn("sns", s, text(s.inputs, "name")),
    // CreateTopic answers the topic that exists.
    taken: "overwrites",
    outputs: (s) => ({
      arn: s.id,
      owner: s.account,
      beginningArchiveTime: "",
      fifoThroughputScope: "",
      namePrefix: "",
      signatureVersion: 1,
      tracingConfig: "PassThrough",
      policy: ownerPolicy(s.id, s.account),
    }),
    checks: (inputs) => [
      ...nameFaults(inputs, "name", /^[\w-]{1,256}(?:\.fifo)?$/),
      ...jsonFaults(inputs, "policy"),
    ],
    owns: [
      { type: "aws:sns/topicPolicy:TopicPolicy", by: "arn" },
      { type: "aws:sns/topicSubscription:TopicSubscription", by: "topic" },
    ],
  },
  {
    token: "aws:sns/topicPolicy:TopicPolicy",
    immutable: ["arn"],
    id: ({ inputs }) => text(inputs, "arn"),
    taken: "overwrites",
    outputs: ({ account }) => ({ owner: account }),
    references: [ofTopic("arn")],
    checks: (inputs) => jsonFaults(inputs, "policy"),
  },
  {
    token: "aws:sns/topicSubscription:TopicSubscription",
    immutable: ["topic", "protocol", "endpoint"],
    id: ({ inputs }) => {
      const [topic, protocol, endpoint] = ["topic", "protocol", "endpoint"].map((name) => text(inputs, name));
      return `${topic ?? ""}:${uuidOf(`${topic ?? ""} ${protocol ?? ""} ${endpoint ?? ""}`)}`;
    },
    // Subscribe answers the subscription that exists.
    taken: "overwrites",
    outputs: (s) => ({
      arn: s.id,
      ownerId: s.account,
      confirmationWasAuthenticated: false,
      // An e-mail address has to confirm; nobody does that for the program.
      pendingConfirmation: text(s.inputs, "protocol").startsWith("email"),
      filterPolicyScope: "",
    }),
    references: [ofTopic("topic")],
  },
];

function ownerPolicy(topic: string, account: string): string {
  const Statement = [
    {
      Sid: "__default_statement_ID",
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: "SNS:Publish",
      Resource: topic,
      Condition: { StringEquals: { "AWS:SourceOwner": account } },
    },
  ];
  return JSON.stringify({ Version: "2008-10-17", Id: "__default_policy_ID", Statement });
}

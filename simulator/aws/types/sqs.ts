import { isProperties, type Properties, text } from "../../properties.ts";
import type { TypeRow } from "../../row.ts";
import { arn, empty, faultIf, jsonFaults, nameFaults, rangeFaults, refers } from "../shared.ts";

const QUEUE = "aws:sqs/queue:Queue";

/** The queue that takes what this one gives up on. */
function deadLetterQueue({ redrivePolicy }: Properties): string[] {
  if (typeof redrivePolicy !== "string" || jsonFaults({ redrivePolicy }, "redrivePolicy").length > 0)
    return [];
  const policy: unknown = redrivePolicy === "" ? {} : JSON.parse(redrivePolicy);
  return isProperties(policy) ? [text(policy, "deadLetterTargetArn")] : [];
}

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html */
const LIMITS: readonly (readonly [property: string, least: number, most: number])[] = [
  ["delaySeconds", 0, 900],
  ["kmsDataKeyReusePeriodSeconds", 60, 86_400],
  ["maxMessageSize", 1024, 1_048_576],
  ["messageRetentionSeconds", 60, 1_209_600],
  ["receiveWaitTimeSeconds", 0, 20],
  ["visibilityTimeoutSeconds", 0, 43_200],
];

export const SQS_ROWS: readonly TypeRow[] = [
  {
    token: QUEUE,
    immutable: ["name", "namePrefix", "fifoQueue"],
    name: "name",
    id: ({ account, region, inputs }) =>
      `https://sqs.${region}.amazonaws.com/${account}/${text(inputs, "name")}`,
    taken: (url) => `QueueAlreadyExists: A queue already exists with the same name: ${url}`,
    outputs: (s) => ({
      arn: arn("sqs", s, text(s.inputs, "name")),
      url: s.id,
      kmsDataKeyReusePeriodSeconds: 300,
      sqsManagedSseEnabled: s.inputs["kmsMasterKeyId"] === undefined,
      ...empty("deduplicationScope", "fifoThroughputLimit", "namePrefix", "policy"),
      ...empty("redriveAllowPolicy", "redrivePolicy"),
    }),
    references: [
      refers(
        deadLetterQueue,
        [QUEUE, "arn"],
        (queue) =>
          `InvalidParameterValue: Value for parameter RedrivePolicy is invalid. Dead letter target ${queue} does not exist.`,
      ),
    ],
    checks: (inputs) => {
      const suffixed = text(inputs, "name").endsWith(".fifo");
      return [
        ...nameFaults(inputs, "name", /^(?=.{1,80}$)[\w-]+(?:\.fifo)?$/),
        ...faultIf(
          suffixed !== (inputs["fifoQueue"] === true),
          "name",
          "ends in .fifo exactly for FIFO queues",
        ),
        ...LIMITS.flatMap((limit) => rangeFaults(inputs, ...limit)),
        ...["policy", "redrivePolicy", "redriveAllowPolicy"].flatMap((name) => jsonFaults(inputs, name)),
      ];
    },
    owns: [{ type: "aws:sqs/queuePolicy:QueuePolicy", by: "queueUrl" }],
  },
  {
    token: "aws:sqs/queuePolicy:QueuePolicy",
    immutable: ["queueUrl"],
    id: ({ inputs }) => text(inputs, "queueUrl"),
    taken: "overwrites",
    outputs: () => ({}),
    references: [
      refers("queueUrl", [QUEUE, "url"], () => "NonExistentQueue: The specified queue does not exist."),
    ],
    checks: (inputs) => jsonFaults(inputs, "policy"),
  },
];

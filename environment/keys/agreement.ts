import * as z from "zod";
import { dataClasses, frameworks } from "../vocabulary.ts";
import { region } from "./aws.ts";

const topicArn = z
  .string()
  .regex(
    /^arn:(aws|aws-cn|aws-us-gov):sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/,
    "the ARN of an SNS topic",
  )
  .meta({
    description: "SNS topic of the customer's or ours that is published to.",
    examples: [
      "arn:aws:sns:eu-central-1:111122223333:on-call",
      "arn:aws:sns:us-east-1:444455556666:operations",
    ],
  });

const email = z.email().meta({ description: "Address that mail is sent to." });

export const contact = z.union([z.strictObject({ email }), z.strictObject({ topicArn })], {
  error: "expected {email: …} or {topicArn: …}",
});

export const contacts = z.strictObject({
  owner: contact.meta({ description: "Answers for the environment at the managed-service team." }),
  onCall: contact.meta({ description: "Is called when an alarm pages or writes a ticket." }),
  customerCopy: contact.meta({
    description: "The customer's own copy of what is reported, apart from the ticket.",
  }),
  runbooks: z.url({ protocol: /^https$/ }).meta({
    description: "Where on-call finds the page of an alarm: the alarm's id is added to it.",
    examples: ["https://runbooks.msp.example/alarms", "https://wiki.msp.example/on-call"],
  }),
});

export const compliance = z.strictObject({
  frameworks: z
    .array(z.enum(frameworks))
    .meta({ description: "Frameworks that the environment is judged by." }),
  dataClasses: z
    .array(z.enum(dataClasses))
    .min(1)
    .meta({ description: "Classes of the data that it holds." }),
  residency: z
    .array(region)
    .min(1)
    .meta({ description: "Regions that may hold the customer's data, copies included." }),
});

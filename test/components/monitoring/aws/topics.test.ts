import { describe, expect, it } from "vitest";
import { alarmActions } from "../../../../components/environment/aws/topics.ts";
import { refer } from "../../../../components/environment/specified.ts";
import { fixture, inputsOf, named } from "../../planned.ts";

const place = { provider: "aws-workload", region: "eu-central-1" } as const;
const topic = (prefix: string) => refer(`${prefix}-topic-eu-central-1-workload`, "arn");
const gold = fixture("gold");
const inputs = inputsOf(gold);

describe("who is told", () => {
  it.each([1, 2] as const)("severity %s calls on-call, and the customer has a copy", (severity) => {
    expect(alarmActions(gold, place, severity)).toEqual([topic("alarm"), topic("alarm-copy")]);
  });

  it("severity 3 writes a ticket, 4 is for the customer's record", () => {
    expect(alarmActions(gold, place, 3)).toEqual([topic("alarm-ticket")]);
    expect(alarmActions(gold, place, 4)).toEqual([topic("alarm-copy")]);
  });

  it("uses a contact's own topic where it is in reach", () => {
    const own = "arn:aws:sns:eu-central-1:333333333333:on-call";
    const environment = { ...gold, contacts: { ...gold.contacts, onCall: { topicArn: own } } };
    expect(alarmActions(environment, place, 3)).toEqual([own]);
    expect(alarmActions(environment, { ...place, region: "eu-west-1" }, 3)).toEqual([
      refer("alarm-ticket-topic-eu-west-1-workload", "arn"),
    ]);
  });
});

describe("what nobody got", () => {
  it("is kept by a queue, from every subscription", () => {
    const subscriptions = inputs.filter(({ type }) => type.endsWith(":TopicSubscription"));
    expect(subscriptions).not.toHaveLength(0);
    for (const { name, inputs: found, provider } of subscriptions) {
      const { region, redrivePolicy } = found as { region: string; redrivePolicy: object };
      const owner = provider === "aws-workload" ? "workload" : "backup";
      expect(redrivePolicy, name).toEqual({
        json: { deadLetterTargetArn: refer(`alarm-dead-letters-${region}-${owner}`, "arn") },
      });
    }
  });

  it("comes from this account's topics only, encrypted on its way and where it lies", () => {
    expect(named(inputs, "alarm-dead-letters-eu-central-1-workload").inputs).toMatchObject({
      name: "clinic-prod-alarm-dead-letters-eu-central-1",
      messageRetentionSeconds: 1_209_600,
      sqsManagedSseEnabled: true,
    });
    const arn = refer("alarm-dead-letters-eu-central-1-workload", "arn");
    expect(named(inputs, "alarm-dead-letters-policy-eu-central-1-workload").inputs).toHaveProperty("policy", {
      json: {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "WhatTopicsCouldNotDeliver",
            Effect: "Allow",
            Principal: { Service: "sns.amazonaws.com" },
            Action: "sqs:SendMessage",
            Resource: arn,
            Condition: {
              ArnLike: { "aws:SourceArn": "arn:aws:sns:eu-central-1:333333333333:*" },
            },
          },
          {
            Sid: "NothingUnencrypted",
            Effect: "Deny",
            Principal: "*",
            Action: "sqs:*",
            Resource: arn,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
        ],
      },
    });
  });

  it.each([
    ["l1", "monitoring-on-call-l2"],
    ["l2", "monitoring-on-call-l3"],
    ["l3", "alarm"],
    ["tickets", "alarm"],
    ["copies", "alarm"],
  ])("when the topic of %s does not deliver, another is told: %s", (thing, told) => {
    expect(
      named(inputs, `monitoring-alarm-path-${thing}-undelivered-eu-central-1-workload`).inputs,
    ).toMatchObject({
      alarmActions: [topic(told)],
    });
  });

  it("tells the second level, or in bronze both topics, because nobody knows which is broken", () => {
    const name = "monitoring-alarm-path-dead-letters-eu-central-1-workload";
    expect(named(inputs, name).inputs).toMatchObject({ alarmActions: [topic("monitoring-on-call-l2")] });
    expect(named(inputsOf(fixture("bronze")), name).inputs).toMatchObject({
      alarmActions: [topic("alarm"), topic("alarm-ticket")],
    });
  });
});

import type { Environment } from "../../../environment/schema.ts";
import type { Reference, Specified } from "../specified.ts";
import type { Severity } from "./alarm.ts";
import { specifyDeadLetters } from "./dead-letters.ts";
import {
  type Audience,
  audienceArn,
  audiencePolicy,
  audienceTopic,
  ownTopic,
  specifyAudience,
  type TopicPlace,
  type TopicTypes,
} from "./topic.ts";

export type { TopicPlace, TopicTypes } from "./topic.ts";

/**
 * Who is told in every place: on-call of what pages (the first level) and of what writes a ticket, on topics apart, and the
 * customer. A ticket is no page: its receiver may read it in the morning.
 */
export function audiencesOf({
  contacts,
}: Environment): Readonly<Record<"page" | "ticket" | "copy", Audience>> {
  return {
    page: { prefix: "alarm", title: "alarms", contact: contacts.onCall, from: ["contacts", "onCall"] },
    ticket: {
      prefix: "alarm-ticket",
      title: "tickets",
      contact: contacts.onCall,
      from: ["contacts", "onCall"],
    },
    copy: {
      prefix: "alarm-copy",
      title: "customer-copy",
      contact: contacts.customerCopy,
      from: ["contacts", "customerCopy"],
    },
  };
}

/** Logical name of the topic on which what pages arrives, in one account and region. */
export function topicName(place: TopicPlace): string {
  return audienceTopic({ prefix: "alarm" }, place);
}

/** Logical name of what lets services publish on our topic there, or undefined where the contact's own is used. */
export function topicPolicyName(environment: Environment, place: TopicPlace): string | undefined {
  const { page } = audiencesOf(environment);
  return ownTopic(environment, page.contact, place) === undefined ? audiencePolicy(page, place) : undefined;
}

/** ARN on which what pages arrives: the contact's own topic, or the one that we make. */
export function topicArn(environment: Environment, place: TopicPlace): string | Reference {
  return audienceArn(environment, audiencesOf(environment).page, place);
}

/** ARN on which what writes a ticket arrives. */
export function ticketArn(environment: Environment, place: TopicPlace): string | Reference {
  return audienceArn(environment, audiencesOf(environment).ticket, place);
}

/**
 * ARNs on which an alarm of that place acts: 1 and 2 page, and the customer has a copy; 3 writes a ticket; 4 is for the
 * customer's record alone.
 */
export function alarmActions(
  environment: Environment,
  place: TopicPlace,
  severity: Severity,
): (string | Reference)[] {
  const { page, ticket, copy } = audiencesOf(environment);
  const told = { 1: [page, copy], 2: [page, copy], 3: [ticket], 4: [copy] } as const;
  return told[severity].map((audience) => audienceArn(environment, audience, place));
}

/**
 * The topics of an environment, in each place that an area asks for; none for a contact who has one of their own there. A
 * contact's topic elsewhere cannot be reached from here, which rules report (BK-42, MO-42).
 */
export function specifyTopics(
  environment: Environment,
  places: readonly TopicPlace[],
): Specified<TopicTypes>[] {
  const wanted = new Map(places.map((place) => [topicName(place), place]));
  const { page, ticket, copy } = audiencesOf(environment);
  return [...wanted.values()].flatMap((place) => [
    ...specifyDeadLetters(environment, place),
    ...[page, ticket, copy].flatMap((audience) => specifyAudience(environment, audience, place)),
  ]);
}

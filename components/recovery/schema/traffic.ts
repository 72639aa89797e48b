import * as z from "zod";
import { region } from "../../../environment/keys/aws.ts";

const zoneId = z
  .string()
  .regex(/^Z[A-Z0-9]{1,31}$/, "a hosted zone's id such as Z0123456789ABCDEFGHIJ")
  .meta({ examples: ["Z0123456789ABCDEFGHIJ"] });

const dnsName = z
  .string()
  .regex(
    /^(?:[a-z0-9_*](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z]{2,63}$/,
    "a DNS name in lower case, without the last dot",
  )
  .meta({ examples: ["shop.example.com", "orders.example.org"] });

const alias = z.strictObject({
  name: dnsName.meta({ description: "DNS name of the load balancer or other target." }),
  zoneId: zoneId.meta({ description: "Hosted zone of the target, not of the name." }),
  evaluateTargetHealth: z.boolean().optional().meta({
    description: "Whether Route 53 asks the target itself as well. Default: true, but for CloudFront.",
  }),
});

const endpoint = z.strictObject({
  name: dnsName.meta({ description: "Host that is asked; it must answer from outside." }),
  type: z.enum(["HTTP", "HTTPS", "TCP"]).meta({ description: "How it is asked." }),
  port: z.int().min(1).max(65_535).meta({ description: "Port that is asked." }),
  path: z
    .string()
    .startsWith("/")
    .optional()
    .meta({ description: "Path that is asked.", examples: ["/health"] }),
});

const alarm = z.strictObject({
  name: z
    .string()
    .min(1)
    .meta({ description: "Name of the CloudWatch alarm.", examples: ["shop-unhealthy"] }),
  region: region.meta({ description: "Region of the alarm." }),
  changed: z
    .string()
    .min(1)
    .meta({
      description:
        "When the alarm was last edited. A health check does not follow edits: write this anew with each.",
      examples: ["2026-11-24"],
    }),
});

const check = z.union([
  z.strictObject({ endpoint: endpoint.meta({ description: "Asks an address." }) }),
  z.strictObject({ alarm: alarm.meta({ description: "Follows an alarm." }) }),
  z.strictObject({
    id: z
      .string()
      .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "a health check's id")
      .meta({
        description: "Somebody else's health check, such as one of ARC Region switch.",
        examples: ["01234567-89ab-cdef-0123-456789abcdef"],
      }),
  }),
]);

const side = z.strictObject({
  region: region.meta({ description: "Region that serves." }),
  values: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .meta({
      description: "Values of the record. Exactly one of values and alias is given.",
      examples: [["203.0.113.10"], ["lb.example.com"]],
    }),
  alias: alias.optional().meta({ description: "Target of an alias record." }),
  check: check.optional().meta({ description: "How Route 53 knows that the side serves." }),
  uncheckedBecause: z.string().min(3).optional().meta({ description: "Why the second side has no check." }),
});

/**
 * The sides keep their order when the regions swap their roles: the first is PRIMARY in Route 53 for good. Two records
 * cannot change places in two calls, and need not: the side that must not serve is reported unhealthy.
 */
export const traffic = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,29}$/, "lower-case letters, digits and hyphens, at most 30")
    .meta({ description: "Name of it in this file and in resource names.", examples: ["shop", "orders"] }),
  name: dnsName.meta({ description: "Name that customers ask for." }),
  zoneId: zoneId.meta({ description: "Hosted zone of the name." }),
  type: z.enum(["A", "AAAA", "CNAME"]).meta({ description: "Type of the records." }),
  ttl: z
    .int()
    .min(0)
    .max(2_147_483_647)
    .optional()
    .meta({ description: "Seconds for which resolvers keep it, where it has values. Default: 60." }),
  sides: z.array(side).length(2).meta({
    description: "Both regions. Their order never changes, not even when the regions swap their roles.",
  }),
});

export type Traffic = z.infer<typeof traffic>;
export type TrafficSide = z.infer<typeof side>;

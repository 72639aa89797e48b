import * as z from "zod";
import { defineStatelessKind } from "./kind.ts";

/** A load balancer's health is counted per target group: only with it the cloud says how many targets answer. */
const targetGroups = z
  .array(
    z
      .string()
      .regex(
        /^arn:[a-z-]+:elasticloadbalancing:[a-z0-9-]+:\d{12}:targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}$/,
        "the ARN of a target group",
      )
      .meta({
        examples: [
          "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/0123456789abcdef",
          "arn:aws:elasticloadbalancing:us-east-1:444455556666:targetgroup/blog/fedcba9876543210",
        ],
      }),
  )
  .min(1)
  .meta({ description: "ARNs of the target groups that it forwards to; their healthy targets are counted." });

const loadBalancer = <const Name extends string>(kind: Name, title: string, type: "app" | "net") =>
  defineStatelessKind({
    kind,
    title,
    cloud: "aws",
    stateful: false,
    keys: { targetGroups },
    aws: {
      arn: {
        service: "elasticloadbalancing",
        resource: new RegExp(`^loadbalancer/${type}/[A-Za-z0-9-]{1,32}/[0-9a-f]{16}$`),
        example: `loadbalancer/${type}/orders/0123456789abcdef`,
      },
      source:
        "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html",
    },
  });

export const alb = loadBalancer("alb", "Application Load Balancer", "app");
export const nlb = loadBalancer("nlb", "Network Load Balancer", "net");

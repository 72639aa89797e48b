import { defineStatelessKind } from "./kind.ts";

export const sns = defineStatelessKind({
  kind: "sns",
  title: "Amazon SNS topic",
  cloud: "aws",
  stateful: false,
  keys: {},
  aws: {
    // One more part would be a subscription: https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html.
    arn: {
      service: "sns",
      resource: /^([A-Za-z0-9_-]{1,256}|[A-Za-z0-9_-]{1,251}\.fifo)$/,
      example: "orders",
    },
    source: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html",
  },
});

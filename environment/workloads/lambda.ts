import * as z from "zod";
import { defineStatelessKind } from "./kind.ts";

export const lambda = defineStatelessKind({
  kind: "lambda",
  title: "AWS Lambda function",
  cloud: "aws",
  stateful: false,
  keys: {
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    timeoutSeconds: z.int().min(1).max(900).meta({
      description: "After how many seconds the service stops one run of it: 1 to 900.",
    }),
  },
  aws: {
    // Without a version or alias: what it does is counted for the function as a whole.
    arn: { service: "lambda", resource: /^function:[A-Za-z0-9_-]{1,64}$/, example: "function:orders" },
    source: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html",
  },
});

import * as z from "zod";
import { defineStatelessKind } from "./kind.ts";

export const asg = defineStatelessKind({
  kind: "asg",
  title: "EC2 Auto Scaling group",
  cloud: "aws",
  stateful: false,
  keys: {
    minimumCapacity: z.int().min(0).meta({
      description: "How many instances in service are the fewest that are enough; its minimum size.",
    }),
  },
  aws: {
    arn: {
      service: "autoscaling",
      // The part between the colons is made up by the service, the name is not.
      resource:
        /^autoScalingGroup:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:autoScalingGroupName\/[^:]{1,255}$/,
      example: "autoScalingGroup:01234567-89ab-cdef-0123-456789abcdef:autoScalingGroupName/orders",
    },
    source:
      "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2autoscaling.html",
  },
});

import { defineStatelessKind } from "./kind.ts";

export const nat = defineStatelessKind({
  kind: "nat",
  title: "NAT gateway",
  cloud: "aws",
  stateful: false,
  keys: {},
  aws: {
    arn: {
      service: "ec2",
      resource: /^natgateway\/nat-[0-9a-f]{8,17}$/,
      example: "natgateway/nat-0123456789abcdef0",
    },
    source: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html",
  },
});

import { defineStatelessKind } from "./kind.ts";

export const acm = defineStatelessKind({
  kind: "acm",
  title: "AWS Certificate Manager certificate",
  cloud: "aws",
  stateful: false,
  keys: {},
  aws: {
    arn: {
      service: "acm",
      resource: /^certificate\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      example: "certificate/01234567-89ab-cdef-0123-456789abcdef",
    },
    source:
      "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscertificatemanager.html",
  },
});

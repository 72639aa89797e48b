import { defineStatelessKind } from "./kind.ts";

export const route53HealthCheck = defineStatelessKind({
  kind: "route53-health-check",
  title: "Amazon Route 53 health check",
  cloud: "aws",
  stateful: false,
  keys: {},
  aws: {
    arn: {
      service: "route53",
      resource: /^healthcheck\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      example: "healthcheck/01234567-89ab-cdef-0123-456789abcdef",
      global: true,
    },
    // Its metrics exist in no other region: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html
    homeRegion: "us-east-1",
    source: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53.html",
  },
});

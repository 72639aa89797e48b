import type { CatalogueEntry } from "./entry.ts";
import { recommended } from "./sources.ts";

const ofAlb = {
  kinds: ["alb"],
  namespace: "AWS/ApplicationELB",
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html",
  missing: "notBreaching",
  periodSeconds: 60,
} as const;
const noTargets = {
  of: "each target group",
  measured: { metric: "HealthyHostCount", statistic: "Maximum" },
  from: "bronze",
  severity: 1,
  comparison: "<",
  threshold: 1,
  evaluationPeriods: 3,
  missing: "breaching",
  why: "A load balancer has no healthy target left, or reports nothing any more.",
  impact: "The service is down.",
  first: "See why the targets fail their health check; roll the last deployment back.",
} as const;
const someTargets = {
  of: "each target group",
  measured: { metric: "UnHealthyHostCount", statistic: "Minimum" },
  from: "gold",
  severity: 3,
  comparison: ">",
  threshold: 0,
  evaluationPeriods: 10,
  why: "A load balancer has had an unhealthy target for ten minutes: redundancy is lost.",
  first: "Replace the target; see why it fails its health check.",
} as const;

export const albAlarms: readonly CatalogueEntry[] = [
  { ...ofAlb, ...noTargets, id: "alb-no-healthy-target" },
  { ...ofAlb, ...someTargets, id: "alb-unhealthy-target" },
  {
    ...ofAlb,
    id: "alb-errors",
    from: "gold",
    severity: 2,
    measured: { metric: "HTTPCode_ELB_5XX_Count", statistic: "Sum" },
    comparison: ">",
    threshold: 10,
    evaluationPeriods: 5,
    why: "A load balancer itself answers with errors.",
    impact: "Some requests fail.",
    first:
      "Tell 502, 503 and 504 apart: targets that close, none that are healthy, none that answer in time.",
  },
  {
    ...ofAlb,
    id: "alb-target-errors",
    from: "gold",
    severity: 2,
    measured: {
      expression: "IF(requests >= 20, 100 * errors / requests, 0)",
      terms: {
        errors: { metric: "HTTPCode_Target_5XX_Count", statistic: "Sum" },
        requests: { metric: "RequestCount", statistic: "Sum" },
      },
    },
    comparison: ">",
    threshold: { promised: "errorPercent" },
    evaluationPeriods: 5,
    why: "The targets of a load balancer answer more requests with errors than they may.",
    impact: "Some requests fail.",
    first: "Read the application's newest errors; compare with its last deployment.",
  },
  {
    ...ofAlb,
    id: "alb-rejected-connections",
    from: "gold",
    severity: 3,
    measured: { metric: "RejectedConnectionCount", statistic: "Sum" },
    comparison: ">",
    threshold: 0,
    evaluationPeriods: 5,
    why: "A load balancer has reached its limit of connections.",
    first: "See whether the traffic is real; ask AWS to scale it up beforehand.",
  },
  {
    ...ofAlb,
    id: "alb-slow",
    from: "gold",
    severity: 3,
    measured: { metric: "TargetResponseTime", statistic: "p90" },
    comparison: ">",
    threshold: 2.5,
    evaluationPeriods: 5,
    why: "The targets of a load balancer are slow: one in ten answers takes more than 2.5 seconds.",
    first: "Look at the targets' CPU and at their database's load.",
  },
];

const ofNlb = {
  kinds: ["nlb"],
  namespace: "AWS/NetworkELB",
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html",
  missing: "notBreaching",
  periodSeconds: 60,
} as const;

export const nlbAlarms: readonly CatalogueEntry[] = [
  { ...ofNlb, ...noTargets, id: "nlb-no-healthy-target" },
  { ...ofNlb, ...someTargets, id: "nlb-unhealthy-target" },
  {
    ...ofNlb,
    id: "nlb-ports-used-up",
    from: "gold",
    severity: 2,
    measured: { metric: "PortAllocationErrorCount", statistic: "Sum" },
    comparison: ">",
    threshold: 0,
    evaluationPeriods: 5,
    why: "A load balancer has no free port towards its targets.",
    impact: "New connections fail.",
    first: "Add targets or clients' addresses; switch client address preservation on.",
  },
];

const ofNat = {
  kinds: ["nat"],
  namespace: "AWS/NATGateway",
  source: recommended,
  missing: "notBreaching",
  periodSeconds: 60,
} as const;

export const natAlarms: readonly CatalogueEntry[] = [
  {
    ...ofNat,
    id: "nat-ports-used-up",
    from: "bronze",
    severity: 2,
    measured: { metric: "ErrorPortAllocation", statistic: "Sum" },
    comparison: ">",
    threshold: 0,
    evaluationPeriods: 15,
    why: "A NAT gateway has no free port towards a destination.",
    impact: "New connections to the outside fail.",
    first: "Find the client that opens them; give the gateway more addresses or add a VPC endpoint.",
  },
  {
    ...ofNat,
    id: "nat-packets-dropped",
    from: "gold",
    severity: 3,
    measured: {
      expression: "IF(inside + outside > 0, 100 * dropped / (inside + outside), 0)",
      terms: {
        dropped: { metric: "PacketsDropCount", statistic: "Sum" },
        inside: { metric: "PacketsInFromSource", statistic: "Sum" },
        outside: { metric: "PacketsInFromDestination", statistic: "Sum" },
      },
    },
    comparison: ">",
    threshold: 0.01,
    evaluationPeriods: 5,
    why: "A NAT gateway drops packets: more than one in ten thousand.",
    first: "Look at AWS Health; move the traffic to another gateway.",
  },
];

const ofVpn = {
  kinds: ["vpn"],
  namespace: "AWS/VPN",
  source: "https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-cloudwatch-vpn.html",
  periodSeconds: 300,
  evaluationPeriods: 3,
  comparison: "<",
  threshold: 1,
  // A tunnel that is deleted reports nothing (MO-04).
  missing: "breaching",
} as const;

export const vpnAlarms: readonly CatalogueEntry[] = [
  {
    ...ofVpn,
    id: "vpn-tunnel-down",
    from: "silver",
    severity: 3,
    of: "each tunnel",
    measured: { metric: "TunnelState", statistic: "Minimum" },
    why: "A tunnel of a VPN connection is down: the connection has lost its redundancy.",
    first: "See whether AWS maintains the endpoint; ask the other side for its log.",
  },
  {
    ...ofVpn,
    id: "vpn-down",
    from: "bronze",
    severity: 1,
    measured: { metric: "TunnelState", statistic: "Maximum" },
    why: "Every tunnel of a VPN connection is down, or reports nothing any more.",
    impact: "The customer's site cannot reach the cloud.",
    first: "Call the other side; look for a change of address, key or route.",
  },
];

export const route53Alarms: readonly CatalogueEntry[] = [
  {
    kinds: ["route53-health-check"],
    namespace: "AWS/Route53",
    id: "route53-unhealthy",
    from: "bronze",
    severity: 1,
    measured: { metric: "HealthCheckStatus", statistic: "Average" },
    comparison: "<",
    threshold: 1,
    periodSeconds: 60,
    evaluationPeriods: 3,
    missing: "breaching",
    why: "An endpoint does not answer to checks from outside, or nobody checks it any more.",
    impact: "The customer's users do not reach the service.",
    first: "Call the address yourself; then look at the load balancer behind it.",
    source: recommended,
  },
];

const ofAcm = {
  kinds: ["acm"],
  namespace: "AWS/CertificateManager",
  measured: { metric: "DaysToExpiry", statistic: "Minimum" },
  comparison: "<=",
  periodSeconds: 86_400,
  evaluationPeriods: 1,
  missing: "breaching",
  // It is reported once a day.
  warmUpMinutes: 1440,
  source: recommended,
} as const;

export const acmAlarms: readonly CatalogueEntry[] = [
  {
    ...ofAcm,
    id: "certificate-ends-soon",
    from: "bronze",
    severity: 3,
    threshold: { promised: "certificateDays" },
    why: "A certificate was not renewed in time, or reports nothing any more.",
    first:
      "See why its renewal waits: a record in DNS that is missing, or an imported certificate that nobody renews.",
  },
  {
    ...ofAcm,
    id: "certificate-ends",
    from: "bronze",
    severity: 2,
    threshold: { promised: "certificateCriticalDays" },
    why: "A certificate ends within days, or has ended.",
    impact: "Browsers and programs refuse the connection.",
    first: "Issue a new certificate and put it in place today.",
  },
];

import { alike, type ServiceMetrics } from "./fact.ts";

export const natGateway: ServiceMetrics = {
  namespace: "AWS/NATGateway",
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html",
  metrics: [
    ...alike(
      [
        "ActiveConnectionCount",
        "ConnectionAttemptCount",
        "ConnectionEstablishedCount",
        "ErrorPortAllocation",
        "IdleTimeoutCount",
        "PacketsDropCount",
        "PacketsInFromDestination",
        "PacketsInFromSource",
        "PacketsOutToDestination",
        "PacketsOutToSource",
      ],
      {
        unit: "Count",
        dimensions: [["AvailabilityZone", "NatGatewayId"], ["NatGatewayId"]],
        finestPeriodSeconds: 60,
      },
    ),
  ],
};

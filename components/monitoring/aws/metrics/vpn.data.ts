import type { ServiceMetrics } from "./fact.ts";

export const vpn: ServiceMetrics = {
  namespace: "AWS/VPN",
  source: "https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-cloudwatch-vpn.html",
  metrics: [
    {
      name: "TunnelState",
      unit: "None",
      dimensions: [["TunnelIpAddress"], ["VpnId"]],
      finestPeriodSeconds: 300,
      believed: ["period", "unit"],
    },
  ],
};

import { isIP } from "node:net";
import * as z from "zod";
import { defineStatelessKind } from "./kind.ts";

export const vpn = defineStatelessKind({
  kind: "vpn",
  title: "Site-to-Site VPN connection",
  cloud: "aws",
  stateful: false,
  keys: {
    // Two per connection: https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html
    tunnels: z
      .array(
        z
          .string()
          .refine((text) => isIP(text) !== 0, "an IP address such as 203.0.113.17")
          .meta({ examples: ["203.0.113.17", "203.0.113.83"] }),
      )
      .min(1)
      .max(2)
      .meta({
        description:
          "Outside IP addresses of the tunnels that are set up on the customer's side, too; one that never is would always be down.",
      }),
  },
  aws: {
    arn: {
      service: "ec2",
      resource: /^vpn-connection\/vpn-[0-9a-f]{8,17}$/,
      example: "vpn-connection/vpn-0123456789abcdef0",
    },
    source: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html",
  },
});

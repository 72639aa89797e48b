import type { RuleCases } from "../../../rules/case.ts";
import { resource } from "./parts.ts";

const vpcId = { ref: "recovery-drill-network-eu-west-1-workload", output: "id" };
const subnetId = { ref: "recovery-drill-subnet-a-eu-west-1-workload", output: "id" };
const group = "recovery-drill-security-group-eu-west-1-workload.inputs";

export const cases: RuleCases = {
  rule: "DR-18",
  accept: [
    { because: "it is alone", set: { "recovery.decision.approvers": 1 } },
    {
      because: "a gateway of another network is no concern of drills",
      inputs: {
        set: resource("aws:ec2/internetGateway:InternetGateway", "gateway", {
          vpcId: "vpc-0123456789abcdef0",
        }),
      },
    },
  ],
  reject: [
    {
      because: "it has a gateway",
      inputs: { set: resource("aws:ec2/internetGateway:InternetGateway", "gateway", { vpcId }) },
    },
    {
      because: "it is peered",
      inputs: {
        set: resource("aws:ec2/vpcPeeringConnection:VpcPeeringConnection", "peering", {
          vpcId: "vpc-0123456789abcdef0",
          peerVpcId: vpcId,
        }),
      },
    },
    {
      because: "it is attached to a transit gateway",
      inputs: {
        set: resource("aws:ec2transitgateway/vpcAttachment:VpcAttachment", "attachment", {
          subnetIds: [subnetId],
        }),
      },
    },
    {
      because: "it knows production's names",
      inputs: {
        set: resource("aws:route53/zoneAssociation:ZoneAssociation", "association", {
          zoneId: "Z0123456789",
          vpcId,
        }),
      },
    },
    {
      because: "its group lets production in",
      inputs: {
        set: {
          [`${group}.ingress`]: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["10.0.0.0/8"] }],
        },
      },
    },
    {
      because: "its group lets everything out",
      inputs: {
        set: { [`${group}.egress`]: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
      },
    },
    {
      because: "its servers get public addresses",
      inputs: { set: { "recovery-drill-subnet-a-eu-west-1-workload.inputs.mapPublicIpOnLaunch": true } },
    },
  ],
};

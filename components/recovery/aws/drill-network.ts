import { physicalName, stackOf } from "../../environment/naming.ts";
import { refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { RecoveryIntent } from "../intent.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import type { RecoveryTypes } from "./types.ts";

/** Of nobody's network: it is routed nowhere, so that it may be the same in every environment. */
const network = "10.255.0.0/22";
const subnets = { a: "10.255.0.0/24", b: "10.255.1.0/24" };

export function drillNetworkName(region: string): string {
  return `recovery-drill-network-${region}-workload`;
}

/**
 * A network in which what a drill restores can answer and reach nothing: no gateway, no peering, no route but its own, no
 * DNS zone (DR-18). It stands all the time, so that a drill begins with it proven, and costs nothing while it is empty.
 */
export function specifyDrillNetwork(
  environment: RecoveryEnvironment,
  intent: RecoveryIntent,
): Specified<RecoveryTypes>[] {
  const region = intent.drill?.network;
  if (region === undefined) return [];
  const name = drillNetworkName(region);
  const tags = {
    ...tagsOf(environment),
    Name: physicalName([stackOf(environment), "drill", region], { maxLength: 128 }),
  };
  const vpcId = refer(name, "id");
  const common = { provider: "aws-workload", from: ["calendar", "recovery", "drill"] } as const;
  const subnet = (zone: string) => `recovery-drill-subnet-${zone}-${region}-workload`;
  const described = "What a recovery drill restores; nothing outside is reached";
  return [
    {
      ...common,
      type: "aws:ec2/vpc:Vpc",
      name,
      inputs: { cidrBlock: network, enableDnsSupport: true, enableDnsHostnames: false, region, tags },
    },
    ...Object.entries(subnets).map(([zone, cidrBlock]) => ({
      ...common,
      type: "aws:ec2/subnet:Subnet" as const,
      name: subnet(zone),
      inputs: {
        vpcId,
        cidrBlock,
        availabilityZone: `${region}${zone}`,
        mapPublicIpOnLaunch: false,
        region,
        tags,
      },
    })),
    {
      ...common,
      type: "aws:ec2/securityGroup:SecurityGroup",
      name: `recovery-drill-security-group-${region}-workload`,
      inputs: {
        name: physicalName([stackOf(environment), "drill", region], { maxLength: 255 }),
        description: described,
        vpcId,
        ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }],
        egress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }],
        region,
        tags,
      },
    },
    {
      ...common,
      type: "aws:rds/subnetGroup:SubnetGroup",
      name: `recovery-drill-subnet-group-${region}-workload`,
      inputs: {
        name: physicalName([stackOf(environment), "drill", region], { maxLength: 255 }),
        description: described,
        subnetIds: Object.keys(subnets).map((zone) => refer(subnet(zone), "id")),
        region,
        tags,
      },
    },
  ];
}

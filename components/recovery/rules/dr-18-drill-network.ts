import type { AnySpecified } from "../../environment/specified.ts";
import { isReference } from "../../environment/specified.ts";
import { specifiedOf } from "./specified-of.ts";
import type { RecoveryRule } from "./subject.ts";

/** What connects a network to anything: by attaching, by a route, by an association of a DNS zone. */
const connecting =
  /^aws:(ec2\/(internetGateway|internetGatewayAttachment|egressOnlyInternetGateway|natGateway|vpnGateway|vpnGatewayAttachment|vpcPeeringConnection|vpcEndpoint|route|routeTable):|ec2transitgateway\/|vpclattice\/|networkmanager\/|route53\/(zone|zoneAssociation|resolver\w*):)/;

export const drillNetwork: RecoveryRule = {
  id: "DR-18",
  area: "recovery",
  statement:
    "The network of drills has no gateway, peering, route or DNS zone, and shares no security group.",
  why: "A restored server of the drill finds production's queue or database by its own configuration, and works on it.",
  severity: "error",
  otherwise: "never",
  source:
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_dr_tested.html",
  clouds: ["aws", "azure"],
  judges: "inputs",
  *check({ inputs, everyInput }) {
    const networks = specifiedOf(inputs, "aws:ec2/vpc:Vpc");
    for (const { name, from: path } of networks) {
      const own = new Set([
        name,
        ...everyInput.filter((one) => refersTo(one, new Set([name]))).map((one) => one.name),
      ]);
      const connections = everyInput.filter((one) => connecting.test(one.type) && refersTo(one, own));
      for (const connection of connections) {
        yield {
          path,
          message: `${connection.name} connects ${name}`,
          fix: "remove it: a drill must reach nothing",
        };
      }
      for (const group of specifiedOf(everyInput, "aws:ec2/securityGroup:SecurityGroup")) {
        if (!refersTo(group, new Set([name]))) continue;
        const rules = [...(group.inputs.ingress ?? []), ...(group.inputs.egress ?? [])];
        const open = rules.some(
          (rule) =>
            [...(rule.cidrBlocks ?? []), ...(rule.ipv6CidrBlocks ?? []), ...(rule.securityGroups ?? [])]
              .length > 0,
        );
        if (open)
          yield {
            path,
            message: `${group.name} lets traffic in or out of ${name}`,
            fix: "allow the group itself alone",
          };
      }
      for (const subnet of specifiedOf(everyInput, "aws:ec2/subnet:Subnet")) {
        if (!refersTo(subnet, new Set([name])) || subnet.inputs.mapPublicIpOnLaunch !== true) continue;
        yield {
          path,
          message: `${subnet.name} gives public addresses`,
          fix: "write mapPublicIpOnLaunch: false",
        };
      }
    }
  },
};

/** Whether a resource names one of these anywhere in its inputs. */
function refersTo({ inputs }: AnySpecified, names: ReadonlySet<string>): boolean {
  const within = (value: unknown): boolean => {
    if (isReference(value)) return names.has(value.ref);
    return typeof value === "object" && value !== null && Object.values(value).some(within);
  };
  return within(inputs);
}

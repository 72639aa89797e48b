import { type Properties, text } from "../../properties.ts";
import type { TypeRow } from "../../row.ts";
import type { Fault } from "../../shape.ts";
import { arn, digits, empty, indistinct, nameFaults, refers, shortId, strings } from "../shared.ts";

const VPC = "aws:ec2/vpc:Vpc";
const SUBNET = "aws:ec2/subnet:Subnet";
const GROUP = "aws:ec2/securityGroup:SecurityGroup";
const ACL = "aws:ec2/networkAcl:NetworkAcl";
const ROUTES = "aws:ec2/routeTable:RouteTable";

const ofVpc = refers(
  "vpcId",
  [VPC, "id"],
  (id) => `InvalidVpcID.NotFound: The vpc ID '${id}' does not exist`,
);

/** Ids of what comes with a VPC. */
const ofDefault = (prefix: string, vpc: string) => `${prefix}-${digits(`${vpc}/${prefix}`, 17)}`;

const defaultGroup = (inputs: Properties) => ofDefault("sg", text(inputs, "vpcId"));

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html: /16 to /28. */
const blockFaults = (inputs: Properties): Fault[] =>
  nameFaults(inputs, "cidrBlock", /^(?:\d{1,3}\.){3}\d{1,3}\/(?:1[6-9]|2[0-8])$/);

const groupOutputs = (name: string, s: { id: string; account: string; region: string }) => ({
  arn: arn("ec2", s, `security-group/${s.id}`),
  description: name,
  ownerId: s.account,
  ...{ egress: [], ingress: [] },
  ...empty("namePrefix", "vpcId"),
});

/** A part of a VPC that holds lists of rules. */
const part = (token: string, prefix: string, kind: string, lists: readonly string[]): TypeRow => ({
  token,
  immutable: ["vpcId"],
  id: shortId(prefix),
  taken: indistinct,
  outputs: (s) => ({
    arn: arn("ec2", s, `${kind}/${s.id}`),
    ownerId: s.account,
    ...Object.fromEntries(lists.map((name) => [name, []])),
  }),
  references: [ofVpc],
});

export const EC2_ROWS: readonly TypeRow[] = [
  {
    token: VPC,
    immutable: ["cidrBlock", "ipv4IpamPoolId", "ipv4NetmaskLength"],
    id: shortId("vpc"),
    taken: indistinct,
    outputs: (s) => ({
      arn: arn("ec2", s, `vpc/${s.id}`),
      defaultNetworkAclId: ofDefault("acl", s.id),
      defaultRouteTableId: ofDefault("rtb", s.id),
      mainRouteTableId: ofDefault("rtb", s.id),
      defaultSecurityGroupId: ofDefault("sg", s.id),
      dhcpOptionsId: ofDefault("dopt", s.account),
      ownerId: s.account,
      ...{ enableDnsHostnames: false, enableDnsSupport: true, enableNetworkAddressUsageMetrics: false },
      ...empty("cidrBlock", "ipv6AssociationId", "ipv6CidrBlock", "ipv6CidrBlockNetworkBorderGroup"),
    }),
    checks: blockFaults,
    refuseDelete: ({ id }, world) =>
      [SUBNET, GROUP, ACL, ROUTES].some((type) => world.find(type, "vpcId", id).length > 0)
        ? `DependencyViolation: The vpc '${id}' has dependencies and cannot be deleted.`
        : undefined,
  },
  {
    token: SUBNET,
    immutable: ["availabilityZone", "availabilityZoneId", "cidrBlock", "ipv6Native", "outpostArn", "vpcId"],
    id: shortId("subnet"),
    taken: indistinct,
    outputs: (s) => ({
      arn: arn("ec2", s, `subnet/${s.id}`),
      availabilityZone: `${s.region}a`,
      ownerId: s.account,
      privateDnsHostnameTypeOnLaunch: "ip-name",
      ...empty("availabilityZoneId", "cidrBlock", "ipv6CidrBlock", "ipv6CidrBlockAssociationId"),
    }),
    references: [ofVpc],
    checks: blockFaults,
    refuseDelete: ({ id, region }, world) =>
      world
        .find("aws:rds/subnetGroup:SubnetGroup", "region", region)
        .some(({ inputs }) => strings(inputs["subnetIds"]).includes(id))
        ? `DependencyViolation: The subnet '${id}' has dependencies and cannot be deleted.`
        : undefined,
  },
  {
    token: GROUP,
    immutable: ["name", "namePrefix", "description", "vpcId"],
    name: "name",
    id: ({ account, region, inputs }) =>
      `sg-${digits([account, region, text(inputs, "vpcId"), text(inputs, "name")].join("/"), 17)}`,
    taken: (id) => `InvalidGroup.Duplicate: The security group already exists: ${id}`,
    outputs: (s) => groupOutputs("Managed by Pulumi", s),
    references: [ofVpc],
    checks: (inputs) => nameFaults(inputs, "name", /^(?!sg-).{1,255}$/),
  },
  {
    // Comes and goes with its VPC: the provider takes it over, and leaves it as it is.
    token: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
    immutable: ["vpcId"],
    id: ({ inputs }) => defaultGroup(inputs),
    taken: "overwrites",
    staysAfterDelete: true,
    outputs: (s) => ({ ...groupOutputs("default VPC security group", s), name: "default" }),
    references: [ofVpc],
  },
  part(ACL, "acl", "network-acl", ["egress", "ingress", "subnetIds"]),
  part(ROUTES, "rtb", "route-table", ["propagatingVgws", "routes"]),
];

/** Every kind of workload in turn, as short as the size rule wants it and with each fact that alarms are sized by. */
export function workload(index: number): string {
  const form = forms[index % forms.length];
  return form === undefined ? "" : `      - {id: w${index}, ${form(index)}}\n`;
}

const account = "111122223333";
const hex = (index: number) => index.toString(16).padStart(8, "0");
const uuid = (index: number) => `${hex(index)}-89ab-cdef-0123-456789abcdef`;
const arn = (service: string, resource: string) =>
  `arn: "arn:aws:${service}:eu-central-1:${account}:${resource}"`;
const key = "encryptedWith: customer-key";

const server = (os: string, ring: string) => (index: number) =>
  `kind: ec2, ${arn("ec2", `instance/i-${hex(index)}`)}, ${key}, os: ${os}, patching: {ring: ${ring}, minutesPerInstance: 5}`;

const database = (kind: string) => (index: number) =>
  `kind: ${kind}, ${arn("rds", `db:w${index}`)}, ${key}, class: db.m6g.large, maintenanceWindow: "sun:12:00-sun:13:00", pointInTime: true, storage: 99GiB`;

const cluster = (kind: string) => (index: number) =>
  `kind: ${kind}, ${arn("rds", `cluster:w${index}`)}, ${key}, class: db.r6g.large`;

const balancer = (kind: string, type: string) => (index: number) => {
  const name = `w/${hex(index).padStart(16, "0")}`;
  const group = `arn:aws:elasticloadbalancing:eu-central-1:${account}:targetgroup/${name}`;
  return `kind: ${kind}, ${arn("elasticloadbalancing", `loadbalancer/${type}/${name}`)}, targetGroups: ["${group}"]`;
};

const forms: readonly ((index: number) => string)[] = [
  server("amazon-linux-2023", "canary"),
  server("amazon-linux-2023", "pilot"),
  server("windows", "broad"),
  (index) =>
    `kind: ec2, ${index < 200 ? `select: {App: w${index}}, count: 6` : arn("ec2", `instance/i-${hex(index)}`)}, ${key}, patching: {${index < 200 ? "rings: {canary: 1, pilot: 2, broad: 3}" : "ring: broad"}, minutesPerInstance: 5}`,
  (index) => `kind: ebs, ${arn("ec2", `volume/vol-${hex(index)}`)}, instanceOf: none, ${key}`,
  database("rds-postgres"),
  database("rds-mysql"),
  database("rds-mariadb"),
  database("rds-sqlserver"),
  database("rds-oracle"),
  cluster("aurora-postgres"),
  cluster("aurora-mysql"),
  (index) => `kind: dynamodb, ${arn("dynamodb", `table/w${index}`)}, pointInTime: true`,
  (index) => `kind: s3, arn: "arn:aws:s3:::large-w${index}", versioned: true`,
  (index) => `kind: efs, ${arn("elasticfilesystem", `file-system/fs-${hex(index)}`)}`,
  (index) =>
    `kind: fsx, ${arn("fsx", `file-system/fs-${hex(index)}`)}, ${key}, maintenanceWindow: "sun:12:00-sun:13:00"`,
  (index) =>
    `kind: asg, ${arn("autoscaling", `autoScalingGroup:${uuid(index)}:autoScalingGroupName/w${index}`)}, minimumCapacity: 2`,
  (index) => `kind: lambda, ${arn("lambda", `function:w${index}`)}, timeoutSeconds: 30`,
  balancer("alb", "app"),
  balancer("nlb", "net"),
  (index) => `kind: sqs, ${arn("sqs", `w${index}`)}, visibilityTimeoutSeconds: 30, retention: 14d`,
  (index) => `kind: sns, ${arn("sns", `w${index}`)}`,
  (index) => `kind: nat, ${arn("ec2", `natgateway/nat-${hex(index)}`)}`,
  (index) =>
    `kind: vpn, ${arn("ec2", `vpn-connection/vpn-${hex(index)}`)}, tunnels: [203.0.113.17, 203.0.113.83]`,
  (index) => `kind: route53-health-check, arn: "arn:aws:route53:::healthcheck/${uuid(index)}"`,
  (index) => `kind: acm, ${arn("acm", `certificate/${uuid(index)}`)}`,
];

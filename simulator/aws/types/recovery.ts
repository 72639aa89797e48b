import { text } from "../../properties.ts";
import type { TypeRow } from "../../row.ts";
import {
  arn,
  digits,
  faultIf,
  indistinct,
  nameFaults,
  objects,
  rangeFaults,
  refers,
  shortId,
  strings,
} from "../shared.ts";
import { COMPOSITE, METRIC_ALARM } from "./cloudwatch-alarms.ts";

const ZONE = "aws:route53/zone:Zone";
const HEALTH_CHECK = "aws:route53/healthCheck:HealthCheck";
const RECORD = "aws:route53/record:Record";
const NOWHERE = { account: "", region: "" };

/** What each kind of health check asks for; the others need `fqdn` or `ipAddress`. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  CALCULATED: ["childHealthchecks"],
  CLOUDWATCH_METRIC: ["cloudwatchAlarmName", "cloudwatchAlarmRegion"],
  RECOVERY_CONTROL: ["routingControlArn"],
};

const noHealthCheck = (id: string) => `NoSuchHealthCheck: A health check with id ${id} does not exist`;

/** DNS fail-over and region switch. */
export const RECOVERY_ROWS: readonly TypeRow[] = [
  {
    token: HEALTH_CHECK,
    global: true,
    immutable: ["measureLatency", "referenceName", "requestInterval", "routingControlArn", "type"],
    id: "random",
    taken: "overwrites",
    outputs: ({ id }) => ({
      arn: arn("route53", NOWHERE, `healthcheck/${id}`),
      ...{ enableSni: false, failureThreshold: 3, regions: [], triggers: {} },
    }),
    references: [
      refers(
        "cloudwatchAlarmName",
        [[METRIC_ALARM, COMPOSITE], "id"],
        (alarm) => `InvalidInput: The CloudWatch alarm ${alarm} does not exist`,
        "same-account",
      ),
      refers((inputs) => strings(inputs["childHealthchecks"]), [HEALTH_CHECK, "id"], noHealthCheck),
    ],
    // https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html
    checks: (inputs) => {
      const { requestInterval: interval, fqdn, ipAddress } = inputs;
      const needed = NEEDED[text(inputs, "type")];
      return [
        ...(needed ?? []).flatMap((name) =>
          faultIf(inputs[name] === undefined, name, `is required by a check of type ${text(inputs, "type")}`),
        ),
        ...faultIf(
          needed === undefined && fqdn === undefined && ipAddress === undefined,
          "fqdn",
          "one of fqdn and ipAddress is required",
        ),
        ...faultIf(
          typeof interval === "number" && ![10, 30].includes(interval),
          "requestInterval",
          "must be 10 or 30",
        ),
        ...rangeFaults(inputs, "failureThreshold", 1, 10),
        ...nameFaults(inputs, "referenceName", /^.{0,27}$/),
        ...faultIf(
          Array.isArray(inputs["regions"]) && inputs["regions"].length < 3,
          "regions",
          "must be at least 3",
        ),
      ];
    },
  },
  {
    token: ZONE,
    global: true,
    immutable: ["name", "delegationSetId"],
    name: "name",
    id: (s) => shortId("Z")(s).replace("-", "").toUpperCase(),
    taken: indistinct,
    outputs: ({ id }) => ({
      arn: arn("route53", NOWHERE, `hostedzone/${id}`),
      zoneId: id,
      comment: "Managed by Pulumi",
      enableAcceleratedRecovery: false,
      nameServers: [0, 1, 2, 3].map((index) => `ns-${index}.simulated.example`),
      primaryNameServer: "ns-0.simulated.example",
    }),
    refuseDelete: ({ id, inputs }, world) =>
      inputs["forceDestroy"] !== true && world.find(RECORD, "zoneId", id).length > 0
        ? `HostedZoneNotEmpty: The specified hosted zone contains non-required resource record sets: ${id}`
        : undefined,
    owns: [{ type: RECORD, by: "zoneId" }],
  },
  {
    token: RECORD,
    global: true,
    immutable: ["zoneId", "name", "setIdentifier"],
    id: ({ inputs }) =>
      ["zoneId", "name", "type", "setIdentifier"]
        .map((name) => text(inputs, name))
        .filter((part) => part !== "")
        .join("_"),
    taken: (id) => `InvalidChangeBatch: [Tried to create resource record set ${id} but it already exists]`,
    outputs: ({ inputs }) => ({ allowOverwrite: false, fqdn: text(inputs, "name") }),
    references: [
      refers("zoneId", [ZONE, "id"], (zone) => `NoSuchHostedZone: No hosted zone found with ID: ${zone}`),
      refers("healthCheckId", [HEALTH_CHECK, "id"], noHealthCheck),
    ],
    checks: (inputs) => {
      const { aliases, records, ttl, setIdentifier } = inputs;
      const policy = Object.keys(inputs).find((name) => /RoutingPolic(?:y|ies)$/.test(name));
      return [
        ...faultIf(
          (aliases === undefined) === (records === undefined),
          "records",
          "exactly one of aliases and records is required",
        ),
        ...faultIf(records !== undefined && ttl === undefined, "ttl", "is required beside records"),
        ...faultIf(
          policy !== undefined && setIdentifier === undefined,
          "setIdentifier",
          "is required by a routing policy",
        ),
      ];
    },
  },
  {
    token: "aws:arcregionswitch/plan:Plan",
    immutable: ["name", "recoveryApproach", "regions"],
    name: "name",
    id: (s) => {
      const name = text(s.inputs, "name");
      return arn(
        "arc-region-switch",
        { ...s, region: "" },
        `plan/${name}:${digits(`${s.account}/${name}`, 6)}`,
      );
    },
    taken: (id) => `ConflictException: A plan with this name already exists: ${id}`,
    outputs: ({ id }) => ({ arn: id }),
    references: [
      refers(
        "executionRole",
        ["aws:iam/role:Role", "arn"],
        (role) => `ValidationException: The execution role ${role} does not exist`,
        "same-account",
      ),
    ],
    // https://docs.aws.amazon.com/arc-region-switch/latest/api/API_CreatePlan.html
    checks: (inputs) => {
      const regions = strings(inputs["regions"]);
      const primary = text(inputs, "primaryRegion");
      const passive = inputs["recoveryApproach"] === "activePassive";
      return [
        ...nameFaults(inputs, "name", /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/),
        ...nameFaults(inputs, "recoveryApproach", /^active(?:Active|Passive)$/),
        ...faultIf(
          Array.isArray(inputs["regions"]) && inputs["regions"].length !== 2,
          "regions",
          "must be two",
        ),
        ...faultIf(
          passive && inputs["primaryRegion"] === undefined,
          "primaryRegion",
          "is required by activePassive",
        ),
        ...faultIf(
          primary !== "" && !regions.includes(primary),
          "primaryRegion",
          "must be one of the regions",
        ),
        ...faultIf(objects(inputs["workflows"]).length === 0, "workflows", "must hold at least one workflow"),
      ];
    },
  },
];

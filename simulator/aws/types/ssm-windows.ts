import type { Properties } from "../../properties.ts";
import type { TypeRow } from "../../row.ts";
import {
  arn,
  faultIf,
  indistinct,
  nameFaults,
  objects,
  rangeFaults,
  refers,
  shortId,
  strings,
} from "../shared.ts";
import { ssmName } from "./ssm.ts";

const WINDOW = "aws:ssm/maintenanceWindow:MaintenanceWindow";
const TARGET = "aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget";
const TASK = "aws:ssm/maintenanceWindowTask:MaintenanceWindowTask";

const ofWindow = refers(
  "windowId",
  [WINDOW, "id"],
  (id) => `DoesNotExistException: Maintenance window ${id} does not exist`,
);

const tooManyTargets = ({ targets }: Properties) =>
  faultIf(objects(targets).length > 5, "targets", "must be at most 5");

/** `<window>/<id>` or the id alone. */
const importId = (given: string) => given.split("/").at(-1) ?? given;

export const SSM_WINDOW_ROWS: readonly TypeRow[] = [
  {
    token: WINDOW,
    immutable: [],
    name: "name",
    id: shortId("mw"),
    taken: indistinct,
    outputs: () => ({ enabled: true }),
    // https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateMaintenanceWindow.html
    checks: (inputs) => {
      const { cutoff, duration } = inputs;
      const late = typeof cutoff === "number" && typeof duration === "number" && cutoff >= duration;
      return [
        ...ssmName(inputs),
        ...nameFaults(inputs, "schedule", /^(?:cron|rate|at)\(.+\)$/),
        ...rangeFaults(inputs, "duration", 1, 24),
        ...rangeFaults(inputs, "cutoff", 0, 23),
        ...rangeFaults(inputs, "scheduleOffset", 1, 6),
        ...faultIf(late, "cutoff", "must be less than the duration"),
      ];
    },
    owns: [
      { type: TARGET, by: "windowId" },
      { type: TASK, by: "windowId" },
    ],
  },
  {
    token: TARGET,
    immutable: ["windowId", "resourceType", "name", "description"],
    name: "name",
    id: "random",
    importId,
    taken: "overwrites",
    outputs: () => ({}),
    references: [ofWindow],
    checks: (inputs) => [
      ...ssmName(inputs),
      ...nameFaults(inputs, "resourceType", /^(?:INSTANCE|RESOURCE_GROUP)$/),
      ...tooManyTargets(inputs),
    ],
  },
  {
    token: TASK,
    immutable: ["windowId", "taskType"],
    name: "name",
    id: "random",
    importId,
    taken: "overwrites",
    outputs: (s) => ({
      arn: arn("ssm", s, `windowtask/${s.id}`),
      windowTaskId: s.id,
      maxConcurrency: "1",
      maxErrors: "1",
      serviceRoleArn: arn(
        "iam",
        { ...s, region: "" },
        "role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM",
      ),
    }),
    references: [
      ofWindow,
      refers(
        ({ targets }) =>
          objects(targets)
            .filter(({ key }) => key === "WindowTargetIds")
            .flatMap(({ values }) => strings(values)),
        [TARGET, "id"],
        (id) => `DoesNotExistException: Maintenance window target ${id} does not exist`,
      ),
      refers(
        "serviceRoleArn",
        ["aws:iam/role:Role", "arn"],
        (role) => `ValidationException: Role ${role} does not exist`,
        "same-account",
      ),
    ],
    checks: (inputs) => [
      ...ssmName(inputs),
      ...nameFaults(inputs, "taskType", /^(?:RUN_COMMAND|AUTOMATION|LAMBDA|STEP_FUNCTIONS)$/),
      ...nameFaults(inputs, "maxConcurrency", /^(?:[1-9]\d*|[1-9]\d?%|100%)$/),
      ...nameFaults(inputs, "maxErrors", /^(?:\d+|\d\d?%|100%)$/),
      ...tooManyTargets(inputs),
      ...faultIf(
        inputs["taskType"] === "RUN_COMMAND" && inputs["targets"] === undefined,
        "targets",
        "is required by a RUN_COMMAND task",
      ),
    ],
  },
];

import type { Path } from "../../../environment/finding.ts";
import { isStateful, kindOf, type StatefulKindName } from "../../../environment/workloads/kinds.ts";
import { partitionOf } from "../../environment/aws/arn.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { type Plain, refer, type Specified } from "../../environment/specified.ts";
import type { PlanIntent } from "../intent.ts";
import { backupRole } from "../names.ts";
import type { BackupEnvironment, BackupWorkload } from "../schema.ts";
import { backupNameLimits } from "./place.ts";
import { backupRoleRights } from "./role.ts";
import type { BackupTypes } from "./types.ts";

/** ARNs that one selection may list: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html. */
const maxArns = 500;

type Target = Pick<Plain<BackupTypes["aws:backup/selection:Selection"]>, "resources" | "conditions">;

/**
 * What a plan covers. ARNs are listed per kind, in the order of their workloads' ids. Tags are conditions, all of which
 * must hold, over the ARNs of the kind: AWS reads `selectionTags` as "or", which is how whole accounts get backed up.
 */
export function specifySelections(
  environment: BackupEnvironment,
  plan: PlanIntent,
): Specified<BackupTypes>[] {
  const ids = new Set(plan.workloads);
  const covered = environment.workloads
    .flatMap((workload, index) => (isStateful(workload) ? [{ workload, index }] : []))
    .filter(({ workload }) => ids.has(workload.id));
  const listed = covered
    .filter(({ workload }) => workload.arn !== undefined)
    .toSorted((one, other) => (one.workload.id < other.workload.id ? -1 : 1));
  const byKind = Map.groupBy(listed, ({ workload }) => workload.kind);
  const selection = (name: string, target: Target, from: Path): Specified<BackupTypes> => ({
    type: "aws:backup/selection:Selection",
    name: `backup-selection-${name}-${plan.group}-${plan.region}-workload`,
    provider: "aws-workload",
    inputs: {
      planId: refer(plan.name, "id"),
      iamRoleArn: refer(backupRole, "arn"),
      name: physicalName([stackOf(environment), name, plan.group], backupNameLimits),
      region: plan.region,
      ...target,
    },
    options: { dependsOn: backupRoleRights },
    from,
  });
  return [
    ...[...byKind].flatMap(([kind, members]) =>
      chunks(members, maxArns).map((part, index) =>
        selection(
          index === 0 ? `all-${kind}` : `all-${kind}-${index + 1}`,
          { resources: part.flatMap(({ workload }) => workload.arn ?? []) },
          ["workloads", part[0]?.index ?? 0, "arn"],
        ),
      ),
    ),
    ...covered.flatMap(({ workload, index }) =>
      workload.select === undefined
        ? []
        : [
            selection(`tagged-${workload.id}`, selectedByTags(environment, workload, workload.select), [
              "workloads",
              index,
              "select",
            ]),
          ],
    ),
  ];
}

function selectedByTags(
  environment: BackupEnvironment,
  { kind }: BackupWorkload,
  tags: Record<string, string>,
): Target {
  return {
    resources: [everyArn(environment, kind)],
    conditions: [
      {
        stringEquals: Object.entries(tags)
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, value]) => ({ key: `aws:ResourceTag/${key}`, value })),
      },
    ],
  };
}

/** The ARN of every resource of a kind; buckets' ARNs have neither region nor account. */
function everyArn(environment: BackupEnvironment, kindName: StatefulKindName): string {
  const { arn, every } = kindOf(kindName).aws;
  const place = arn.global === true ? ":" : "*:*";
  return `arn:${partitionOf(environment.aws.regions.primary)}:${arn.service}:${place}:${every}`;
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

import { unwatchedPlans, workloadsById } from "./aws/silence.ts";
import type { BackupIntent } from "./intent.ts";
import type { BackupEnvironment } from "./schema.ts";

/** What the plan takes for granted and nothing here has looked at. */
export function backupAssumptions(environment: BackupEnvironment, intent: BackupIntent): string[] {
  const { aws, adopt = {}, contacts } = environment;
  const copiesAcross = intent.vaults.some(({ account }) => account === "backup");
  const external = intent.vaults.flatMap(({ name, external: arn }) =>
    arn === undefined ? [] : [`${name} (${arn})`],
  );
  return [
    ...(aws.ownsAccountSettings
      ? []
      : [
          `Another stack sets AWS Backup's opt-in settings of account ${aws.account} for every type protected here.`,
        ]),
    ...(copiesAcross
      ? [
          "The organisation's management account allows AWS Backup to copy between accounts.",
          `AWS Backup's opt-in settings of account ${String(aws.backupAccount)} cover every type that is copied there.`,
        ]
      : []),
    ...external.map(
      (vault) => `The vault ${vault} is somebody else's: its lock and policy are as strict as ours.`,
    ),
    ...intent.vaults
      .filter(({ name }) => Object.hasOwn(adopt, name))
      .map(
        ({ name }) => `The adopted vault ${name} keeps its key: nobody but a break-glass role may delete it.`,
      ),
    ...("topicArn" in contacts.onCall
      ? [
          `The policy of the topic ${contacts.onCall.topicArn} lets cloudwatch, events and backup.amazonaws.com publish.`,
        ]
      : []),
    ...unwatchedPlans(environment, intent).map(
      (plan) => `Nobody is alarmed when ${plan} stays out: it runs more rarely than CloudWatch looks back.`,
    ),
    ...auditAssumptions(environment, intent),
    ...restoreAssumptions(environment, intent),
    ...airGapAssumptions(environment, intent),
    ...(intent.vaults.some(({ external: arn }) => arn === undefined)
      ? ["A CloudTrail trail records management events in each region: alarms on deleted keys need it."]
      : []),
  ];
}

function auditAssumptions(environment: BackupEnvironment, { frameworks }: BackupIntent): string[] {
  const regions = frameworks.map(({ region }) => region);
  return regions.length === 0
    ? []
    : [
        `AWS Config records in ${regions.join(" and ")}, or the audit framework there finds nothing; it judges every resource of a protected type in account ${environment.aws.account}, declared here or not.`,
      ];
}

/** Where restored copies lie, and what is not restored for a test at all. */
function restoreAssumptions(environment: BackupEnvironment, { restoreTests }: BackupIntent): string[] {
  const inDefault = restoreTests.filter(
    ({ network, workloads }) =>
      network === undefined && workloadsById(environment, workloads).some(({ kind }) => isPlaced(kind)),
  );
  const unplaced = restoreTests.filter(
    ({ network, workloads }) =>
      network !== undefined &&
      network.databaseSubnets === undefined &&
      workloadsById(environment, workloads).some(({ kind }) => isDatabase(kind)),
  );
  return [
    ...(inDefault.length === 0
      ? []
      : [
          `Restore tests put instances and databases into the default VPC of ${regionsOf(inDefault)}, which exists and reaches nothing that matters (backup.testNetworks names another).`,
        ]),
    ...(unplaced.length === 0
      ? []
      : [
          `Restore tests put databases into the default DB subnet group of ${regionsOf(unplaced)} (databaseSubnets names another).`,
        ]),
    ...(restoreTests.length === 0
      ? []
      : [
          "Nobody is alarmed when a restore test stays out: CloudWatch looks back seven days at most. The daily report of restores shows it.",
        ]),
  ];
}

function airGapAssumptions(environment: BackupEnvironment, { vaults, plans }: BackupIntent): string[] {
  const gapped = new Set(vaults.filter(({ airGapped }) => airGapped === true).map(({ name }) => name));
  const copied = plans.filter(({ rules }) =>
    rules.some(({ copies }) => copies.some(({ vault }) => gapped.has(vault))),
  );
  const ids = copied.flatMap(({ workloads }) => workloads);
  const shares = workloadsById(environment, ids).filter(({ kind }) => kind === "fsx");
  return [
    ...(gapped.size === 0
      ? []
      : [
          `Account ${String(environment.aws.backupAccount)} shares its air-gapped vault with an account that may restore from it (AWS RAM or multi-party approval).`,
        ]),
    ...(gapped.size === 0 || shares.length === 0
      ? []
      : [
          `${shares.map(({ id }) => id).join(", ")}: a file system for Windows, Lustre or ONTAP. An air-gapped vault takes no points of FSx for OpenZFS.`,
        ]),
  ];
}

const isDatabase = (kind: string): boolean => /^(rds|aurora)-/.test(kind);
const isPlaced = (kind: string): boolean => kind === "ec2" || isDatabase(kind);

function regionsOf(those: readonly { readonly region: string }[]): string {
  return those.map(({ region }) => region).join(" and ");
}

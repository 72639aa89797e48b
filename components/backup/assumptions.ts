import { unwatchedPlans } from "./aws/silence.ts";
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
    ...(intent.vaults.some(({ external: arn }) => arn === undefined)
      ? ["A CloudTrail trail records management events in each region: alarms on deleted keys need it."]
      : []),
  ];
}

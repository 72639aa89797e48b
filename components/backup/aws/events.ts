import { specifyEvent } from "../../environment/aws/event.ts";
import { type JsonText, refer, type Specified } from "../../environment/specified.ts";
import type { BackupIntent, VaultIntent } from "../intent.ts";
import type { BackupEnvironment } from "../schema.ts";
import { alarmPlaces, besideVault, providerOf, vaultArn, vaultPhysicalName } from "./place.ts";
import type { BackupTypes } from "./types.ts";

interface Watched {
  readonly what: string;
  readonly why: string;
  readonly pattern: JsonText;
}

/** A restore tells its `status`, where backups and copies tell their `state`. Restores that somebody asked for count, too. */
const restoreEvents: Watched = {
  what: "restores",
  why: "A restore failed: until one succeeds nobody knows whether these backups are of use",
  pattern: {
    json: {
      source: ["aws.backup"],
      "detail-type": ["Restore Job State Change"],
      detail: { status: ["FAILED", "ABORTED"] },
    },
  },
};

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html */
function jobEvents(
  environment: BackupEnvironment,
  vaults: readonly VaultIntent[],
  isTested: boolean,
): Watched[] {
  return [
    {
      what: "jobs",
      why: "A backup job failed, expired or was aborted: its workload has no recovery point of that time",
      pattern: {
        json: {
          source: ["aws.backup"],
          "detail-type": ["Backup Job State Change"],
          detail: {
            state: ["FAILED", "EXPIRED", "ABORTED"],
            backupVaultName: vaults.map((vault) => vaultPhysicalName(environment, vault)),
          },
        },
      },
    },
    {
      what: "copies",
      why: "A copy failed: a recovery point exists in one place only",
      pattern: {
        json: {
          source: ["aws.backup"],
          "detail-type": ["Copy Job State Change"],
          detail: {
            state: ["FAILED"],
            sourceBackupVaultArn: vaults.map((vault) => vaultArn(environment, vault)),
          },
        },
      },
    },
    ...(isTested ? [restoreEvents] : []),
  ];
}

/**
 * Somebody schedules the deletion of a vault's key (BK-35). Needs a trail of management events in the region; the
 * resource list is the only field that holds the ARN whatever the caller wrote.
 * https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-kms.html
 */
function keyEvents(vaults: readonly VaultIntent[]): Watched {
  return {
    what: "keys",
    why: "Somebody deletes or disables the key of a vault: without it every recovery point there is lost",
    pattern: {
      json: {
        source: ["aws.kms"],
        "detail-type": ["AWS API Call via CloudTrail"],
        detail: {
          eventSource: ["kms.amazonaws.com"],
          eventName: ["ScheduleKeyDeletion", "DisableKey"],
          resources: { ARN: vaults.map((vault) => refer(besideVault(vault, "backup-key"), "arn")) },
        },
      },
    },
  };
}

/** What reaches on-call as it happens, beside the alarms on counts. */
export function specifyEvents(
  environment: BackupEnvironment,
  intent: BackupIntent,
): Specified<BackupTypes>[] {
  return alarmPlaces(intent).flatMap((place) => {
    const vaults = intent.vaults.filter(
      ({ account, region }) => region === place.region && providerOf(account) === place.provider,
    );
    // Jobs and copies start in the account of the workloads; in the other there are only keys to watch.
    const isTested = intent.restoreTests.some(({ region }) => region === place.region);
    const jobs = place.provider === "aws-workload" ? jobEvents(environment, vaults, isTested) : [];
    const own = vaults.filter(({ external, airGapped }) => external === undefined && airGapped !== true);
    const keys = own.length === 0 ? [] : [keyEvents(own)];
    return [...jobs, ...keys].flatMap((watched) =>
      specifyEvent(environment, place, { area: "backup", from: ["calendar", "backup"], ...watched }),
    );
  });
}

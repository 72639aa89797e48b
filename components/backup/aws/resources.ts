import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AwsProviders } from "../../environment/aws/providers.ts";
import { type Registered, register } from "../../environment/register.ts";
import type { Specified } from "../../environment/specified.ts";
import type { BackupTypes } from "./types.ts";

const constructors: Readonly<Record<keyof BackupTypes, unknown>> = {
  "aws:backup/plan:Plan": aws.backup.Plan,
  "aws:backup/regionSettings:RegionSettings": aws.backup.RegionSettings,
  "aws:backup/selection:Selection": aws.backup.Selection,
  "aws:backup/vault:Vault": aws.backup.Vault,
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": aws.backup.VaultLockConfiguration,
  "aws:backup/vaultNotifications:VaultNotifications": aws.backup.VaultNotifications,
  "aws:backup/vaultPolicy:VaultPolicy": aws.backup.VaultPolicy,
  "aws:cloudwatch/eventRule:EventRule": aws.cloudwatch.EventRule,
  "aws:cloudwatch/eventTarget:EventTarget": aws.cloudwatch.EventTarget,
  "aws:cloudwatch/metricAlarm:MetricAlarm": aws.cloudwatch.MetricAlarm,
  "aws:iam/role:Role": aws.iam.Role,
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": aws.iam.RolePolicyAttachment,
  "aws:kms/alias:Alias": aws.kms.Alias,
  "aws:kms/key:Key": aws.kms.Key,
};

export interface BackupOnAwsArgs {
  readonly specified: readonly Specified<BackupTypes>[];
  readonly providers: AwsProviders;
  readonly registered: Registered;
}

/** Backup protection of one environment on AWS. Decides nothing: it registers what was specified. */
export class BackupOnAws extends pulumi.ComponentResource {
  constructor(name: string, args: BackupOnAwsArgs, options: pulumi.ComponentResourceOptions) {
    super("upkeep:backup:Aws", name, {}, options);
    register(args.specified, constructors, { ...args, parent: this });
    this.registerOutputs({ resources: args.specified.length });
  }
}

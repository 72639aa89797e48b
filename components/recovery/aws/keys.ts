import { parse } from "@aws-sdk/util-arn-parser";
import { iamArn, nameInArn } from "../../environment/aws/arn.ts";
import { physicalName, stackOf } from "../../environment/naming.ts";
import { type JsonText, refer, type Specified } from "../../environment/specified.ts";
import { tagsOf } from "../../environment/tags.ts";
import type { RecoveryEnvironment } from "../schema.ts";
import { type DataCopy, kept, keyName, needsOurKey } from "./copy.ts";
import type { RecoveryTypes } from "./types.ts";

/** Longest that KMS waits before it deletes a key. */
const deletionWindowInDays = 30;

/** A key of ours in each region where copies need one. A replica is encrypted with a key of its own region. */
export function specifyKeys(
  environment: RecoveryEnvironment,
  copies: readonly DataCopy[],
): Specified<RecoveryTypes>[] {
  const regions = new Set(copies.filter(needsOurKey).map(({ region }) => region));
  const common = { provider: "aws-workload", from: ["aws", "regions"] } as const;
  return [...regions].flatMap((region): Specified<RecoveryTypes>[] => [
    {
      ...common,
      type: "aws:kms/key:Key",
      name: keyName(region),
      inputs: {
        description: `Copies of ${stackOf(environment)} in ${region}: without this key they are lost`,
        deletionWindowInDays,
        enableKeyRotation: true,
        policy: keyPolicy(environment),
        region,
        tags: tagsOf(environment),
      },
      options: kept,
    },
    {
      ...common,
      type: "aws:kms/alias:Alias",
      name: `recovery-key-alias-${region}-workload`,
      inputs: {
        name: `alias/${physicalName([stackOf(environment), "recovery", region], { maxLength: 250 })}`,
        targetKeyId: refer(keyName(region), "keyId"),
        region,
      },
      options: { retainOnDelete: true },
    },
  ]);
}

/** Region and id of a multi-Region key; undefined for what is none. */
export function multiRegionKey(arn: string): { readonly region: string; readonly id: string } | undefined {
  const id = nameInArn(arn);
  return id.startsWith("mrk-") ? { region: parse(arn).region, id } : undefined;
}

/**
 * A replica of each multi-Region key that the file lists, in the other region than the one it is named in: what it encrypts
 * can be read there under the same key id. https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-replicate.html
 */
export function specifyReplicaKeys(environment: RecoveryEnvironment): Specified<RecoveryTypes>[] {
  const { primary, recovery } = environment.aws.regions;
  return (environment.recovery?.readiness?.keys ?? []).flatMap((arn, index): Specified<RecoveryTypes>[] => {
    const key = multiRegionKey(arn);
    const region = key?.region === primary ? recovery : primary;
    if (key === undefined || region === undefined) return [];
    return [
      {
        type: "aws:kms/replicaKey:ReplicaKey",
        name: `recovery-replica-key-${region}-${key.id}`,
        provider: "aws-workload",
        inputs: {
          primaryKeyArn: arn,
          description: `Replica of ${key.id} for ${stackOf(environment)}`,
          deletionWindowInDays,
          policy: keyPolicy(environment),
          region,
          tags: tagsOf(environment),
        },
        options: { ...kept, ignoreChanges: ["primaryKeyArn"] },
        from: ["recovery", "readiness", "keys", index],
      },
    ];
  });
}

/** Whoever deletes the key destroys every copy at once: only the break-glass role may. */
function keyPolicy({ aws }: RecoveryEnvironment): JsonText {
  const provider = "aws-workload";
  const role = (name: string) => iamArn(aws, provider, `role/${name}`);
  const unless = (...roles: string[]) => ({ StringNotEquals: { "aws:PrincipalArn": roles } });
  const deny = { Effect: "Deny", Principal: { AWS: "*" }, Resource: "*" };
  return {
    json: {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Administer",
          Effect: "Allow",
          Principal: { AWS: iamArn(aws, provider, "root") },
          Action: "kms:*",
          Resource: "*",
        },
        {
          Sid: "KeepTheKey",
          ...deny,
          Action: ["kms:ScheduleKeyDeletion", "kms:DisableKey"],
          Condition: unless(role(aws.breakGlassRole)),
        },
        {
          Sid: "KeepThisPolicy",
          ...deny,
          Action: "kms:PutKeyPolicy",
          Condition: unless(role(aws.breakGlassRole), role(aws.accessRole)),
        },
      ],
    },
  };
}

import { type Properties, text } from "../../properties.ts";
import type { TypeRow } from "../../row.ts";
import {
  arn,
  faultIf,
  indistinct,
  jsonFaults,
  nameFaults,
  object,
  objects,
  rangeFaults,
  refers,
  shortId,
} from "../shared.ts";

const BASELINE = "aws:ssm/patchBaseline:PatchBaseline";
const GROUP = "aws:ssm/patchGroup:PatchGroup";
const DEFAULT = "aws:ssm/defaultPatchBaseline:DefaultPatchBaseline";
const DOCUMENT = "aws:ssm/document:Document";
const ASSOCIATION = "aws:ssm/association:Association";

export const ssmName = (inputs: Properties, property = "name") =>
  nameFaults(inputs, property, /^[\w.-]{3,128}$/);

/** A baseline by its id; AWS's own are named by their ARN and always there. */
const ofBaseline = refers(
  (inputs) => [text(inputs, "baselineId")].filter((id) => !id.startsWith("arn:")),
  [BASELINE, "id"],
  (id) => `DoesNotExistException: Patch baseline ${id} does not exist`,
);

export const SSM_ROWS: readonly TypeRow[] = [
  {
    token: BASELINE,
    immutable: ["operatingSystem"],
    name: "name",
    id: shortId("pb"),
    taken: indistinct,
    outputs: (s) => ({
      arn: arn("ssm", s, `patchbaseline/${s.id}`),
      json: JSON.stringify({ BaselineId: s.id, ...s.inputs }),
      operatingSystem: "WINDOWS",
      rejectedPatchesAction: "ALLOW_AS_DEPENDENCY",
      availableSecurityUpdatesComplianceStatus: "",
    }),
    // https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PatchRule.html
    checks: (inputs) => {
      const rules = objects(inputs["approvalRules"]);
      const perRule = rules.flatMap((rule, index) => [
        ...faultIf(
          (rule["approveAfterDays"] === undefined) === (rule["approveUntilDate"] === undefined),
          "approveAfterDays",
          `exactly one of approveAfterDays and approveUntilDate is required in rule ${index}`,
        ),
        ...rangeFaults(rule, "approveAfterDays", 0, 360),
        ...nameFaults(rule, "approveUntilDate", /^\d{4}-\d\d-\d\d$/),
      ]);
      return [
        ...ssmName(inputs),
        ...faultIf(rules.length > 10, "approvalRules", "must be at most 10 rules"),
        ...perRule.map((fault) => ({ ...fault, property: `approvalRules.${fault.property}` })),
      ];
    },
    refuseDelete: ({ id }, world) =>
      world.find(GROUP, "baselineId", id).length > 0
        ? `ResourceInUseException: Patch baseline ${id} is in use by a patch group`
        : undefined,
    // The provider makes AWS's own baseline the default again before it deletes this one.
    owns: [{ type: DEFAULT, by: "baselineId" }],
  },
  {
    token: GROUP,
    immutable: ["baselineId", "patchGroup"],
    id: ({ inputs }) => `${text(inputs, "patchGroup")},${text(inputs, "baselineId")}`,
    taken: (id) => `AlreadyExistsException: Patch Group baseline already has a baseline registered: ${id}`,
    outputs: () => ({}),
    references: [ofBaseline],
    checks: (inputs) => nameFaults(inputs, "patchGroup", /^.{1,256}$/),
  },
  {
    token: DEFAULT,
    immutable: ["baselineId", "operatingSystem"],
    id: ({ inputs }) => text(inputs, "operatingSystem"),
    taken: "overwrites",
    outputs: () => ({}),
    references: [ofBaseline],
    checks: (inputs) =>
      nameFaults(inputs, "baselineId", /^(?:arn:[\w-]+:ssm:[\w-]+:\d{12}:patchbaseline\/)?pb-[0-9a-f]{17}$/),
  },
  {
    token: DOCUMENT,
    immutable: ["name"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) => `DocumentAlreadyExists: Document already exists: ${name}`,
    outputs: (s) => ({
      arn: arn("ssm", s, `document/${s.id}`),
      createdDate: s.now,
      ...{ defaultVersion: "1", documentVersion: "1", latestVersion: "1", schemaVersion: "2.2" },
      ...{ hash: "", hashType: "Sha256", owner: s.account, status: "Active", description: "" },
      ...{ parameters: [], platformTypes: ["Linux", "MacOS", "Windows"] },
    }),
    checks: (inputs) => [
      ...nameFaults(inputs, "name", /^(?!(?:aws|amazon|amzn))[\w.-]{3,128}$/i),
      ...((inputs["documentFormat"] ?? "JSON") === "JSON" ? jsonFaults(inputs, "content") : []),
    ],
    refuseDelete: ({ id }, world) =>
      world.find(ASSOCIATION, "name", id).length > 0
        ? `AssociatedInstances: You must disassociate document ${id} from all managed nodes before you can delete it`
        : undefined,
  },
  {
    token: ASSOCIATION,
    immutable: ["name"],
    name: "name",
    id: "random",
    taken: "overwrites",
    outputs: (s) => ({
      arn: arn("ssm", s, `association/${s.id}`),
      associationId: s.id,
      documentVersion: "$DEFAULT",
      parameters: {},
      targets: [],
    }),
    references: [
      refers(
        // AWS's own documents and those that others share are always there.
        (inputs) => [text(inputs, "name")].filter((name) => !/^(?:AWS|arn:)/.test(name)),
        [DOCUMENT, "id"],
        (name) => `InvalidDocument: Document with name ${name} does not exist.`,
      ),
    ],
    checks: (inputs) => [
      ...ssmName(inputs, "associationName"),
      ...nameFaults(inputs, "scheduleExpression", /^(?:cron|rate|at)\(.+\)$/),
      ...faultIf(objects(inputs["targets"]).length > 5, "targets", "must be at most 5"),
    ],
  },
  {
    // The provider has no update.
    token: "aws:ssm/resourceDataSync:ResourceDataSync",
    immutable: ["name", "s3Destination"],
    name: "name",
    id: ({ inputs }) => text(inputs, "name"),
    taken: (name) =>
      `ResourceDataSyncAlreadyExistsException: A sync configuration of this name exists: ${name}`,
    outputs: () => ({}),
    references: [
      refers(
        (inputs) => [text(object(inputs, "s3Destination"), "bucketName")],
        ["aws:s3/bucket:Bucket", "bucket"],
        (bucket) => `ResourceDataSyncInvalidConfigurationException: S3 bucket ${bucket} does not exist`,
        "anywhere",
      ),
    ],
    checks: (inputs) => nameFaults(inputs, "name", /^.{1,64}$/),
  },
];

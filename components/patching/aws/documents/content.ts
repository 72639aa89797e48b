import { freezeScript, guardScript, neededScript, verifyScript, watchScript } from "./scripts.ts";

/** A document of Systems Manager Automation. https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-schemas.html */
export interface AutomationDocument {
  readonly schemaVersion: "0.3";
  readonly description: string;
  readonly assumeRole: "{{ AutomationAssumeRole }}";
  readonly parameters: Readonly<
    Record<string, { readonly type: "String" | "StringList" | "Integer"; readonly description: string }>
  >;
  readonly mainSteps: readonly AutomationStep[];
}

interface AutomationStep {
  readonly name: string;
  readonly action: string;
  readonly onFailure?: "Abort" | "Continue";
  readonly timeoutSeconds?: number;
  readonly inputs: object;
  readonly outputs?: readonly { readonly Name: string; readonly Selector: string; readonly Type: string }[];
  readonly isEnd?: boolean;
}

/** The largest that a document may be, in bytes: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateDocument.html */
export const largestDocument = 65_536;

const text = (description: string) => ({ type: "String", description }) as const;
const list = (description: string) => ({ type: "StringList", description }) as const;

const common = {
  AutomationAssumeRole: text("ARN of the role that acts"),
  Bucket: text("Bucket of patch sets and runs"),
};

const ofWindow = {
  ...common,
  Calendar: text("Change calendar that is closed while changes are frozen"),
  Excluded: list("Instances that get no patches"),
};

const ofExecution = { WindowExecutionId: text("Execution of the maintenance window") };

const ofInstance = {
  ...ofWindow,
  InstanceId: text("The instance"),
  PatchSet: text("current: what this cycle froze; emergency: what somebody released"),
  FreshMinutes: text("How old the patch set may be"),
};

/** First of all in every document that changes something. What cannot be asked is not open. */
const calendarIsOpen: AutomationStep = {
  name: "calendarIsOpen",
  action: "aws:assertAwsResourceProperty",
  onFailure: "Abort",
  timeoutSeconds: 60,
  inputs: {
    Service: "ssm",
    Api: "GetCalendarState",
    CalendarNames: ["{{ Calendar }}"],
    PropertySelector: "$.State",
    DesiredValues: ["OPEN"],
  },
};

interface ScriptStep {
  readonly name: string;
  readonly handler: string;
  readonly script: string;
  readonly payload: readonly string[];
  readonly outputs?: readonly string[];
  readonly given?: Readonly<Record<string, string>>;
  readonly isEnd?: boolean;
}

function scriptStep({
  name,
  handler,
  script,
  payload,
  outputs = [],
  given = {},
  isEnd,
}: ScriptStep): AutomationStep {
  return {
    name,
    action: "aws:executeScript",
    onFailure: "Abort",
    timeoutSeconds: 600,
    inputs: {
      Runtime: "python3.11",
      Handler: handler,
      Script: script,
      InputPayload: { ...Object.fromEntries(payload.map((key) => [key, `{{ ${key} }}`])), ...given },
    },
    ...(outputs.length > 0 && {
      outputs: outputs.map((key) => ({ Name: key, Selector: `$.Payload.${key}`, Type: "String" })),
    }),
    ...(isEnd !== undefined && { isEnd }),
  };
}

/** Goes on only where the script said so, word for word; anything else ends the document without an error. */
function onlyIf(decision: string, variable: string, next: string): AutomationStep {
  return {
    name: "choose",
    action: "aws:branch",
    inputs: {
      Choices: [{ NextStep: next, Variable: `{{ ${variable} }}`, StringEquals: decision }],
      Default: "leaveAlone",
    },
  };
}

/** Where a document ends that has nothing to do. */
const leaveAlone: AutomationStep = {
  name: "leaveAlone",
  action: "aws:sleep",
  inputs: { Duration: "PT1S" },
  isEnd: true,
};

/** Scans the ring that goes first and freezes what its instances lack, for all rings of this cycle. */
export const freezeDocument: AutomationDocument = {
  schemaVersion: "0.3",
  description: "Freezes the patches that the first ring lacks, for every ring of this cycle",
  assumeRole: "{{ AutomationAssumeRole }}",
  parameters: {
    ...ofWindow,
    ...ofExecution,
    TagKey: text("Key of the tag that holds the ring"),
    TagValue: text("The ring's value of that tag"),
    OperatingSystems: list("Operating systems whose patch set this ring freezes"),
    Expected: list("Those of them that must be found"),
  },
  mainSteps: [
    calendarIsOpen,
    {
      name: "scan",
      action: "aws:runCommand",
      // An instance that is switched off is passed over; whether enough were scanned is judged next.
      onFailure: "Continue",
      timeoutSeconds: 3600,
      inputs: {
        DocumentName: "AWS-RunPatchBaseline",
        Targets: [{ Key: "tag:{{ TagKey }}", Values: ["{{ TagValue }}"] }],
        MaxConcurrency: "100%",
        MaxErrors: "100%",
        Parameters: { Operation: "Scan", RebootOption: "NoReboot" },
        OutputS3BucketName: "{{ Bucket }}",
        OutputS3KeyPrefix: "commands/freeze",
      },
    },
    scriptStep({
      name: "freeze",
      handler: "freeze",
      script: freezeScript,
      payload: [
        "WindowExecutionId",
        "Bucket",
        "TagKey",
        "TagValue",
        "OperatingSystems",
        "Expected",
        "Excluded",
      ],
      isEnd: true,
    }),
  ],
};

/** Takes a recovery point of one instance and waits until it is complete. */
export const recoveryPointDocument: AutomationDocument = {
  schemaVersion: "0.3",
  description: "Takes a recovery point of an instance before it is patched, and waits for it",
  assumeRole: "{{ AutomationAssumeRole }}",
  parameters: {
    ...ofInstance,
    InstanceArn: text("Its ARN"),
    Vault: text("Vault that keeps the recovery point"),
    BackupRole: text("ARN of the role as which backups are made"),
    KeepDays: { type: "Integer", description: "Days for which it is kept" },
  },
  mainSteps: [
    calendarIsOpen,
    scriptStep({
      name: "needed",
      handler: "decide",
      script: neededScript,
      payload: ["InstanceId", "Bucket", "PatchSet", "FreshMinutes", "Excluded"],
      outputs: ["Decision"],
    }),
    onlyIf("back up", "needed.Decision", "start"),
    leaveAlone,
    {
      name: "start",
      action: "aws:executeAwsApi",
      onFailure: "Abort",
      inputs: {
        Service: "backup",
        Api: "StartBackupJob",
        BackupVaultName: "{{ Vault }}",
        ResourceArn: "{{ InstanceArn }}",
        IamRoleArn: "{{ BackupRole }}",
        StartWindowMinutes: 60,
        Lifecycle: { DeleteAfterDays: "{{ KeepDays }}" },
      },
      outputs: [{ Name: "Job", Selector: "$.BackupJobId", Type: "String" }],
    },
    {
      name: "complete",
      action: "aws:waitForAwsResourceProperty",
      onFailure: "Abort",
      timeoutSeconds: 7200,
      inputs: {
        Service: "backup",
        Api: "DescribeBackupJob",
        BackupJobId: "{{ start.Job }}",
        PropertySelector: "$.State",
        DesiredValues: ["COMPLETED"],
      },
      isEnd: true,
    },
  ],
};

/**
 * Patches one instance. Tasks of a window go on when an earlier one has failed, so that everything that must hold is
 * asserted here again, before the instance is touched: calendar, time left, patch set of this cycle, recovery point.
 */
export const installDocument: AutomationDocument = {
  schemaVersion: "0.3",
  description: "Installs this cycle's patch set on an instance, if everything that makes it safe holds",
  assumeRole: "{{ AutomationAssumeRole }}",
  parameters: {
    ...ofInstance,
    ...ofExecution,
    InstanceArn: text("Its ARN"),
    Ring: text("Ring that is patched"),
    LatestStartMinutes: text("Minutes of the window after which no instance is begun"),
    RecoveryPoint: text("taken: in this window; checked: young enough; none: the workload has no backup"),
    RecoveryPointMinutes: text("How old a checked recovery point may be"),
    RebootOption: text("RebootIfNeeded or NoReboot"),
  },
  mainSteps: [
    calendarIsOpen,
    scriptStep({
      name: "guard",
      handler: "decide",
      script: guardScript,
      payload: [
        "InstanceId",
        "InstanceArn",
        "WindowExecutionId",
        "LatestStartMinutes",
        "Bucket",
        "PatchSet",
        "FreshMinutes",
        "RecoveryPoint",
        "RecoveryPointMinutes",
        "Excluded",
      ],
      outputs: ["Decision", "Set"],
    }),
    onlyIf("install", "guard.Decision", "install"),
    leaveAlone,
    {
      name: "install",
      action: "aws:runCommand",
      onFailure: "Abort",
      timeoutSeconds: 7200,
      inputs: {
        DocumentName: "AWS-RunPatchBaseline",
        InstanceIds: ["{{ InstanceId }}"],
        Parameters: {
          Operation: "Install",
          InstallOverrideList: "{{ guard.Set }}",
          RebootOption: "{{ RebootOption }}",
        },
        OutputS3BucketName: "{{ Bucket }}",
        OutputS3KeyPrefix: "commands/install",
      },
    },
    scriptStep({
      name: "verify",
      handler: "verify",
      script: verifyScript,
      payload: ["InstanceId", "WindowExecutionId", "Bucket", "Ring"],
      given: { Set: "{{ guard.Set }}" },
      isEnd: true,
    }),
  ],
};

/** Runs daily and tells CloudWatch for how long each ring has not been patched. */
export const watchDocument: AutomationDocument = {
  schemaVersion: "0.3",
  description: "Counts the days since each ring was patched",
  assumeRole: "{{ AutomationAssumeRole }}",
  parameters: {
    ...common,
    Document: text("Name of this document"),
    Stack: text("Stack that the rings belong to"),
    Rings: list("Rings that are watched"),
  },
  mainSteps: [
    scriptStep({
      name: "watch",
      handler: "watch",
      script: watchScript,
      payload: ["Bucket", "Document", "Stack", "Rings"],
      isEnd: true,
    }),
  ],
};

import { describe, expect, it } from "vitest";
import type { AnySpecified } from "../../../../components/environment/specified.ts";
import {
  freezeDocument,
  installDocument,
  largestDocument,
  recoveryPointDocument,
  watchDocument,
} from "../../../../components/patching/aws/documents/content.ts";
import { inputsOf, named, shipped } from "../../planned.ts";

/** What keeps a patch from reaching an instance that is not ready for it, word for word. */
const inputs = inputsOf(shipped("biolab-prod"));

const stepsOf = ({ mainSteps }: typeof installDocument) => mainSteps.map(({ name }) => name);
const calendarIsOpen = {
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

describe("the installing document", () => {
  it("asserts everything before it touches the instance, and ends where the guard does not say install", () => {
    expect(stepsOf(installDocument)).toEqual([
      "calendarIsOpen",
      "guard",
      "choose",
      "leaveAlone",
      "install",
      "verify",
    ]);
    expect(installDocument.mainSteps[0]).toEqual(calendarIsOpen);
    expect(installDocument.mainSteps[1]).toMatchObject({ action: "aws:executeScript", onFailure: "Abort" });
    expect(installDocument.mainSteps[2]?.inputs).toEqual({
      Choices: [{ NextStep: "install", Variable: "{{ guard.Decision }}", StringEquals: "install" }],
      Default: "leaveAlone",
    });
    expect(installDocument.mainSteps[3]).toMatchObject({ action: "aws:sleep", isEnd: true });
  });

  it("installs the frozen set and nothing else, without hooks", () => {
    expect(installDocument.mainSteps[4]).toMatchObject({
      action: "aws:runCommand",
      onFailure: "Abort",
      inputs: {
        DocumentName: "AWS-RunPatchBaseline",
        InstanceIds: ["{{ InstanceId }}"],
        Parameters: {
          Operation: "Install",
          InstallOverrideList: "{{ guard.Set }}",
          RebootOption: "{{ RebootOption }}",
        },
      },
    });
    expect(JSON.stringify(installDocument)).not.toContain("WithHooks");
  });

  it.each([
    'raise Exception("the window is nearly over: nothing is begun that could outlast it")',
    'raise Exception(f"there is no patch set of this cycle: {key} was written {written}")',
    'point["Status"] == "COMPLETED" and point["CreationDate"] >= since',
    "raise Exception(f\"{events['InstanceId']} has no completed recovery point since {since}\")",
    'since = started if wanted == "taken" else now() - minutes(events["RecoveryPointMinutes"])',
  ])("is guarded by %s", (line) => {
    const { Script } = installDocument.mainSteps[1]?.inputs as { Script: string };
    expect(Script).toContain(line);
  });
});

describe("the other documents", () => {
  it("freeze after a scan, and never where changes are frozen", () => {
    expect(stepsOf(freezeDocument)).toEqual(["calendarIsOpen", "scan", "freeze"]);
    expect(freezeDocument.mainSteps[0]).toEqual(calendarIsOpen);
    const { Script } = freezeDocument.mainSteps[2]?.inputs as { Script: string };
    expect(Script).toContain('sorted(patches) or [("upkeep-nothing-to-install", "")]');
  });

  it("wait for a complete recovery point", () => {
    expect(stepsOf(recoveryPointDocument)).toEqual([
      "calendarIsOpen",
      "needed",
      "choose",
      "leaveAlone",
      "start",
      "complete",
    ]);
    expect(recoveryPointDocument.mainSteps[5]).toMatchObject({
      action: "aws:waitForAwsResourceProperty",
      onFailure: "Abort",
      inputs: { PropertySelector: "$.State", DesiredValues: ["COMPLETED"] },
    });
  });

  it.each([
    ["freeze", freezeDocument],
    ["recovery point", recoveryPointDocument],
    ["install", installDocument],
    ["watch", watchDocument],
  ])("%s fits into Systems Manager and asks for every parameter that it names", (_, document) => {
    const text = JSON.stringify(document);
    expect(Buffer.byteLength(text)).toBeLessThan(largestDocument);
    const steps = new Set(document.mainSteps.map(({ name }) => name));
    const named = Array.from(text.matchAll(/\{\{ ([\w.]+) \}\}/g), ([, name = ""]) => name);
    for (const name of named) {
      const [step = ""] = name.split(".");
      expect(name in document.parameters || steps.has(step), name).toBe(true);
    }
    for (const name of Object.keys(document.parameters)) expect(named, name).toContain(name);
  });
});

interface Task {
  readonly priority: number;
  readonly maxConcurrency?: string;
  readonly maxErrors?: string;
  readonly taskInvocationParameters: {
    readonly automationParameters: {
      readonly parameters: readonly { name: string; values: readonly unknown[] }[];
    };
  };
}

const taskOf = (name: string, all: readonly AnySpecified[] = inputs) =>
  named(all, `patching-task-${name}-eu-central-1-workload`).inputs as unknown as Task;
const given = ({ taskInvocationParameters }: Task) =>
  Object.fromEntries(
    taskInvocationParameters.automationParameters.parameters.map(({ name, values }) => [name, values]),
  );

describe("the tasks of a window", () => {
  it("freeze in the first ring only, then take recovery points, then install", () => {
    const tasks = inputs.filter(({ type }) => type === "aws:ssm/maintenanceWindowTask:MaintenanceWindowTask");
    expect(tasks.map(({ name, inputs: task }) => [name, (task as Task).priority])).toEqual([
      ["patching-task-freeze-canary-eu-central-1-workload", 1],
      ["patching-task-recovery-point-canary-with-backup-eu-central-1-workload", 2],
      ["patching-task-install-canary-with-backup-eu-central-1-workload", 3],
      ["patching-task-recovery-point-pilot-with-backup-eu-central-1-workload", 2],
      ["patching-task-install-pilot-with-backup-eu-central-1-workload", 3],
      ["patching-task-recovery-point-broad-with-backup-eu-central-1-workload", 2],
      ["patching-task-install-broad-with-backup-eu-central-1-workload", 3],
    ]);
  });

  it("pass what the documents ask for, and nothing else", () => {
    for (const [task, document] of [
      ["freeze-canary", freezeDocument],
      ["recovery-point-canary-with-backup", recoveryPointDocument],
      ["install-canary-with-backup", installDocument],
    ] as const) {
      expect(Object.keys(given(taskOf(task))).toSorted()).toEqual(
        Object.keys(document.parameters).toSorted(),
      );
    }
  });

  it("want gold's recovery point of this window, kept as long as the vault's lock demands", () => {
    expect(given(taskOf("install-broad-with-backup"))).toMatchObject({
      RecoveryPoint: ["taken"],
      PatchSet: ["current"],
      // 11 days after the first ring, at the same hour, with 4 h of window, 1 h of clock change and 1 h of delay.
      FreshMinutes: [String(11 * 1440 + 240 + 60 + 60)],
      LatestStartMinutes: ["180"],
      WindowExecutionId: ["{{WINDOW_EXECUTION_ID}}"],
    });
    expect(given(taskOf("recovery-point-broad-with-backup"))).toMatchObject({ KeepDays: ["14"] });
  });

  it.each([
    ["canary", "1", "0"],
    ["pilot", "1", "1"],
    ["broad", "1", "1"],
  ])("stop the ring %s before all of it has failed", (ring, maxConcurrency, maxErrors) => {
    expect(taskOf(`install-${ring}-with-backup`)).toMatchObject({ maxConcurrency, maxErrors });
  });
});

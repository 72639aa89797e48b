import { kindOf } from "../../environment/workloads/kinds.ts";
import { regionOf } from "../../environment/workloads/region.ts";
import type { AreaExplanation } from "../explanation.ts";
import { controlsOf } from "./aws/framework.ts";
import { coveredWorkloads } from "./groups.ts";
import type { BackupIntent, ReportKind } from "./intent.ts";
import { restoreTestWindow } from "./restore-tests.ts";
import type { BackupEnvironment, BackupWorkload } from "./schema.ts";

const reportTitles: Readonly<Record<ReportKind, string>> = {
  jobs: "backups",
  copies: "copies",
  restores: "restores",
  compliance: "compliance",
};

/** Restore tests, what they leave out, and what an auditor can be shown; nothing where nothing is backed up. */
export function explainProof(
  environment: BackupEnvironment,
  intent: BackupIntent,
): Pick<AreaExplanation, "proof"> {
  const { restoreTests, frameworks, reports } = intent;
  const regions = new Set([...frameworks, ...reports].map(({ region }) => region));
  if (regions.size === 0 && restoreTests.length === 0) return {};
  return {
    proof: {
      restoreTests: restoreTests.map((test) => ({
        region: test.region,
        starts: test.starts,
        durationMinutes: restoreTestWindow(test).durationMinutes,
        point: test.point,
        keptMinutes: test.keptMinutes,
        workloads: test.workloads,
        ...(test.network && { network: test.network.subnet }),
      })),
      untested: untestedOf(environment, intent),
      evidence: [...regions].map((region) => ({
        region,
        controls: frameworks
          .filter((framework) => framework.region === region)
          .flatMap((framework) => controlsOf(environment, framework))
          .flatMap(({ name }) => (typeof name === "string" ? [name] : [])),
        reports: reports
          .filter((one) => one.region === region)
          .flatMap(({ kinds }) => kinds.map((kind) => reportTitles[kind])),
      })),
    },
  };
}

/** Where the tier tests one workload of each type, the others are not left out: it stands for them. */
function untestedOf(
  environment: BackupEnvironment,
  { restoreTests }: BackupIntent,
): { workload: string; because: string }[] {
  const tested = new Set(restoreTests.flatMap(({ workloads }) => workloads));
  const ofTest = (workload: BackupWorkload) =>
    `${regionOf(environment, workload)} ${kindOf(workload.kind).aws.backup.resourceType}`;
  const covered = coveredWorkloads(environment);
  const types = new Set(covered.filter(({ id }) => tested.has(id)).map(ofTest));
  return covered
    .filter((workload) => !types.has(ofTest(workload)))
    .map(({ id, kind }) => ({
      workload: id,
      because:
        kind === "fsx"
          ? "a file system is restored into a directory, which backup.testNetworks does not name"
          : "nothing of it is kept",
    }));
}

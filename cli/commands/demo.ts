import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { columns, hanging } from "../../report/layout.ts";
import { asOfInstant } from "../as-of.ts";
import { mistakes, withMistakes } from "../demo/mistakes.ts";
import { exitCodes, type Outcome } from "../exit-codes.ts";
import { Failure, fileProblem } from "../failure.ts";
import { run } from "../main.ts";
import { withProgress } from "../progress.ts";
import { print, type Shell, stdoutStyle } from "../shell.ts";
import { simulate } from "../simulated.ts";
import { plannedStack } from "../stack.ts";

/** The customer that is shown, and the day on which the files that ship are known to hold. */
const stack = "biolab-prod";
const file = `stacks/Pulumi.${stack}.yaml`;
const asOf = "2026-11-24T12:00:00Z";
const pageFile = `.upkeep/${stack}.html`;

/** `upkeep demo`: the main job on an example customer, from its file to a deployed simulated cloud. */
export async function demo(outer: Shell): Promise<Outcome> {
  // Made first: a demo that cannot end should not begin.
  const folder = scratchFolder();
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  // Cancelling ends the process in the middle of this.
  process.once("exit", remove);
  try {
    return await shown(outer, folder);
  } finally {
    remove();
    process.off("exit", remove);
  }
}

async function shown(outer: Shell, folder: string): Promise<Outcome> {
  // The example belongs to this checkout, wherever the demo is started.
  process.chdir(join(import.meta.dirname, "..", ".."));
  const shell: Shell = { ...outer, cwd: process.cwd(), env: { ...outer.env, UPKEEP_AS_OF: asOf } };

  print(shell, `Everything below is judged as of ${asOf} and touches no account.`);
  headline(shell, "1/4  One file says what was agreed", [
    `${file} holds tier, regions, workloads and calendar of a bio laboratory. It is checked before anything else.`,
  ]);
  await command(shell, ["validate", file]);

  headline(shell, "2/4  Everything else follows from it", [
    "What is protected and how well, how a failover goes, and one calendar of it all: said before anything is deployed.",
  ]);
  await command(shell, ["explain", "--stack", stack, "--brief"]);
  print(shell, "");
  await page(shell);

  headline(shell, "3/4  The same program that runs in production, against a simulated AWS", [
    "Vaults, patch windows, replicas, alarms and their mutes are registered, checked and created in order.",
  ]);
  if (!(await deployed(shell))) return "findings";

  headline(shell, "4/4  A bad day: four mistakes in a copy of that file", mistakes);
  const code = await caught(shell, folder);
  if (code !== exitCodes.findings) throw new Error(`the demo's mistakes ended with exit code ${code}`);
  print(shell, `\nAll at once, each with its line, and exit code ${code}: pulumi up would have refused.`);

  headline(shell, "What to do next", []);
  print(shell, columns(next, stdoutStyle(shell).width, 2));
  return "done";
}

const next = [
  ["npx upkeep explain --stack biolab-prod", "the whole explanation"],
  [pageFile, "the same for a browser, or on paper"],
  ["npx upkeep windows --stack biolab-prod", "its calendar for 90 days"],
  ["npx upkeep rules", "what a file is judged by"],
  ["npx upkeep preview --offline --stack biolab-prod", "every resource"],
  ["stacks/Pulumi.example.yaml", "every key: copy it, and write your own"],
];

function headline(shell: Shell, title: string, lines: readonly string[]): void {
  const style = stdoutStyle(shell);
  const text = [style.paint("bold", title), ...lines.map((line) => hanging("  ", line, style.width))];
  print(shell, `\n${style.paint("dim", "─".repeat(style.width))}\n${text.join("\n")}\n`);
}

/** Runs a command as its user would, and returns its exit code. */
async function command(shell: Shell, args: readonly string[]): Promise<number> {
  print(shell, `${stdoutStyle(shell).paint("cyan", `$ npx upkeep ${args.join(" ")}`)}\n`);
  return run(args, shell);
}

/** The whole of it for a browser, beside what else is written there. A disk that takes none spoils nothing. */
async function page(shell: Shell): Promise<void> {
  try {
    mkdirSync(dirname(pageFile), { recursive: true });
  } catch {
    // The command says why.
  }
  await command(shell, ["explain", "--stack", stack, "--html", pageFile]);
}

async function deployed(shell: Shell): Promise<boolean> {
  const { config, environment } = plannedStack(shell, stack, asOfInstant(undefined, shell));
  const result = await withProgress(shell, `Deploying ${stack} to the simulator`, () =>
    simulate({ projectFolder: shell.cwd, stack, asOf, environment, config, signal: shell.cancelled }),
  );
  for (const { message } of result.failures) shell.stderr.write(`upkeep: ${message}\n`);
  if (result.failures.length > 0) return false;
  const { resources } = result.deployment.deployment;
  const made = resources.filter(({ custom, type }) => custom && !type.startsWith("pulumi:"));
  const count = (of: (type: string) => boolean) =>
    String(made.filter(({ type }) => of(type)).length).padStart(3);
  const counts = [
    [
      count((type) => type.endsWith(":Vault")),
      "backup vaults in two accounts and two regions, each with its own key and lock",
    ],
    [count((type) => type === "aws:backup/plan:Plan"), "backup plans, from every two hours to once a year"],
    [
      count((type) => type.includes("restoreTesting")),
      "restore tests: nobody has to believe that backups restore",
    ],
    [
      count((type) => type.endsWith(":MaintenanceWindow")),
      "patch windows, one for each ring, behind a recovery point and out of every freeze",
    ],
    [count((type) => /:(Metric|Composite)Alarm$/.test(type)), "alarms, sized for what they watch"],
    [
      count((type) => type.endsWith(":AlarmMuteRule")),
      "mutes: silence in a patch window, and in no other hour",
    ],
    [count(() => true), "resources in all"],
  ];
  print(shell, columns(counts, stdoutStyle(shell).width, 2));
  const kept = resources.filter(({ protect }) => protect).length;
  print(
    shell,
    hanging(
      "  ",
      `${kept} of them hold data or keys: Pulumi refuses to delete them.`,
      stdoutStyle(shell).width,
    ),
  );
  return true;
}

function caught(shell: Shell, folder: string): Promise<number> {
  const copy = join(folder, `Pulumi.${stack}.yaml`);
  writeFileSync(copy, withMistakes(readFileSync(file, "utf8")));
  return command(shell, ["validate", copy]);
}

function scratchFolder(): string {
  try {
    return mkdtempSync(resolve(tmpdir(), "upkeep-demo-"));
  } catch (error) {
    throw new Failure(
      "unreadable",
      `${tmpdir()} cannot hold the demo's copy: ${fileProblem(error)}.`,
      "Let TMPDIR name a folder that can be written.",
    );
  }
}

import { Argument, Command, CommanderError, Option } from "@commander-js/extra-typings";
import packageJson from "../package.json" with { type: "json" };
import { exitCodes, type Outcome } from "./exit-codes.ts";
import type { Shell } from "./shell.ts";

const asOf = () =>
  new Option(
    "--as-of <instant>",
    "judge as of this moment, such as 2026-11-24T12:00:00Z (env: UPKEEP_AS_OF; else now)",
  );
const json = () => new Option("--json", "print one JSON document");
const stack = () =>
  new Option("--stack <name>", "the stack: <customer>-<stage>, of stacks/Pulumi.<name>.yaml");

/**
 * Every command with its arguments and options. What a command does is imported when it runs, so that help is quick and
 * no command loads what only another one needs.
 */
export function commandTree(shell: Shell, ended: (outcome: Outcome) => void): Command {
  const program = new Command("upkeep")
    .description("Maintenance of customer cloud environments as code: one YAML file per environment.")
    .version(packageJson.version, "--version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => void shell.stdout.write(text),
      writeErr: (text) => void shell.stderr.write(text),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError("Try upkeep help, or upkeep help <command>.")
    .exitOverride();

  program
    .command("validate")
    .description("find every mistake in environment files")
    .argument("[files...]", "environment files; several are judged together")
    .option("--all", "all of stacks/Pulumi.*.yaml but the example")
    .addOption(json())
    .addOption(asOf())
    .action(async (files, options) => {
      const { validate } = await import("./commands/validate.ts");
      ended(validate(shell, { files, ...options }));
    });

  program
    .command("rules")
    .description("list the rules that a file is judged by, or tell all about one")
    .argument("[id]", "a rule, such as BK-06")
    .addOption(json())
    .action(async (id, options) => {
      const { rules } = await import("./commands/rules.ts");
      ended(rules(shell, { id, ...options }));
    });

  program
    .command("windows")
    .description("list when windows open and close")
    .argument("[expression]", 'when they open, such as "monthly last SUN 03:00"')
    .option("--duration <duration>", "how long each stays open, such as 4h")
    .option("--zone <zone>", "IANA time zone of the expression, such as Europe/Berlin")
    .option("--from <date>", "first local date on which a window may open")
    .option("--to <date>", "the local date after the last one")
    .option("--anchor <instant>", "first occurrence of rate(…), such as 2026-11-24T06:00:00Z")
    .addOption(stack())
    .addOption(json())
    .addOption(asOf())
    .exitOverride((error) => {
      throw error.exitCode === 0
        ? error
        : new CommanderError(exitCodes.unreadable, error.code, error.message);
    })
    .action(async (expression, options) => {
      const { windows } = await import("./commands/windows.ts");
      ended(await windows(shell, { expression, ...options }));
    });

  program
    .command("explain")
    .description("tell what a stack would protect, before anything is deployed")
    .addOption(stack().makeOptionMandatory())
    .option("--state <file>", "a pulumi stack export, to see what exists already")
    .option("--offline", "look at the simulator, to see what exists already")
    .addOption(
      new Option("--html <file>", "write it as one page, for a browser or on paper").conflicts([
        "brief",
        "verbose",
      ]),
    )
    .addOption(new Option("--brief", "tell only what is protected, how well, and when").conflicts("verbose"))
    .option("--verbose", "list every resource")
    .addOption(json())
    .addOption(asOf())
    .action(async (options) => {
      const { explain } = await import("./commands/explain.ts");
      ended(await explain(shell, options));
    });

  program
    .command("preview")
    .description("run a stack's program against the simulator, without an account")
    .addOption(stack().makeOptionMandatory())
    .addOption(
      new Option("--offline", "on this machine's simulator; the only way so far").makeOptionMandatory(),
    )
    .option("--export <file>", "write the state in the form of pulumi stack export")
    .addOption(json())
    .addOption(asOf())
    .action(async (options) => {
      const { preview } = await import("./commands/preview.ts");
      ended(await preview(shell, options));
    });

  program
    .command("demo")
    .description("see the main job done on an example customer, in under a minute")
    .action(async () => {
      const { demo } = await import("./commands/demo.ts");
      ended(await demo(shell));
    });

  program
    .command("help")
    .description("print help on a command, or on exit-codes")
    .addArgument(new Argument("[topic]", "a command, or exit-codes"))
    .action(async (topic) => {
      const { help } = await import("./commands/help.ts");
      ended(help(shell, program, topic));
    });

  return program;
}

import type { Command } from "@commander-js/extra-typings";
import { nearestWord } from "../../environment/nearest.ts";
import { columns } from "../../report/layout.ts";
import { exitCodes, type Outcome, outcomeMeanings } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { print, type Shell, stdoutStyle } from "../shell.ts";

/** `upkeep help [topic]`. */
export function help(shell: Shell, program: Command, topic: string | undefined): Outcome {
  const command = program.commands.find((each) => each.name() === topic);
  if (topic === undefined) program.outputHelp();
  else if (command !== undefined) command.outputHelp();
  else if (topic === "exit-codes") print(shell, exitCodesTopic(stdoutStyle(shell).width));
  else {
    const known = ["exit-codes", ...program.commands.map((each) => each.name())];
    throw new Failure(
      "misuse",
      `there is no help on ${JSON.stringify(topic)}`,
      `Try upkeep help ${nearestWord(topic, known) ?? ""}`.trim(),
    );
  }
  return "done";
}

function exitCodesTopic(width: number): string {
  const rows = Object.entries(exitCodes).map(([outcome, code]) => [
    String(code),
    outcomeMeanings[outcome as Outcome],
  ]);
  return `Exit codes of upkeep:\n\n${columns(rows, width, 2)}`;
}

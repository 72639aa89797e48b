/** What `upkeep` tells the program that called it. A number never changes its meaning. */
export const exitCodes = {
  done: 0,
  findings: 1,
  unreadable: 2,
  misuse: 3,
  policyViolation: 5,
  noSuchStack: 6,
  cancelled: 8,
  partial: 10,
  refused: 11,
  ourFault: 255,
} as const;

export type Outcome = keyof typeof exitCodes;

/** Each outcome in words, as `upkeep help exit-codes` prints them. */
export const outcomeMeanings: Readonly<Record<Outcome, string>> = {
  done: "Done. Warnings alone count as done.",
  findings: "The input was read and has errors, or a check failed.",
  unreadable:
    "The input cannot be read or the output not written. For every command but validate also: a file with errors. " +
    "For windows also: a bad expression, zone, duration or option.",
  misuse: "The command line is wrong: an unknown command or option, or one that is missing.",
  policyViolation: "A policy is violated.",
  noSuchStack: "There is no such stack.",
  cancelled: "Cancelled before it was done.",
  partial: "Done in part.",
  refused: "Refused by a gate: a freeze, a window, a limit or a missing approval.",
  ourFault: "A fault in upkeep itself. It says how to report it.",
};

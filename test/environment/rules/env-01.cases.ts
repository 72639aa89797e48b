import type { RuleCases } from "../../rules/case.ts";

export const cases: RuleCases = {
  rule: "ENV-01",
  accept: [
    { because: "comments, quotes and nesting are YAML", replace: ["config:", "# [ { '\nconfig:"] },
    { because: "one document may begin with its marker", replace: ["config:", "---\nconfig:"] },
    {
      because: "another namespace may nest 60 levels",
      replace: ["config:", `config:\n  other:deep: ${"[".repeat(60)}${"]".repeat(60)}`],
    },
  ],
  reject: [
    { because: "the file is empty", text: "" },
    { because: "the file is only a comment", text: "# nothing\n" },
    { because: "a list is no mapping", text: "- a\n- b\n" },
    { because: "a text is no mapping", text: "config\n" },
    { because: "a bracket is missing", replace: ["{email: owner@example.com}", "{email: owner@example.com"] },
    { because: "a key stands twice", replace: ["    stage: prod", "    stage: prod\n    stage: prod"] },
    {
      because: "a key stands twice, once in quotes",
      replace: ["    stage: prod", '    stage: prod\n    "stage": test'],
    },
    { because: "an alias refers to itself", replace: ["config:", "config: &all\n  other:itself: *all"] },
    { because: "an alias names no anchor", replace: ["prod", "*nothing"] },
    { because: "there are two documents", replace: ["config:", "a: b\n---\nconfig:"] },
    { because: "a tab indents", replace: ["    stage: prod", "\tstage: prod"] },
    {
      because: "it is nested 65 levels deep",
      replace: ["config:", `config:\n  other:deep: ${"[".repeat(63)}${"]".repeat(63)}`],
    },
    { because: "a control character is no text", replace: ["# Gold", "# \u0007"] },
    { because: "it begins with a directive", replace: ["# Gold", "%YAML 1.1\n---\n# Gold"] },
    { because: "it is larger than 2 MiB", replace: ["# Gold", `# ${"x".repeat(2 * 1024 * 1024)}\n# Gold`] },
  ],
};

import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node";

/** Suites that a missing tool leaves out carry the reason in their name. */
const notRun = / \(not run: (?<reason>.+)\)$/;

/** Ends a run with what was not run and why, then one line that counts. */
export default class ClosingLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const suites = modules.flatMap((module) => [...module.children.allSuites()]);
    for (const line of new Set(suites.flatMap(leftOut))) process.stdout.write(`${line}\n`);
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: ReturnType<TestCase["result"]>["state"]) =>
      tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    process.stdout.write(
      `${count("passed")} passed, ${count("failed") + broken} failed, ${count("skipped")} skipped\n`,
    );
  }
}

function leftOut(suite: TestSuite): string[] {
  const reason = notRun.exec(suite.name)?.groups?.["reason"];
  return reason === undefined ? [] : [`not run: ${suite.name.replace(notRun, "")}: ${reason}`];
}

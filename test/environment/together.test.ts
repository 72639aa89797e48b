import { describe, expect, it } from "vitest";
import { judgeTogether } from "../../environment/together.ts";
import { fixtureText, readText } from "../rules/judged.ts";

const gold = readText(fixtureText("gold"), { stack: "clinic-prod" });

describe("files judged together", () => {
  it("are each told of a second owner", () => {
    const other = readText(fixtureText("gold").replace("stage: prod", "stage: test"), {
      stack: "clinic-test",
    });
    const findings = judgeTogether([gold, other]);
    expect(findings.map(({ file, rule, line, path }) => ({ file, rule, line, path }))).toEqual(
      [
        "Pulumi.clinic-prod.yaml",
        "Pulumi.clinic-prod.yaml",
        "Pulumi.clinic-test.yaml",
        "Pulumi.clinic-test.yaml",
      ].map((file) => ({ file, rule: "ENV-17", line: 26, path: "aws.ownsAccountSettings" })),
    );
    expect(findings[0]?.message).toContain("clinic-test");
  });

  it("may name one file twice", () => {
    expect(judgeTogether([gold, readText(fixtureText("gold"))])).toEqual([]);
  });

  it("leave out what cannot be read", () => {
    expect(judgeTogether([readText("["), gold])).toEqual([]);
  });
});

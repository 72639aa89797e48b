import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedByCli } from "../../cli/generated.ts";

test.each([...generatedByCli()])("%s is what npm run generate writes", (path, content) => {
  expect(readFileSync(path, "utf8")).toBe(content);
});

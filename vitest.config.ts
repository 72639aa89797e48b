import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", "./test/support/closing-lines.ts"],
    // The engine's suites start processes of their own: more workers than cores only make each slower.
    maxWorkers: 2,
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", "./test/support/closing-lines.ts"],
    // A property is judged on a machine that may do other things meanwhile; it fails by its assertions, not by the clock.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // The engine's suites start processes of their own: more workers than cores only make each slower.
    maxWorkers: 2,
  },
});

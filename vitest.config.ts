import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    maxWorkers: 2,
    // The suites start real processes and real servers on two cores; a slow machine is no failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

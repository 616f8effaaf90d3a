import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/helpers/global-setup.ts",
    // One more than the cores this is tuned for: a worker that waits for a program leaves it a core.
    maxWorkers: 3,
    // No module keeps state that a test could leave behind, and loading them anew for every file takes as
    // long as the tests do.
    isolate: false,
    // The suites start real processes and real servers on two cores; a slow machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

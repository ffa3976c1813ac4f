import { defineConfig } from "vitest/config";

// .ci/run names the report that its closing line is read from, for this one run of all tests.
const report = process.env["TIAOLI_TEST_REPORT"];
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/bench/**"],
    // Whole shelves are composed and drawn in single tests; a busy machine must not fail them.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Trees are made and thrown away by the thousand: more room for new ones saves a fifth of the time.
    execArgv: ["--max-semi-space-size=64"],
    // One world a worker: reading the modules and the library anew for each of 160 files costs more than most of them. No test may change
    // what others see (modules, process.env, the working folder).
    isolate: false,
    // Left alone, one core of two is kept free.
    maxWorkers: "100%",
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
  },
});

import { defineConfig } from "vitest/config";

const ci = process.env["CI"] !== undefined;
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/bench/**"],
    // Whole shelves are composed and drawn in single tests; a busy machine must not fail them.
    testTimeout: 60_000,
    // .ci/run reads its closing line from this report.
    reporters: ci ? ["default", ["json", { outputFile: ".ci/report.json" }]] : ["default"],
  },
});

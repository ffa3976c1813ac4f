import { defineConfig } from "vitest/config";

const ci = process.env["CI"] !== undefined;
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/bench/**"],
    // .ci/run reads its closing line from this report.
    reporters: ci ? ["default", ["json", { outputFile: ".ci/report.json" }]] : ["default"],
  },
});

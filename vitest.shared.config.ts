import { defineConfig } from "vitest/config";

/** `npm run check:corpus`, `npm run check:cases`: tests over texts and files that are no part of the project. */
export default defineConfig({
  test: {
    include: [`tests/**/*.${process.env["TIAOLI_SHARED"]}.ts`],
    testTimeout: 300_000,
    silent: false,
    disableConsoleIntercept: true,
  },
});

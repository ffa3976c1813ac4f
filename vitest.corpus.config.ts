import { defineConfig } from "vitest/config";

/** `npm run check:corpus`: tests over real texts that are no part of the project. */
export default defineConfig({
  test: { include: ["tests/**/*.corpus.ts"], testTimeout: 300_000, silent: false, disableConsoleIntercept: true },
});

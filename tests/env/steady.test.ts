import { expect, test } from "vitest";
import { steady } from "../../src/env/steady.js";
import { memoryEnv } from "../support/memory-env.js";

test("a folder that stands for a whole run is looked at once, any other each time", async () => {
  const env = memoryEnv({ "/t/a.yaml": "id: a", "/out/b.txt": "b" });
  const asked: string[] = [];
  const counted = {
    ...env,
    files: {
      ...env.files,
      stampBelow: async (folder: string) => `${folder} ${asked.push(folder)}`,
    },
  };
  const { files } = steady(counted, ["/t"]);
  expect([await files.stampBelow("/t"), await files.stampBelow("/t")]).toEqual(["/t 1", "/t 1"]);
  expect([await files.stampBelow("/out"), await files.stampBelow("/out")]).toEqual(["/out 2", "/out 3"]);
});

import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { builtCommand } from "../cli/built.js";

/** How often files were unpacked and packed, and parts of them parsed, in a process of its own. */
function counted(): Readonly<Record<"edit" | "settle" | "redline", unknown>> {
  builtCommand();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "./tests/bench/counting.mjs", "tests/bench/word-counts.mjs"],
    { encoding: "utf8" },
  );
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof counted>;
}

test("a Word file is unpacked once whatever is done to it, and of each state a part is parsed once", () => {
  const { edit, settle, redline } = counted();
  // The parts beside the main one (the settings among them), the main one, and the main one as it is patched.
  expect(edit).toEqual({ unzips: 1, zips: 1, parses: 9 });
  // The comments are parsed too, before and after ours are taken out.
  expect(settle).toEqual({ unzips: 1, zips: 1, parses: 11 });
  // Two files; the redline over the old one is read back in both views without packing it.
  expect(redline).toMatchObject({ unzips: 2, zips: 1 });
});

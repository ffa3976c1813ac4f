import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withFilesOver } from "../../src/env/overlay.js";
import { answersNow, traced } from "../../src/env/traced.js";
import { realEnv } from "../../src/io/env.js";

test("what was remembered of a folder does not count for one with files over it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-overlay-"));
  mkdirSync(join(folder, "条款"));
  writeFileSync(join(folder, "条款", "甲.hbs"), "甲");
  const env = realEnv();
  const world = traced(env, null);
  await world.env.files.list(join(folder, "条款"));
  const trace = world.trace()!;
  expect(await answersNow(trace.asked, env)).toBe(trace.answers);
  const over = withFilesOver(env, new Map([[join(folder, "条款", "乙.hbs"), new Uint8Array([1])]]));
  expect(await answersNow(trace.asked, over)).not.toBe(trace.answers);
  // And nothing is remembered of what was read so.
  const again = traced(over, null);
  await again.env.files.list(join(folder, "条款"));
  expect(again.trace()).toBeNull();
});

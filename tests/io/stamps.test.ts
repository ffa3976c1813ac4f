import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deadLink } from "../../src/env/stamp.js";
import { realEnv } from "../../src/io/env.js";
import { stampOf } from "../../src/io/stamps.js";
import { templatesFault } from "../../src/workspace/workplace.js";

let desk = "";
beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), "tiaoli-stamps-"));
});
afterAll(() => rmSync(desk, { recursive: true }));

test.skipIf(process.platform === "win32")("a link to nothing is told from nothing", async () => {
  const path = join(desk, "templates");
  expect(stampOf(path)).toBeNull();
  expect(await templatesFault({ root: desk }, realEnv(desk))).toBeNull();
  symlinkSync(join(desk, "gone"), path);
  expect(stampOf(path)).toBe(deadLink);
  expect((await templatesFault({ root: desk }, realEnv(desk)))?.code).toBe("file/link-dead");
  rmSync(path);
  symlinkSync(path, path);
  expect((await templatesFault({ root: desk }, realEnv(desk)))?.code).toBe("file/link-loop");
  rmSync(path);
  writeFileSync(path, "no folder");
  expect(await templatesFault({ root: desk }, realEnv(desk))).toBeNull();
});

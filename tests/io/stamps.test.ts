import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deadLink } from "../../src/env/stamp.js";
import { realEnv } from "../../src/io/env.js";
import { stampBelow, stampOf } from "../../src/io/stamps.js";
import { templatesFault } from "../../src/workspace/workplace.js";

let desk = "";
beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), "tiaoli-stamps-"));
});
afterAll(() => rmSync(desk, { recursive: true }));

test("whatever changes below a folder changes its stamp", () => {
  const root = join(desk, "below");
  mkdirSync(join(root, "a", "b"), { recursive: true });
  const file = join(root, "a", "b", "c.txt");
  writeFileSync(file, "one");
  const seen = [stampBelow(root)];
  const changes = [
    () => writeFileSync(file, "two"),
    // Of the same size and day: what cannot be set back is when it was changed.
    () => utimesSync(file, 0, 0),
    () => mkdirSync(join(root, "d")),
    () => writeFileSync(join(root, "d", "e.txt"), readFileSync(file)),
    () => rmSync(file),
  ];
  for (const change of changes) {
    expect(stampBelow(root)).toBe(seen.at(-1));
    change();
    expect(seen).not.toContain(stampBelow(root));
    seen.push(stampBelow(root));
  }
  expect(stampBelow(join(desk, "none"))).toBeNull();
  expect(stampBelow(join(root, "d", "e.txt"))).toBeNull();
});

test.skipIf(process.platform === "win32")("a folder with a link in it has no stamp", () => {
  const root = join(desk, "linked");
  mkdirSync(root);
  expect(stampBelow(root)).not.toBeNull();
  symlinkSync(desk, join(root, "on"));
  expect(stampBelow(root)).toBeNull();
});

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

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Env } from "../../src/env/types.js";
import { realEnv } from "../../src/io/env.js";
import { checkLibraryAgain } from "../../src/use/check-library-again.js";
import { libraryFiles, profile } from "../compose/fixture.js";

/** The profile as its file says it. */
const unit = { ...profile, cadences: { "special-study": "2/year" } };
const desks: string[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) rmSync(desk, { recursive: true });
});

/** A workspace that is its own program, with a library of one clause. */
function deskWith(text: string): string {
  const desk = mkdtempSync(join(tmpdir(), "tiaoli-check-library-"));
  desks.push(desk);
  const files = Object.entries(libraryFiles({ "a.x": text })).map(([file, content]) => [
    file.replace("/t/", "templates/"),
    content,
  ]);
  for (const [file, content] of [...files, ["data/units/lake-primary.yaml", JSON.stringify(unit)]] as const) {
    mkdirSync(dirname(join(desk, file!)), { recursive: true });
    writeFileSync(join(desk, file!), content!);
  }
  return desk;
}

/** Checks, and tells the codes found and whether the library was read for it. */
async function check(root: string, day = "2026-03-05"): Promise<{ readonly codes: readonly string[]; readonly read: boolean }> {
  let read = false;
  const real = realEnv(root);
  const files: Env["files"] = {
    ...real.files,
    read: (path, limit) => {
      read ||= path.endsWith(".hbs");
      return real.files.read(path, limit);
    },
  };
  const env: Env = { ...real, today: () => day, files };
  const found = await checkLibraryAgain({ place: { root, program: root, isWorkspace: true } }, env);
  if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
  return { codes: found.value.map(({ code }) => code), read };
}

test("a library in which nothing has changed is not tried again", async () => {
  const desk = deskWith("甲。");
  const first = await check(desk);
  expect(first.codes).toContain("lint/missing-example");
  expect(await check(desk)).toEqual({ codes: first.codes, read: false });
});

test.each<[string, (desk: string) => string]>([
  [
    "a clause",
    (desk) => {
      const file = join(desk, "templates/clauses/a/a.x.hbs");
      writeFileSync(file, readFileSync(file, "utf8").replace("甲。", "报{{superiors.navy}}。"));
      return "2026-03-05";
    },
  ],
  [
    "a new profile",
    (desk) => {
      const other = { ...unit, unit: { ...unit.unit, id: "hill-primary" } };
      writeFileSync(join(desk, "data/units/hill-primary.yaml"), JSON.stringify(other));
      return "2026-03-05";
    },
  ],
  ["the day", () => "2026-03-06"],
  [
    "what was remembered",
    (desk) => {
      writeFileSync(join(desk, ".tiaoli/library/check.bin"), "damaged");
      return "2026-03-05";
    },
  ],
])("%s that has changed is looked at", async (_, change) => {
  const desk = deskWith("甲。");
  const before = await check(desk);
  const day = change(desk);
  const after = await check(desk, day);
  expect(after.read).toBe(true);
  rmSync(join(desk, ".tiaoli"), { recursive: true });
  expect((await check(desk, day)).codes).toEqual(after.codes);
  expect(before.read).toBe(true);
});

test("a library with faults is read again, and nothing is remembered of it", async () => {
  const desk = deskWith("甲。");
  writeFileSync(join(desk, "templates/organs.yaml"), "[");
  const place = { root: desk, program: desk, isWorkspace: true };
  for (let round = 0; round < 2; round++) expect((await checkLibraryAgain({ place }, realEnv(desk))).ok).toBe(false);
  expect(existsSync(join(desk, ".tiaoli"))).toBe(false);
});

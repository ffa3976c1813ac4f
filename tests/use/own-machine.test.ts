import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readPart } from "../../src/archive/parts.js";
import { realEnv } from "../../src/io/env.js";
import { packageRoot } from "../../src/io/package-root.js";
import { call, sample, workspace } from "../cli/desk.js";
import { editDocx } from "../cli/edit-docx.js";
import { fillConflicts } from "../cli/fill-conflicts.js";

const unit = "hubin-primary";
const formats = ["--format", "docx,pdf,html,md,txt,json"];

/** Drafted, edited in Word, made anew with a conflict, settled by the sheet, bound. */
async function settled(): Promise<string> {
  const desk = workspace(unit);
  const profile = join(desk, "data", "units", `${unit}.yaml`);
  writeFileSync(profile, sample(unit).replace(/^topics: .*$/m, "topics: [ideology]\nshelf: [responsibility-list.ideology]"));
  const shelf = join(desk, "out", unit);
  expect((await call(desk, ["draft", unit, "--as-of", "2026-03-05", "--bind", ...formats])).code).toBeLessThan(2);
  for (const name of readdirSync(shelf).filter((one) => one.endsWith("责任清单.docx")))
    editDocx(join(shelf, name), (xml) => xml.replace(/每年至少两次(?=(?:<[^>]*>)*(?:专题研究|听取))/, "每两个月一次"));
  writeFileSync(profile, readFileSync(profile, "utf8").replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter"));
  expect((await call(desk, ["regenerate", unit, "--as-of", "2026-03-06"])).code).toBe(1);
  await fillConflicts(desk, unit, "每月至少专题研究一次意识形态工作。");
  expect((await call(desk, ["resolve", unit, "表.xlsx"])).code).toBe(0);
  return desk;
}

/** A file and all that is packed in it. */
function* unpacked(name: string, bytes: Uint8Array): Generator<readonly [string, Buffer]> {
  const whole = Buffer.from(bytes);
  yield [name, whole];
  const start = whole.toString("latin1", 0, 4);
  if (start === "PK\x03\x04")
    for (const [part, inner] of Object.entries(unzipSync(bytes))) yield* unpacked(`${name}!${part}`, inner);
  if (start !== "%PDF") return;
  const text = whole.toString("latin1");
  for (const { index, 0: found } of text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    try {
      yield [`${name}#${index}`, inflateSync(Buffer.from(found.slice(found.indexOf("\n") + 1), "latin1"))];
    } catch {
      // Some streams stand as they are.
    }
  }
}

test("no file that is given out tells where the workspace or the program lies", { timeout: 180_000 }, async () => {
  const desk = await settled();
  const shelf = join(desk, "out", unit);
  const own = [desk, packageRoot].map((path) => Buffer.from(path));
  const telling: string[] = [];
  const look = (name: string, bytes: Uint8Array): void => {
    for (const [part, inner] of unpacked(name, bytes)) if (own.some((path) => inner.includes(path))) telling.push(part);
  };
  for (const name of readdirSync(shelf, { recursive: true, encoding: "utf8" })) {
    if (!statSync(join(shelf, name)).isFile()) continue;
    const hash = /\.parts\/([0-9a-f]{64})$/.exec(name)?.[1];
    look(name, hash === undefined ? readFileSync(join(shelf, name)) : (await readPart(shelf, hash, realEnv(desk).files))!);
  }
  expect(telling).toEqual([]);
});

test("the same papers have the same bytes wherever the workspace lies and whatever was made before", {
  timeout: 240_000,
}, async () => {
  const papers = (desk: string) =>
    readdirSync(join(desk, "out", unit), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map(({ name }) => [name, readFileSync(join(desk, "out", unit, name)).toString("latin1")]);
  const first = papers(await settled());
  // Other units with other words in other fonts.
  const between = workspace("weidu-town", "lanjiang-culture");
  await call(between, ["draft", "--all", "--kind", "responsibility-list", "--format", "pdf,docx"]);
  const second = papers(await settled());
  expect(second.map(([name]) => name)).toEqual(first.map(([name]) => name));
  for (const [i, [name, bytes]] of second.entries()) expect(bytes === first[i]![1], name).toBe(true);
});

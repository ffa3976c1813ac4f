import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { call, workspace } from "./desk.js";
import { bold, type Edit, editDocx, paragraphAfter } from "./edit-docx.js";

vi.setConfig({ testTimeout: 120_000 });
const file = "云汀市湖滨小学意识形态工作责任清单.docx";
const draft = "draft hubin-primary --kind responsibility-list --topic ideology --format docx --as-of 2026-03-05".split(" ");

/** The code of the command itself, as a clerk's shell sees it, after an edit in Word and a change of the profile. */
async function codes(edits: readonly Edit[], change: (profile: string) => string) {
  const desk = workspace("hubin-primary");
  await call(desk, draft);
  const path = join(desk, "out", "hubin-primary", file);
  if (edits.length > 0) editDocx(path, ...edits);
  const profile = join(desk, "data", "units", "hubin-primary.yaml");
  writeFileSync(profile, change(readFileSync(profile, "utf8")));
  const regenerate = ["regenerate", "hubin-primary", "--as-of", "2026-03-06"];
  const dry = await call(desk, [...regenerate, "--dry-run"]);
  return { dry, done: await call(desk, regenerate) };
}
const often = (text: string) => text.replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter");
const studied: Edit = (xml) => xml.replace(/每年至少两次(?=(?:<[^>]*>)*(?:专题研究|听取))/, "每两个月一次");
const unissued = (text: string) => text.replace(/( {2}responsibility-list\.ideology:\n)(?: {4}.*\n)+/, "$1    status: draft\n");

test.each([
  ["nothing changed and nothing edited", [], (text: string) => text, 0],
  ["an edit and no change", [bold("任职人员变动的")], (text: string) => text, 0],
  ["a change that collides with nothing", [], (text: string) => often(unissued(text)), 0],
  [
    "an edit that is carried over",
    [paragraphAfter("任职人员变动的", "本清单每年修订。")],
    (text: string) => often(unissued(text)),
    0,
  ],
  ["a conflict", [studied], (text: string) => often(unissued(text)), 1],
  ["an issued paper that says something else", [], often, 1],
] as const)("%s", async (_, edits, change, code) => {
  const { dry, done } = await codes(edits, change);
  expect([dry.code, done.code], `${dry.out}${dry.err}${done.out}${done.err}`).toEqual([code, code]);
});

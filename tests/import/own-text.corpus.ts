import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { ownText } from "../../src/import/own/index.js";
import { withFiles } from "../../src/library/with-files.js";
import { readDocument } from "../../src/readers/index.js";
import { blockText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { library } from "../support/library.js";
import { sample } from "../support/samples.js";

/** Old papers of real offices, and a sample of the type each is of; the folder is no part of the project. */
const folder = join(process.env["TIAOLI_CORPUS"] ?? "../shared/corpus", "old-shelf");
const papers = readdirSync(folder).filter((name) => /^D\d+\.txt$/.test(name));

const paperOf = async (file: string) => {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const read = await readDocument(bytes, file);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const { doc } = read.value;
  const key = "implementation-rules-ideology";
  const maps = { often: new Map(), concepts: new Map() };
  return { file, doc, kind: "implementation-rules", topic: "ideology", key, title: doc.meta.title, ...maps };
};
const linesOf = ({ children }: Doc): readonly string[] =>
  children.map((block) => (block.type === "table" ? "" : blockText(block)));

test.each(papers)("%s comes back to the letter", async (file) => {
  const paper = await paperOf(file);
  for (const id of ["hubin-primary", "yunting-college", "lanjiang-culture", "weidu-town"]) {
    const own = ownText(paper, { loaded: sample(id), library, day: "2026-11-30", root: "/w/templates" });
    expect(own.diagnostics).toEqual([]);
    expect(own.ok && own.value.literal).toEqual([]);
  }
});

/** By hand: which words of which papers follow a fact, and nothing else of them. */
const followed = [
  {
    file: "D01.txt",
    unit: "yunting-college",
    had: { "unit.self": { mine: "我院", whole: "全院", this: "本院" } },
    has: { "unit.self": { mine: "我校", whole: "全校", this: "本校" }, "posts.secretary.title": "党委第一书记" },
    // 本院部 is another word.
    places: [
      ["结合我院实际", "结合我校实际"],
      ["对本院网络意识形态工作负主体责任", "对本校网络意识形态工作负主体责任"],
      ["党委书记是第一责任人", "党委第一书记是第一责任人"],
      ["协助党委书记抓好", "协助党委第一书记抓好"],
    ],
  },
  {
    file: "D02.txt",
    unit: "lanjiang-culture",
    had: { "posts.secretary.title": "党支部书记" },
    has: { "posts.secretary.title": "党总支书记" },
    places: [["党支部书记没有站在第一线", "党总支书记没有站在第一线"]],
  },
  {
    file: "D03.txt",
    unit: "hubin-primary",
    had: {},
    has: { "unit.self": { mine: "我园", whole: "全园", this: "本园" }, "posts.head.title": "园长" },
    places: [
      ["我校成立", "我园成立"],
      ["党支部书记及校长任组长", "党支部书记及园长任组长"],
      ["党支部书记和校长是第一责任人", "党支部书记和园长是第一责任人"],
    ],
  },
  {
    file: "D06.txt",
    unit: "weidu-town",
    had: { "departments.office.name": "党政办", "unit.self": { mine: "我镇", whole: "全镇", this: "本镇" } },
    has: { "departments.office.name": "党建工作办", "organ.short": "镇党工委" },
    places: [
      ["办公室设在党政办,", "办公室设在党建工作办,"],
      ["等工作,党政办同志", "等工作,党建工作办同志"],
      ["落实镇党委履行", "落实镇党工委履行"],
      ["镇党委要采取", "镇党工委要采取"],
    ],
  },
] as const;

test.each(followed)("$file: exactly the words that speak of a fact follow it", async ({ file, unit, had, has, places }) => {
  const paper = await paperOf(file);
  const own = ownText(paper, { loaded: sample(unit, had), library, day: "2026-11-30", root: "/w/templates" });
  const whole = own.ok ? withFiles(library, own.value.files, "/w/templates") : own;
  if (!whole.ok) throw new Error(JSON.stringify(whole.diagnostics));
  const request = { library: whole.value, kind: "implementation-rules", topic: "ideology", asOf: "2026-11-30" };
  const doc = compose({ ...request, loaded: sample(unit, { ...had, ...has }) });
  if (!doc.ok) throw new Error(JSON.stringify(doc.diagnostics));
  const expected = places.reduce((lines, [from, to]) => {
    const at = lines.findIndex((line) => line.includes(from));
    expect(at, from).toBeGreaterThanOrEqual(0);
    return lines.map((line, i) => (i === at ? line.replace(from, to) : line));
  }, linesOf(paper.doc));
  expect(linesOf(doc.value)).toEqual(expected);
});

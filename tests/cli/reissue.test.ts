import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { call, workspace } from "./desk.js";
import { type Edit, editDocx, paragraphAfter, picture, without, words } from "./edit-docx.js";

const id = "implementation-rules.ideology";
const title = "云汀市湖滨小学意识形态工作责任制实施细则";
const file = `${title}.docx`;

/** What the profile says of the paper; null: nothing. */
const facts = {
  full: ["number: 湖小党〔2026〕21号", "date: 2026-04-10", "effective: 2026-05-01", "status: final"],
  masthead: ["number: 湖小党〔2026〕21号", "date: 2026-04-10", "status: final", "layout: masthead"],
  open: ["status: draft", "layout: masthead"],
  none: null,
} as const;

/** The rules as they were drafted, edited by hand and issued anew on 10 March 2027 as 5号. */
async function issuedAgain(known: keyof typeof facts, edits: readonly Edit[], argv: readonly string[] = []) {
  const cwd = workspace("hubin-primary");
  const profile = join(cwd, "data", "units", "hubin-primary.yaml");
  const own = new RegExp(` {2}${id.replace(".", "\\.")}:\\n(?: {4}.*\\n)+`);
  const text = readFileSync(profile, "utf8");
  if (!own.test(text)) throw new Error("no facts of the rules");
  const said = facts[known];
  writeFileSync(profile, text.replace(own, said ? `  ${id}:\n${said.map((line) => `    ${line}\n`).join("")}` : ""));
  const path = join(cwd, "out", "hubin-primary", file);
  const draft = "draft hubin-primary --kind implementation-rules --topic ideology --format docx --as-of 2026-04-10";
  expect((await call(cwd, draft.split(" "))).code).toBeLessThan(2);
  editDocx(path, ...edits);
  const again = (...more: readonly string[]) =>
    call(cwd, [
      ..."regenerate hubin-primary --reissue --number 湖小党〔2027〕5号 --date 2027-03-10 --as-of 2027-03-10".split(" "),
      ...["--document", id, ...argv, ...more],
    ]);
  const foretold = await again("--dry-run");
  const done = await again();
  const read = readDocx(new Uint8Array(readFileSync(path)), file);
  if (!read.ok) throw new Error("the file cannot be read");
  return { foretold, done, now: docText(read.value.doc), profile: readFileSync(profile, "utf8"), path };
}

const times = (text: string, part: string): number => text.split(part).length - 1;
const repeals = (number: string) => `replaces: 《${title}》（${number}）`;
const line = "（湖小党〔2026〕21号）";
const first =
  (xml: string): Edit =>
  (body) =>
    body.replace("<w:body>", `<w:body>${xml}`);
const typed = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("a number somebody typed is that of the issue which a new one replaces", () => {
  test.each([
    ["over the one of the profile", "full", [words("湖小党〔2026〕21号", "湖小党〔2026〕19号")]],
    ["in other brackets and digits", "full", [words("湖小党〔2026〕21号", "湖小党[２０２６]１９号")]],
    ["in a line of its own, the generated one deleted", "full", [without(line), first(typed("湖小党〔2026〕19号"))]],
    ["in the line of the masthead", "masthead", [words("湖小党〔2026〕21号", "湖小党〔2026〕19号")]],
    ["into the blank of the masthead", "open", [words("________", "湖小党〔2026〕19号")]],
    ["above the title, where the profile knows none", "none", [first(typed("湖小党〔2026〕19号"))]],
    ["under the title, where the profile knows none", "none", [paragraphAfter(title, "（湖小党〔2026〕19号）")]],
    [
      "in a masthead of one's own",
      "none",
      [first(`<w:p><w:r><w:t>湖滨小学文件</w:t><w:br/><w:t>湖小党〔2026〕19号</w:t></w:r></w:p>`)],
    ],
  ] as const)("%s", async (_, known, edits) => {
    const { foretold, done, now, profile } = await issuedAgain(known, edits);
    for (const said of [foretold, done]) {
      expect(said.out).toContain("原件上手填的文号、日期，已换成新的");
      expect(said.out).toMatch(/19号|１９号/);
    }
    expect(profile).toContain(repeals("湖小党〔2026〕19号"));
    expect(now).toContain("（湖小党〔2026〕19号）同时废止");
    expect(times(now, "19号") + times(now, "１９号") + times(now, "21号")).toBe(1);
    expect(now).toContain("湖小党〔2027〕5号");
    expect(now).not.toContain("________");
    expect([foretold.code, done.code]).toEqual([0, 0]);
  });

  test("in the closing clause: it becomes the new one, and the repeal is asked for beside it", async () => {
    const { foretold, done, now, profile } = await issuedAgain("none", [words("本细则自", "本细则（湖小党〔2026〕19号）自")]);
    expect([foretold.code, done.code]).toEqual([1, 1]);
    expect(done.out).toContain("原件上手填的文号、日期，已换成新的");
    expect(done.out).toContain("合并稿：“本细则（湖小党〔2027〕5号）自印发之日起施行。原");
    expect(profile).toContain(repeals("湖小党〔2026〕19号"));
    expect(now).not.toContain("本细则（湖小党〔2026〕19号）");
  });

  test("both stand in the paper: the one of the profile is repealed, the other is named and left", async () => {
    const { foretold, done, now, profile } = await issuedAgain("full", [first(typed("湖小党〔2026〕19号"))]);
    for (const said of [foretold, done]) {
      expect(said.code).toBe(1);
      expect(said.out).toContain("可能是原件的文号、日期或印章");
      expect(said.out).toContain("湖小党〔2026〕19号");
    }
    expect(profile).toContain(repeals("湖小党〔2026〕21号"));
    expect(now).toContain("湖小党〔2026〕19号");
  });

  test("two that the profile does not know: neither is taken", async () => {
    const { done, profile } = await issuedAgain("none", [first(`${typed("湖小党〔2026〕19号")}${typed("湖小党〔2026〕18号")}`)]);
    expect(done.code).toBe(1);
    for (const number of ["湖小党〔2026〕19号", "湖小党〔2026〕18号"]) expect(done.out).toContain(number);
    expect(profile).toContain(`replaces: 《${title}》 }`);
  });

  test("the new paper's number is not the one it bore", async () => {
    const { done } = await issuedAgain("full", [words("湖小党〔2026〕21号", "湖小党〔2027〕5号")]);
    expect(done.code).toBe(2);
    expect(done.err).toContain("merge/needs-reissue");
  });

  test("a number of another paper stays, and so does a sentence about the earlier one, which is named", async () => {
    const sentence = "本细则按照《安全工作方案》（湖小党〔2025〕7号）制定。";
    const about = "湖小党〔2026〕21号文件的附件仍按原样填写。";
    const { done, now } = await issuedAgain("full", [paragraphAfter(line, sentence), paragraphAfter(line, about)]);
    expect(now).toContain(sentence);
    expect(now).toContain(about);
    expect(done.out).toContain("可能是原件的文号");
    expect(done.out).not.toMatch(/“湖小党〔2025〕7号”/);
  });
});

describe("a day somebody typed", () => {
  test.each([
    ["over the day of the paper", "full", [words("2026年4月10日", "2026年4月12日")], "2026年4月12日"],
    ["in Chinese numerals", "full", [words("2026年4月10日", "二〇二六年四月十二日")], "二〇二六年四月十二日"],
    ["into its blank", "none", [words("　　年　月　日", "2026年4月12日")], "2026年4月12日"],
    ["from which it takes effect", "full", [words("自2026年5月1日起", "自2026年6月1日起")], "2026年6月1日"],
    ["from which it takes effect, the profile knows none", "none", [words("自印发之日起", "自2026年6月1日起")], "2026年6月1日"],
    [
      "at the foot of the last page",
      "masthead",
      [(xml: string) => xml.replaceAll("2026年4月10日", "2026年4月12日")],
      "2026年4月12日",
    ],
  ] as const)("%s", async (_, known, edits, old) => {
    const { foretold, done, now } = await issuedAgain(known, edits);
    expect([foretold.code, done.code, done.err]).toEqual([0, 0, ""]);
    expect(foretold.out).toContain(old);
    expect(done.out).toContain(old);
    expect(now).not.toContain(old);
    expect(now).toContain("2027年3月10日");
  });

  test("the day of effect that is asked for comes", async () => {
    const { now } = await issuedAgain("none", [words("自印发之日起", "自2026年6月1日起")], ["--effective", "2027-04-01"]);
    expect(now).toContain("自2027年4月1日起施行");
    expect(now).not.toContain("2026年6月1日");
  });

  test("a term in the text is nobody's issue", async () => {
    const { now } = await issuedAgain("full", [paragraphAfter(line, "各处室应当于2026年9月1日前建立台账。")]);
    expect(now).toContain("各处室应当于2026年9月1日前建立台账。");
  });
});

describe("what stands beside the text is named and left", () => {
  /** A part of a Word file with a text in it, as a person types it there. */
  const inPart = (path: string, part: RegExp, text: string): void => {
    const parts = unpackParts(new Uint8Array(readFileSync(path)), "file");
    if (!parts.ok) throw new Error("no Word file");
    const name = [...parts.value.keys()].find((one) => part.test(one));
    if (name === undefined) throw new Error("no such part");
    const xml = partText(parts.value, name).replace(/(<\/w:(?:ftr|hdr)>)/, `${typed(text)}$1`);
    writeFileSync(path, packParts(new Map([...parts.value].map(([one, bytes]) => [one, one === name ? strToU8(xml) : bytes]))));
  };

  test("a seal put on the day", async () => {
    const { foretold, done, path } = await issuedAgain("full", [picture("2026年4月10日")]);
    expect([foretold.code, done.code]).toEqual([1, 1]);
    for (const said of [foretold, done]) expect(said.out).toMatch(/可能是原件的文号、日期或印章[\s\S]*图片/);
    expect(Buffer.from(readFileSync(path)).length).toBeGreaterThan(0);
  });

  test("a number in a footer", async () => {
    const cwd = workspace("hubin-primary");
    const path = join(cwd, "out", "hubin-primary", file);
    await call(
      cwd,
      "draft hubin-primary --kind implementation-rules --topic ideology --format docx --as-of 2026-04-10".split(" "),
    );
    inPart(path, /footer\d*\.xml$/, "湖小党〔2026〕19号");
    const argv = "regenerate hubin-primary --reissue --number 湖小党〔2027〕5号 --date 2027-03-10 --as-of 2027-03-10 --document";
    for (const more of [["--dry-run"], []]) {
      const said = await call(cwd, [...argv.split(" "), id, ...more]);
      expect(said.code).toBe(1);
      expect(said.out).toMatch(/可能是原件的文号、日期或印章[\s\S]*页脚[\s\S]*湖小党〔2026〕19号/);
    }
    expect(readFileSync(join(cwd, "data", "units", "hubin-primary.yaml"), "utf8")).toContain(repeals("湖小党〔2026〕21号"));
  });
});

test("a paper that only its Word file knows as issued is found without --document", async () => {
  const { profile } = await issuedAgain("none", [first(typed("湖小党〔2026〕19号"))]);
  expect(profile).toContain("number: 湖小党〔2027〕5号");
});

test("a new date after somebody changes posts, made with the holders of before, is told", async () => {
  const cwd = workspace("hubin-primary");
  const profile = join(cwd, "data", "units", "hubin-primary.yaml");
  const draft = "draft hubin-primary --kind leading-group-notice --topic ideology --format docx --as-of 2026-04-10";
  expect((await call(cwd, draft.split(" "))).code).toBeLessThan(2);
  const named = "appoint hubin-primary --post secretary --name 顾晓岚 --from 2026-12-01";
  expect((await call(cwd, named.split(" "))).code).toBeLessThan(2);
  expect(readFileSync(profile, "utf8")).toContain("2026-12-01");
  const again = (...more: readonly string[]) =>
    call(cwd, [
      ..."regenerate hubin-primary --reissue --document leading-group-notice.ideology --dry-run".split(" "),
      ...["--number", "湖小党〔2027〕5号", "--date", "2027-03-10", ...more],
    ]);
  const said = await again("--as-of", "2026-04-11");
  expect(said.code).toBe(1);
  expect(said.err).toContain("[merge/held-otherwise]");
  expect(said.err).toContain("党支部书记");
  expect((await again("--as-of", "2027-03-10")).err).not.toContain("[merge/held-otherwise]");
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, test, vi } from "vitest";
import type { DriftFinding } from "../../src/drift/types.js";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { snapshot } from "../archive/shelf.js";
import { call, sample, workspace } from "./desk.js";
import { editDocx } from "./edit-docx.js";

vi.setConfig({ testTimeout: 120_000 });
let desk: string;
beforeEach(() => {
  desk = workspace("hubin-primary");
});
const list = ["--kind", "responsibility-list", "--topic", "ideology", "--as-of", "2026-03-05"];
const found = async (...argv: readonly string[]): Promise<readonly DriftFinding[]> => {
  const said = await call(desk, ["check", ...argv, "--json"]);
  expect(said.code).toBeLessThan(2);
  return JSON.parse(said.out).findings;
};

test("a paper says itself what it is, and what does not fit is told with place and right words", async () => {
  writeFileSync(
    join(desk, "old.txt"),
    "某县文旅局责任追究制度\n一、我局负责，本局各科室落实，我局督促。\n二、结合我校实际，坚持重要问题容亲自过问。\n四、向××市报告。\n",
  );
  expect((await found("old.txt")).map(({ code, paragraph, quote }) => [code, paragraph, quote])).toEqual([
    ["drift/placeholder", 1, "某"],
    ["drift/self-reference", 3, "我校"],
    ["drift/fixed-phrase", 3, "重要问题容亲自过问"],
    ["drift/number-series", 4, "四、向××市报告"],
    ["drift/placeholder", 4, "××市"],
  ]);
  const said = await call(desk, ["check", "old.txt"]);
  expect(said.code).toBe(1);
  expect(said.out).toContain("重要问题亲自过问");
  expect(said.out).toContain("为什么：");
});

test("folders are looked through; what cannot be read is told and the rest checked", async () => {
  mkdirSync(join(desk, "旧/下"), { recursive: true });
  writeFileSync(join(desk, "旧/a.txt"), "办法\n加强网路意识形态工作。\n");
  writeFileSync(join(desk, "旧/下/b.md"), "# 办法\n\n其她人员参照执行。\n");
  writeFileSync(join(desk, "旧/c.docx"), "PK\u0003\u0004broken");
  const said = await call(desk, ["check", "旧", "--json"]);
  const { files, findings } = JSON.parse(said.out);
  expect(files).toHaveLength(2);
  expect(findings.map(({ quote }: DriftFinding) => quote)).toEqual(["网路意识", "其她"]);
  expect(said.err).toContain("c.docx");
});

test("a unit's shelf is checked as it stands, hand edits included, against its profile", async () => {
  await call(desk, ["draft", "hubin-primary", ...list, "--format", "docx"]);
  expect((await found("hubin-primary")).map(({ quote }) => quote)).toEqual([]);
  const path = join(desk, "out/hubin-primary/云汀市湖滨小学意识形态工作责任清单.docx");
  const before = readFileSync(path);
  editDocx(path, (xml) => xml.replace(/(<w:t[^>]*>)(?=[^<]{0,20}坚持)/u, "$1东湖小学、局党组和××每年专题研究一次，"));
  expect(readFileSync(path).equals(before)).toBe(false);
  const codes = (await found("hubin-primary")).map(({ code }) => code);
  expect(codes).toContain("drift/foreign-name");
  expect(codes).toContain("drift/foreign-organ");
  expect(codes).toContain("drift/placeholder");
  expect(codes).toContain("drift/own-cadence");
});

test("foreign papers are held against a unit when asked", async () => {
  writeFileSync(join(desk, "a.txt"), "办法\n东湖小学党支部负责，报云江市教育局备案。\n");
  expect(await found("a.txt")).toEqual([]);
  expect((await found("a.txt", "--unit", "hubin-primary")).map(({ quote }) => quote)).toEqual(["东湖小学", "云江市教育局"]);
});

test("bad input is told, and nothing is written", async () => {
  const before = snapshot(desk);
  for (const [argv, code] of [
    [["check", "nowhere.docx"], "file/missing"],
    [["check", "nobody"], "cli/unknown-unit"],
    [["check"], "cli/missing-argument"],
    [["check", "data", "--unit", "nobody"], "cli/unknown-unit"],
    [["check", "data"], "cli/nothing-to-check"],
  ] as const) {
    const said = await call(desk, argv);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(`[${code}]`);
  }
  expect(sample("hubin-primary").length).toBeGreaterThan(0);
  expect(snapshot(desk)).toEqual(before);
});

test("reports go where they are asked for, never over a file", async () => {
  writeFileSync(join(desk, "old.txt"), "办法\n加强网路意识形态工作<1>。\n");
  expect((await call(desk, ["check", "old.txt", "--out", "r.html"])).code).toBe(1);
  expect(readFileSync(join(desk, "r.html"), "utf8")).toContain("网路意识");
  expect((await call(desk, ["check", "old.txt", "--format", "sarif", "--out", "r.sarif"])).code).toBe(1);
  const { runs } = JSON.parse(readFileSync(join(desk, "r.sarif"), "utf8"));
  expect(runs[0].results[0]).toMatchObject({ ruleId: "drift/wrong-word", level: "warning" });
  expect(runs[0].results[0].locations[0].physicalLocation.region).toMatchObject({ startLine: 2, startColumn: 3, endColumn: 7 });
  expect((await call(desk, ["check", "old.txt", "--out", "r.xlsx"])).code).toBe(1);
  const taken = await call(desk, ["check", "old.txt", "--out", "r.html"]);
  expect([taken.code, taken.err]).toEqual([2, expect.stringContaining("--force")]);
  expect((await call(desk, ["check", "old.txt", "--out", "r.html", "--force"])).code).toBe(1);
  expect((await call(desk, ["check", "old.txt", "--out", "old.txt", "--force"])).code).toBe(2);
  expect((await call(desk, ["check", "old.txt", "--format", "sarif"])).code).toBe(2);
  expect((await call(desk, ["check", "old.txt", "--format", "html", "--out", "x.xlsx"])).code).toBe(2);
});

/** Number of revisions and comments by 条理 in a Word file. */
const marks = (path: string) => {
  const parts = unpackParts(new Uint8Array(readFileSync(path)), path);
  if (!parts.ok) throw new Error("no Word file");
  const text = (name: string) => (parts.value.has(name) ? partText(parts.value, name) : "");
  const count = (xml: string, tag: string) =>
    xml.split(`<w:${tag} `).filter((one, i) => i > 0 && one.includes('w:author="条理"')).length;
  const body = text("word/document.xml");
  return { ins: count(body, "ins"), del: count(body, "del"), comments: count(text("word/comments.xml"), "comment") };
};

test("a copy has certain corrections as revisions and all else as comments; the original stays", async () => {
  await call(desk, ["draft", "hubin-primary", ...list, "--format", "docx"]);
  const path = join(desk, "out/hubin-primary/云汀市湖滨小学意识形态工作责任清单.docx");
  editDocx(path, (xml) => xml.replace(/(<w:t[^>]*>)(?=[^<]{0,20}坚持)/u, "$1东湖小学其她人员加强网路意识，"));
  const before = readFileSync(path);
  const said = await call(desk, ["check", path, "--unit", "hubin-primary", "--fix", "改.docx"]);
  expect([said.code, readFileSync(path).equals(before)]).toEqual([1, true]);
  expect(said.out).toContain("修订 2 处，批注 1 处");
  expect(marks(join(desk, "改.docx"))).toEqual({ ins: 2, del: 2, comments: 1 });
  const again = await call(desk, ["check", path, "--unit", "hubin-primary", "--fix", "改.docx"]);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining("--force")]);
  expect((await call(desk, ["check", path, "--unit", "hubin-primary", "--fix", path, "--force"])).code).toBe(2);
  expect(readFileSync(path).equals(before)).toBe(true);
  const bytes = readFileSync(join(desk, "改.docx"));
  expect((await call(desk, ["check", path, "--unit", "hubin-primary", "--fix", "改.docx", "--force"])).code).toBe(1);
  expect(readFileSync(join(desk, "改.docx")).equals(bytes)).toBe(true);
});

test("copies of several papers go into a folder; what is no .docx is laid out, and said so", async () => {
  mkdirSync(join(desk, "旧/下"), { recursive: true });
  writeFileSync(join(desk, "旧/a.txt"), "办法\n加强网路意识形态工作。\n");
  writeFileSync(join(desk, "旧/a.md"), "# 办法\n\n其她人员参照执行，向××市报告。\n");
  writeFileSync(join(desk, "旧/下/b.txt"), "办法\n没有要改的。\n");
  writeFileSync(join(desk, "旧/~$b.docx"), "x");
  const said = await call(desk, ["check", "旧", "--fix", "改"]);
  expect(said.code).toBe(1);
  expect(said.err).toContain("[cli/fix-laid-out]");
  expect(said.err).toContain("[cli/left-open]");
  expect([marks(join(desk, "改/a.docx")), marks(join(desk, "改/a（2）.docx"))]).toEqual([
    { ins: 1, del: 1, comments: 1 },
    { ins: 1, del: 1, comments: 0 },
  ]);
  expect(existsSync(join(desk, "改/下/b.docx"))).toBe(false);
  for (const [fix, code] of [
    ["改.docx", "cli/fix-not-folder"],
    ["旧/a.txt", "cli/fix-not-folder"],
    ["改", "cli/out-taken"],
  ])
    expect(await call(desk, ["check", "旧", "--fix", fix!])).toMatchObject({ code: 2, err: expect.stringContaining(code!) });
  expect(await call(desk, ["check", "旧/a.txt", "--fix", "改.txt"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("cli/fix-other-format"),
  });
});

test("a report in official layout names each finding once with its places; a sound paper has none", async () => {
  writeFileSync(join(desk, "old.txt"), "办法\n加强网路意识形态工作。\n做好网路意识形态工作。\n");
  writeFileSync(join(desk, "sound.txt"), "办法\n加强网络意识形态工作。\n");
  expect((await call(desk, ["check", "old.txt", "sound.txt", "--out", "r.docx"])).code).toBe(1);
  const read = readDocx(new Uint8Array(readFileSync(join(desk, "r.docx"))), "r.docx");
  const text = read.ok ? docText(read.value.doc) : "";
  expect(text).toContain("2 份文件，1 个问题：重 0，中 1，轻 0。");
  expect(text).toContain("第 2 段、第 3 段");
  expect(text).toContain("没有发现问题的文件：sound.txt。");
  expect(text).not.toContain(desk);
  expect((await call(desk, ["check", "sound.txt", "--format", "docx", "--out", "s.docx"])).code).toBe(0);
});

test("what is accepted is written into the profile and never asked again; everything else still is", async () => {
  writeFileSync(join(desk, "a.txt"), "办法\n一、东湖小学负责,报云江市教育局备案。\n三、向××市报告。\n四、其她事项。\n");
  const profile = join(desk, "data/units/hubin-primary.yaml");
  const before = readFileSync(profile, "utf8");
  const of = async () => (await found("a.txt", "--unit", "hubin-primary")).map(({ quote }) => quote);
  expect(await of()).toEqual(["东湖小学", ",", "云江市教育局", "三、向××市报告", "××市", "其她"]);
  const said = await call(desk, ["check", "a.txt", "--unit", "hubin-primary", "--accept", "1,2,4"]);
  expect(said.code).toBe(0);
  expect(await of()).toEqual(["云江市教育局", "××市", "其她"]);
  const line = before.split("\n").findIndex((one) => one.startsWith("sub-units:")) + 2;
  expect(said.err).toContain(`“东湖小学”确是本单位的下属单位的，写进档案的 sub-units（第 ${line} 行起）更好`);
  const after = readFileSync(profile, "utf8");
  expect(after.replace(/\ncheck:[\s\S]*?(?=\n\S|\n?$)/u, "").trimEnd()).toBe(before.trimEnd());
  expect(await call(desk, ["check", "a.txt", "--unit", "hubin-primary", "--accept", "1", "--accept", "3"])).toMatchObject({
    code: 0,
  });
  expect(await of()).toEqual(["××市"]);
  for (const [argv, code] of [
    [["--unit", "hubin-primary", "--accept", "2"], "cli/no-such-finding"],
    [["--unit", "hubin-primary", "--accept", "一"], "cli/no-such-finding"],
    [["--accept", "1"], "cli/accept-needs-unit"],
    [["--unit", "hubin-primary", "--accept", "1", "--fix", "b.docx"], "cli/accept-alone"],
  ] as const)
    expect(await call(desk, ["check", "a.txt", ...argv])).toMatchObject({ code: 2, err: expect.stringContaining(code) });
});

test("who accepts a department, a post or a newspaper is told which field of the profile it belongs in", async () => {
  writeFileSync(join(desk, "a.txt"), "办法\n一、由科研处负责。\n二、局长审定，《江城日报》刊登。\n三、加强网路意识形态工作。\n");
  const profile = join(desk, "data/units/hubin-primary.yaml");
  writeFileSync(profile, readFileSync(profile, "utf8").replace(/^media:\n(?: .*\n)+/mu, ""));
  const text = readFileSync(profile, "utf8");
  const said = await call(desk, ["check", "a.txt", "--unit", "hubin-primary", "--accept", "1,2,3,4"]);
  const line = (field: string) => text.split("\n").findIndex((one) => one.startsWith(field)) + 2;
  expect(said.code).toBe(0);
  expect(said.err).toContain(`“科研处”确是本单位的部门的，写进档案的 departments（第 ${line("departments:")} 行起）`);
  expect(said.err).toContain(`“局长”确是本单位的职务的，写进档案的 posts（第 ${line("posts:")} 行起）`);
  expect(said.err).toContain("“《江城日报》”确是本单位的媒体的，写进档案的 media 更好（档案里还没有这一项）");
  expect(said.err).not.toContain("网路");
});

test("a line by hand does the same; a rule nobody knows is told with the nearest one", async () => {
  writeFileSync(join(desk, "a.txt"), "办法\n一、由校党支部负责,其她人员参照。\n");
  const profile = join(desk, "data/units/hubin-primary.yaml");
  writeFileSync(
    profile,
    `${readFileSync(profile, "utf8")}\ncheck:\n  ignore: [half-width, drift/wrong-wrod]\n  words: [其她人员]\n`,
  );
  expect(await found("a.txt", "--unit", "hubin-primary")).toEqual([]);
  const said = await call(desk, ["check", "a.txt", "--unit", "hubin-primary"]);
  expect(said).toMatchObject({ code: 1, err: expect.stringContaining("drift/wrong-word") });
  const checked = await call(desk, ["unit", "check", "hubin-primary"]);
  expect(checked.err).toContain("[profile/unknown-rule]");
});

test("persons without a post are told by the check of a unit", async () => {
  const profile = join(desk, "data/units/hubin-primary.yaml");
  writeFileSync(profile, readFileSync(profile, "utf8").replace("people:\n", "people:\n  - { id: zhuo-ran, name: 卓然 }\n"));
  const said = await call(desk, ["unit", "check", "hubin-primary"]);
  expect([said.code, said.err]).toEqual([1, expect.stringContaining("“卓然”没有任职")]);
});

test("a name the paper does not hold is in no report, nor in a copy or what programs read; one in a header is", async () => {
  const people = [...sample("hubin-primary").matchAll(/name: (\p{Script=Han}{2,3}) \}/gu)].map(([, name]) => name!);
  expect(people.length).toBeGreaterThan(5);
  writeFileSync(join(desk, "a.txt"), "办法\n东湖小学局党组负责，每月专题研究三次，报××市。\n组长：卓然\n");
  const against = ["check", "a.txt", "--unit", "hubin-primary", "--all"];
  const inZip = (name: string) =>
    Object.values(unzipSync(readFileSync(join(desk, name))))
      .map((part) => strFromU8(part))
      .join("");
  for (const form of ["html", "sarif", "docx", "xlsx"]) await call(desk, [...against, "--out", `r.${form}`]);
  await call(desk, [...against, "--fix", "改.docx"]);
  const said = [await call(desk, against), await call(desk, [...against, "--json"])].map(({ out }) => out);
  const texts = ["r.html", "r.sarif"].map((name) => readFileSync(join(desk, name), "utf8"));
  const all = [...said, ...texts, ...["r.docx", "r.xlsx", "改.docx"].map(inZip)];
  for (const text of all) {
    expect(text).toContain("东湖小学");
    for (const name of people) expect(text).not.toContain(name);
  }
});

test("programs get what they are promised of files, findings and places, and nothing else", async () => {
  writeFileSync(join(desk, "a.txt"), "办法\n加强网路意识形态工作。\n做好网路意识形态工作，向××市报告。\n");
  const { files, findings, ...more } = JSON.parse((await call(desk, ["check", "a.txt", "--json"])).out);
  expect([more, files.map(Object.keys)]).toEqual([{}, [["path"]]]);
  const place = ["end", "file", "paragraph", "quote", "start"];
  const own = ["certain", "code", "evidence", "family", "right", "severity"];
  const keys = findings.map((one: object) => Object.keys(one).sort());
  expect(keys).toEqual([[...place, ...own, "places"].sort(), [...place, ...own].sort()]);
  expect(Object.keys(findings[0].places[0]).sort()).toEqual(place);
});

test("draft, regenerate and todo say what is high in papers edited by hand, a line each with its place", async () => {
  const draft = ["draft", "hubin-primary", ...list, "--format", "docx"];
  await call(desk, draft);
  expect((await call(desk, draft)).err).not.toContain("cli/edited-drift");
  const path = join(desk, "out/hubin-primary/云汀市湖滨小学意识形态工作责任清单.docx");
  editDocx(path, (xml) => xml.replace(/(<w:t[^>]*>)(?=[^<]{0,20}坚持)/u, "$1东湖小学其她人员参照，"));
  for (const argv of [draft, draft, ["regenerate", "hubin-primary", "--as-of", "2026-03-05"]]) {
    const said = await call(desk, argv);
    const lines = said.err.split("\n").filter((line) => line.includes("[cli/edited-drift]"));
    expect([said.code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(/责任清单\.docx.*第\s*\d+\s*段.*“东湖小学”是别的单位/u);
  }
  const todo = await call(desk, ["todo", "hubin-primary", "--as-of", "2026-03-05"]);
  expect([todo.code, todo.out]).toEqual([1, expect.stringContaining("“东湖小学”是别的单位")]);
  await call(desk, ["check", "hubin-primary", "--accept", "1"]);
  expect((await call(desk, draft)).err).not.toContain("cli/edited-drift");
});

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { PDFExtract } from "pdf.js-extract";
import { afterEach, expect, test, vi } from "vitest";
import { call, sample, workspace } from "../cli/desk.js";
import { editDocx } from "../cli/edit-docx.js";
import { serve } from "./server.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const unit = "hubin-primary";
const profileOf = (desk: string) => join(desk, "data", "units", `${unit}.yaml`);
const shelfOf = (desk: string) => join(desk, "out", unit);
const list = "responsibility-list.ideology";
const notice = "leading-group-notice.ideology";

async function drafted(): Promise<string> {
  const desk = workspace(unit);
  const shelf = `shelf: [${notice}, ${list}] # 只出两份`;
  writeFileSync(profileOf(desk), sample(unit).replace(/^topics: .*$/m, `topics: [ideology]\n${shelf}`));
  expect((await call(desk, ["draft", unit, "--as-of", "2026-03-05"])).code).toBeLessThan(2);
  return desk;
}
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(".") && statSync(join(folder, name)).isFile())
    .sort();

let here: Awaited<ReturnType<typeof serve>> | undefined;
afterEach(() => here?.server.stop());
const open = async (desk: string) => (here = await serve(desk, true));

test("chosen papers come as a zip of the files as they lie there, twice the same bytes", async () => {
  const desk = await drafted();
  const { ask, port, own } = await open(desk);
  const make = async (formats: readonly string[], documents = [notice, list]) =>
    (await ask("shelf/zip", { unit, documents, formats })).answer;
  const made = await make(["docx", "pdf"]);
  expect(made).toMatchObject({ ok: true, value: { files: 4, name: "云汀市湖滨小学.zip" }, told: [] });
  const bytes = await fetched(port, own, made.value.kept);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).sort()).toEqual(filesIn(shelfOf(desk)).filter((name) => !name.endsWith(".html")));
  for (const [name, part] of Object.entries(parts))
    expect(Buffer.from(part).equals(readFileSync(join(shelfOf(desk), name))), name).toBe(true);
  expect((await fetched(port, own, (await make(["docx", "pdf"])).value.kept)).equals(bytes)).toBe(true);
  expect((await make(["docx"], [list])).value.files).toBe(1);
  expect(await make(["docx"], [])).toMatchObject({ ok: false, told: [{ code: "web/none-chosen" }] });
  expect(await make(["docx"], ["no.such"])).toMatchObject({ ok: false, told: [{ code: "web/not-made" }] });
});

test("a PDF from before an edit in Word is made anew for the zip, and one that is printed now has the edit", async () => {
  const desk = await drafted();
  const name = filesIn(shelfOf(desk)).find((one) => one.endsWith("责任清单.docx"))!;
  editDocx(join(shelfOf(desk), name), (xml) => xml.replace(/每年至少两次(?=(?:<[^>]*>)*(?:专题研究|听取))/, "每两个月一次"));
  const before = filesIn(shelfOf(desk)).map((one) => readFileSync(join(shelfOf(desk), one)).toString("base64"));
  const { ask, port, own } = await open(desk);
  const zip = await ask("shelf/zip", { unit, documents: [notice, list], formats: ["pdf"] });
  expect(zip.answer.told.map(({ code }: { code: string }) => code)).toEqual(["web/printed-now"]);
  const packed = unzipSync(await fetched(port, own, zip.answer.value.kept));
  expect(Object.keys(packed)).toHaveLength(2);
  expect(await pdfText(Buffer.from(packed[name.replace(".docx", ".pdf")]!))).toContain("每两个月一次");
  const one = await ask("shelf/print", { unit, documents: [list], bound: false });
  expect(one.answer).toMatchObject({ ok: true, value: { papers: 1 } });
  expect(await pdfText(await fetched(port, own, one.answer.value.kept))).toContain("每两个月一次");
  const bound = await ask("shelf/print", { unit, documents: [list, notice], bound: true });
  expect(bound.answer).toMatchObject({ ok: true, value: { papers: 2, name: "云汀市湖滨小学意识形态工作责任制文件汇编.pdf" } });
  const text = await pdfText(await fetched(port, own, bound.answer.value.kept));
  expect([text.includes("每两个月一次"), text.includes("目"), text.includes("领导小组")]).toEqual([true, true, true]);
  expect(filesIn(shelfOf(desk)).map((one) => readFileSync(join(shelfOf(desk), one)).toString("base64"))).toEqual(before);
});

test("a paper whose Word file is gone is in no volume, and named", async () => {
  const desk = await drafted();
  const { unlinkSync } = await import("node:fs");
  unlinkSync(join(shelfOf(desk), filesIn(shelfOf(desk)).find((one) => one.endsWith("责任清单.docx"))!));
  const { ask } = await open(desk);
  const bound = await ask("shelf/print", { unit, documents: [list, notice], bound: true });
  expect(bound.answer).toMatchObject({ ok: false, told: [{ code: "merge/deleted" }] });
});

test("what a unit issues is chosen; other lines and comments stay, and what is usual takes the choice away", async () => {
  const desk = await drafted();
  const { ask } = await open(desk);
  const offered = (await ask("shelf/choice", { unit })).answer.value as Choice;
  expect(offered.isUsual).toBe(false);
  const issued = (choice: Choice) =>
    choice.kinds.flatMap(({ kind, papers }) => papers.filter((one) => one.issued).map(({ topic }) => `${kind}.${topic}`));
  expect(issued(offered).sort()).toEqual([notice, list].sort());
  // What is usual stands first.
  const isUsual = offered.kinds.map(({ papers }) => papers.some(({ usual }) => usual));
  expect(isUsual.indexOf(true)).toBe(0);
  expect(isUsual.lastIndexOf(true)).toBeLessThan(isUsual.indexOf(false));

  const burden = async (shelf?: readonly string[]) => (await ask("live/burden", { unit, ...(shelf && { shelf }) })).answer.value;
  expect((await burden([list])).papers.map(({ document }: { document: string }) => document)).toEqual([list]);
  expect((await burden()).papers.length).toBe(2);

  const before = readFileSync(profileOf(desk), "utf8");
  const saved = await ask("shelf/choose", { unit, base: offered.base, papers: [list] });
  expect(saved.answer.ok).toBe(true);
  const after = readFileSync(profileOf(desk), "utf8");
  expect(issued((await ask("shelf/choice", { unit })).answer.value)).toEqual([list]);
  const others = (text: string) =>
    text.split("\n").filter((line) => !line.includes("shelf") && !line.includes("responsibility-list"));
  expect(others(after).filter((line) => !others(before).includes(line))).toEqual([]);

  const again = (await ask("shelf/choice", { unit })).answer.value as Choice;
  expect((await ask("shelf/choose", { unit, base: again.base, papers: null })).answer.ok).toBe(true);
  const usual = (await ask("shelf/choice", { unit })).answer.value as Choice;
  expect(usual.isUsual).toBe(true);
  expect(readFileSync(profileOf(desk), "utf8")).not.toMatch(/^shelf:/m);
  for (const one of usual.kinds.flatMap(({ papers }) => papers)) expect(one.issued).toBe(one.usual);
});

test("a choice made from an older file keeps what the file learnt since, and collides where both chose", async () => {
  const desk = await drafted();
  const { ask } = await open(desk);
  const { base } = (await ask("shelf/choice", { unit })).answer.value;
  const touched = readFileSync(profileOf(desk), "utf8").replace(/^unit:$/m, "unit:\n  staff: 77");
  expect(touched).toContain("staff: 77");
  writeFileSync(profileOf(desk), touched);
  expect((await ask("shelf/choose", { unit, base, papers: [list] })).answer.ok).toBe(true);
  expect(readFileSync(profileOf(desk), "utf8")).toContain("staff: 77");
  const clash = await ask("shelf/choose", { unit, base, papers: [notice] });
  expect(clash.answer.ok).toBe(false);
  expect((await ask("shelf/choose", { unit, base, papers: [] })).answer.ok).toBe(false);
});

interface Choice {
  readonly base: string;
  readonly isUsual: boolean;
  readonly kinds: readonly {
    readonly kind: string;
    readonly papers: readonly { readonly topic: string; readonly issued: boolean; readonly usual: boolean }[];
  }[];
}

async function fetched(port: number, headers: Readonly<Record<string, string>>, kept: string): Promise<Buffer> {
  const response = await fetch(`http://127.0.0.1:${port}/file?kept=${kept}`, { headers: { Cookie: headers["Cookie"]! } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}
async function pdfText(bytes: Buffer): Promise<string> {
  const { pages } = await new PDFExtract().extractBuffer(bytes, {});
  return pages.flatMap(({ content }) => content.map(({ str }) => str)).join("");
}

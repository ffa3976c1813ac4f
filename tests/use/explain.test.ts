import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { explainedCode } from "../../src/cli/explained-code.js";
import { driftRules } from "../../src/drift/rules/index.js";
import { realEnv } from "../../src/io/env.js";
import { packageRoot } from "../../src/io/package-root.js";
import { findPlace } from "../../src/sides/find-place.js";
import { inlinesText } from "../../src/tree/text.js";
import { inlines } from "../../src/tree/walk.js";
import { draft } from "../../src/use/draft.js";
import { explain } from "../../src/use/explain.js";
import { codes, explainCode } from "../../src/use/explain-code.js";
import type { Explanation } from "../../src/use/explain-types.js";
import { zh } from "../../src/words/zh/index.js";
import { call, workspace } from "../cli/desk.js";
import { rewriteWord } from "../support/rewrite-word.js";
import { printDiagnostics } from "../support/said.js";
import { draftDoc } from "../support/shelf.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const env = { ...realEnv(tmpdir()), today: () => "2026-03-05" };
let root: string;
let request: { readonly place: Parameters<typeof explain>[0]["place"] };
const list = "hubin-primary/responsibility-list.ideology";
const rules = "hubin-primary/implementation-rules.ideology";
const file = () => join(root, "out", "hubin-primary", "云汀市湖滨小学意识形态工作责任清单.docx");
const profile = () => join(root, "data", "units", "hubin-primary.yaml");

const asked = (what: string) => explain({ ...request, what, path: resolve(root, what.split("#", 1)[0]!) }, env);
async function told(what: string): Promise<Explanation> {
  const found = await asked(what);
  if (!found.ok || !("parts" in found.value)) throw new Error(printDiagnostics(found.diagnostics));
  return found.value;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "tiaoli-explain-"));
  mkdirSync(join(root, "data", "units"), { recursive: true });
  cpSync(resolve("data/units/hubin-primary.yaml"), profile());
  request = { place: { root, program: packageRoot, isWorkspace: true } };
  const kinds = ["responsibility-list", "implementation-rules", "leading-group-notice"];
  const done = await draft({ ...request, units: ["hubin-primary"], kinds, topics: ["ideology"], formats: ["docx"] }, env);
  if (!done.ok) throw new Error(printDiagnostics(done.diagnostics));
});

describe("a sentence", () => {
  test("says its clause, its basis and where each word of the profile stands", async () => {
    const { parts, version, title } = await told(`${rules}#第七条`);
    expect([version, title]).toEqual([1, "云汀市湖滨小学意识形态工作责任制实施细则"]);
    expect(parts[0]!.clause).toMatchObject({ id: "rules.group", version: 3, current: 3 });
    expect(parts[0]!.clause!.file).toContain("templates");
    const lines = readFileSync(profile(), "utf8").split("\n");
    const own = parts.flatMap(({ fields }) => fields).filter((field) => field.file === profile());
    expect(own.length).toBeGreaterThan(0);
    for (const { path, line } of own) expect(lines[line! - 1], path).toContain(path.split(".").at(-1)!);
    expect(parts[0]!.edited).toBeNull();
  });

  test("is found by number, by number with 款, by first words, by id, and by the file's path", async () => {
    const whole = await told(`${rules}#第七条`);
    for (const what of [
      `${rules}#第7条`,
      `${rules}#${whole.parts[0]!.text.slice(0, 12)}`,
      `${rules}#${whole.parts[0]!.id}`,
      `${rules}@1#第七条第一款`,
    ])
      expect((await told(what)).parts[0]!.id, what).toBe(whole.parts[0]!.id);
    expect((await told(`${file()}#二、（三）`)).parts).toEqual((await told(`${list}#二、(三)`)).parts);
  });

  test("every paragraph and row of a document is found by the name it is shown with", () => {
    for (const kind of ["responsibility-list", "implementation-rules", "leading-group-notice", "work-systems"]) {
      const doc = draftDoc("yunting-college", kind, "ideology");
      for (const block of doc.children) {
        const found = findPlace(doc, block.id);
        expect("place" in found && found.place.id).toBe(block.id);
        const again = "place" in found && found.place.name !== "" ? findPlace(doc, found.place.name) : found;
        const ids = "place" in again ? [again.place.id] : "several" in again ? again.several.map(({ id }) => id) : [];
        expect(ids, "place" in found ? found.place.name : "").toContain(block.id);
      }
    }
  });

  test("that a person changed or added says so, and since when", async () => {
    const before = readFileSync(file());
    const { text } = (await told(`${list}#二、（三）`)).parts[0]!;
    writeFileSync(
      file(),
      rewriteWord(before, (xml) => xml.replace("专题党课", "专题党课并答疑")),
    );
    const [part] = (await told(`${list}#二、（三）`)).parts;
    expect(part).toMatchObject({ edited: { since: 1, generated: text }, text: text.replace("专题党课", "专题党课并答疑") });
    expect(part!.clause!.id).toBe("secretary.study");
    expect((await told(`${list}@1#二、（三）`)).parts[0]!.edited).toBeNull();
    writeFileSync(file(), before);
  });

  test("that is not there, or not the only one, is asked for again", async () => {
    const code = async (what: string) => (await asked(what)).diagnostics.map((d) => d.code);
    expect(await code(`${list}#（三）`)).toEqual(["explain/which-place"]);
    expect(await code(`${list}#九十九、`)).toEqual(["explain/no-place"]);
    expect(await code(`${list}#第0条`)).toEqual(["explain/no-place"]);
    expect(await code(`${list}#`)).toEqual(["explain/no-target"]);
    expect(await code("hubin-primary/nothing#一、")).toEqual(["archive/no-document"]);
    expect(await code("没有.docx#一、")).toEqual(["file/missing"]);
    writeFileSync(join(root, "别人.txt"), "一、总则\n（一）认真工作。\n");
    expect(await code("别人.txt#一、")).toEqual(["explain/not-ours"]);
  });
});

test("every code of the catalogue has an answer, without open places", async () => {
  expect([...codes()].sort()).toEqual(Object.keys(zh.messages).sort());
  for (const code of codes()) {
    const coded = await explainCode(`[${code}]`);
    if (!coded.ok) throw new Error(code);
    const found = explainedCode(coded.value, zh);
    expect(found.message, code).not.toMatch(/^$|(?<!\{)\{[a-zA-Z]+\}(?!\})/);
    expect(found.hint, code).not.toMatch(/(?<!\{)\{[a-zA-Z]+\}(?!\})/);
    expect(found.room, code).not.toBe("");
  }
  expect((await explainCode("archive/editted")).diagnostics[0]).toMatchObject({ code: "explain/unknown-code" });
  expect((await explainCode("archive/constructor")).ok).toBe(false);
});

test("the values explained are those that are printed", async () => {
  const { parts } = await told(`${list}#二、（三）`);
  const doc = draftDoc("hubin-primary", "responsibility-list", "ideology");
  const printed = [...inlines(doc)].filter(({ block, inline }) => block.id === parts[0]!.id && inline.type === "value");
  expect(parts[0]!.fields.map(({ value }) => value)).toEqual(printed.map(({ inline }) => inlinesText([inline])));
});

test("every code of the drift check tells why, and shows what it finds and what it leaves", async () => {
  const desk = workspace();
  for (const { code } of driftRules) {
    const said = await call(desk, ["explain", code, "--json"]);
    expect(said.code).toBe(0);
    const told = JSON.parse(said.out);
    expect(told.why.length, code).toBeGreaterThan(4);
    expect([told.examples.finds.length > 0, told.examples.leaves.length > 0]).toEqual([true, true]);
  }
  const shown = await call(desk, ["explain", "drift/wrong-word"]);
  expect(shown.out).toContain("查出：");
  expect(shown.out).toContain("不报：");
});

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { commands } from "../../src/cli/commands/index.js";
import type { Context } from "../../src/cli/context.js";
import { pathOf } from "../../src/cli/help.js";
import { run } from "../../src/cli/run.js";
import { en } from "../../src/words/en/index.js";
import { zh } from "../../src/words/zh/index.js";
import { madeDocx, paragraph } from "../readers/made-docx.js";
import { call, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const han = /\p{Script=Han}/u;
/** Words of the screen that are Chinese: none may be but those of the person's own profile, papers and folders. */
const chineseIn = (text: string, own: RegExp): readonly string[] =>
  text.split("\n").filter((line) => han.test(line.replace(own, "")));
/** What a profile, a paper or the library says: in quotes, behind a path or an id, or a title. */
const values = /"[^"]*"|'[^']*'|\S*[/\\]\S*|\([^()]*\)|“[^”]*”/gu;

/** What the Chinese catalogue says between its places: long enough that no name of a unit, a paper or a clause says it by chance. */
const sentences = [...Object.values(zh.messages).flatMap(({ message, hint }) => [message, hint]), ...Object.values(zh.phrases)]
  .flatMap((sentence) => sentence.split(/\{[^{}]*\}/))
  .filter((part) => (part.match(/\p{Script=Han}/gu)?.length ?? 0) >= 7);

const added = await Promise.all(Object.values(commands).map((load) => load()));
const program = (): Command => {
  const made = new Command("tiaoli");
  for (const add of added) add(made, {} as Context);
  return made;
};
const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)];
const paths = all(program()).flatMap((one) => (one.parent === null ? [] : [pathOf(one)]));

describe("help", () => {
  test.each(["", ...paths])("tiaoli %s --help is English from end to end", async (path) => {
    const said = await call(tmpdir(), [...path.split(" ").filter((word) => word !== ""), "--help", "--lang", "en"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(/^Usage: tiaoli/);
    expect(said.out).not.toMatch(han);
  });
  test("offers JSON for every command, but where that is a format, or the command speaks nothing else", () => {
    const leaves = all(program()).filter(({ commands: below }) => below.length === 0);
    const without = leaves.filter(({ options }) => !options.some(({ long }) => long === "--json")).map(pathOf);
    expect(without.sort()).toEqual(["compare", "mcp", "schema"]);
  });
  test("names every argument and option there is, in both languages", () => {
    for (const { help } of [zh, en]) {
      expect(Object.keys(help).sort()).toEqual([...paths].sort());
      for (const one of all(program()).filter(({ parent }) => parent !== null)) {
        const text = help[pathOf(one)]!;
        expect(Object.keys(text.arguments)).toEqual(one.registeredArguments.map((argument) => argument.name()));
        expect(Object.keys(text.options).sort()).toEqual(one.options.map((option) => option.attributeName()).sort());
        for (const option of one.options)
          expect(Array.isArray(text.options[option.attributeName()]), `${pathOf(one)} ${option.flags}`).toBe(option.required);
      }
    }
  });
});

describe("the language is chosen", () => {
  test("one that nobody knows is refused in the language of the environment", async () => {
    let err = "";
    const terminal = {
      out: () => {},
      err: (text: string) => {
        err += text;
      },
      cwd: process.cwd(),
      watched: false,
    };
    for (const [language, said] of [
      ["en", /unknown|language/i],
      ["zh", /[\u4e00-\u9fff]/],
      ["xx", /[\u4e00-\u9fff]/],
    ] as const) {
      err = "";
      expect(await run(["library", "list", "--lang", "yy"], { ...terminal, language })).toBe(2);
      expect(err).toMatch(said);
      if (language === "en") expect(err).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test("anywhere on the line, by the environment, and the line counts for more", async () => {
    const missing = ["unit", "show"];
    for (const argv of [
      ["--lang", "en", ...missing],
      ["unit", "--lang=en", "show"],
      [...missing, "--lang", "en"],
    ])
      expect((await call(tmpdir(), argv)).err).toContain("error: the argument <unit> is missing [cli/missing-argument]");
    expect((await call(tmpdir(), missing)).err).toContain("错误：缺少参数 <单位> [cli/missing-argument]");
  });
  test("one that nobody speaks is refused", async () => {
    for (const argv of [
      ["--lang", "fr", "fonts"],
      ["fonts", "--lang="],
      ["fonts", "--lang"],
    ])
      expect(await call(tmpdir(), argv)).toMatchObject({ code: 2, out: "" });
  });
  test("what follows -- is no option", async () => {
    expect((await call(tmpdir(), ["layout", "--", "--lang"])).err).toContain("--lang");
  });
});

describe("commands", () => {
  let desk: string;
  const en = (...argv: string[]) => call(desk, ["--lang", "en", ...argv]);
  beforeAll(async () => {
    desk = workspace("hubin-primary");
    const day = ["--as-of", "2026-03-05", "--reason", "first"];
    const made = await en("draft", "hubin-primary", "--kind", "responsibility-list", "--format", "docx,txt", ...day);
    expect(made.err).toBe("");
    expect(chineseIn(made.out, values)).toEqual([]);
    writeFileSync(join(desk, "notice.docx"), madeDocx(paragraph("第一条　甲。")));
    writeFileSync(join(desk, "other.docx"), madeDocx(paragraph("第一条　乙。")));
  });

  test.each<readonly string[]>([
    ["unit", "list"],
    ["unit", "check", "hubin-primary"],
    ["impact", "hubin-primary", "--as-of", "2026-03-05"],
    ["todo", "hubin-primary", "--as-of", "2026-03-05"],
    ["history", "hubin-primary"],
    ["regenerate", "hubin-primary", "--as-of", "2026-03-05", "--dry-run"],
    ["layout", "notice.docx"],
    ["compare", "notice.docx", "other.docx"],
    ["explain", "archive/edited"],
    ["explain", "layout/wrong-font"],
    ["appoint", "hubin-primary", "--post", "head", "--name", "Gu", "--from", "2026-12-01", "--dry-run"],
    ["vacate", "hubin-primary", "--post", "head", "--on", "2026-12-01", "--dry-run"],
    ["rename", "hubin-primary", "moral-office", "Student Centre", "--dry-run"],
    ["fonts"],
    ["library", "list"],
    ["undo", "nobody"],
    ["unit", "show", "nobody"],
    ["unit", "check", "--all", "hubin-primary"],
    ["unit", "new", "--id", "X"],
    ["unit", "export", "nobody"],
    ["unit", "import", "nothing.xlsx"],
    ["draft", "nobody"],
    ["draft", "hubin-primary", "--format", "doc"],
    ["regenerate", "--all", "--number", "3"],
    ["resolve", "hubin-primary", "notice.docx"],
    ["impact"],
    ["todo", "hubin-primary", "--as-of", "2026-02-30"],
    ["layout", "nothing.docx"],
    ["compare", "notice.docx", "nothing.docx"],
    ["explain", "nothing"],
    ["history", "hubin-primary", "nothing"],
    ["library", "show", "nothing"],
    ["schema", "--out", "data/units/hubin-primary.yaml"],
    ["init", "notice.docx"],
  ])("tiaoli %s %s %s says nothing in Chinese but what its material says", async (...argv) => {
    const { out, err } = await en(...argv);
    expect(`${out}${err}`).not.toBe("");
    for (const sentence of sentences) expect(`${out}${err}`).not.toContain(sentence);
    expect(`${out}${err}`).not.toMatch(/^\s*(?:.*\d )?(?:错误|注意|提示|处理|为什么)：/m);
  });

  test("labels of a profile are English, its facts as they are", async () => {
    const { out } = await en("unit", "show", "hubin-primary", "--as-of", "2026-03-05");
    expect(out).toMatch(/^As of 2026-03-05\n\nUnit\n {2}id {2}hubin-primary\n/);
    expect(out).toContain("Party organ\n  form  党支部");
    const schema = JSON.parse((await en("schema")).out) as { title: string; properties: { unit: { description: string } } };
    expect([schema.title, schema.properties.unit.description]).toEqual(["unit profile", "the unit"]);
  });
  test("--json has code, data and the sentence in the language chosen; the data is the same in both", async () => {
    const read = async (...lang: string[]) =>
      JSON.parse((await call(desk, ["layout", "notice.docx", "--json", ...lang])).out) as { findings: object[] };
    const [english, chinese] = [(await read("--lang", "en")).findings, (await read()).findings];
    const dataOf = (findings: object[]) =>
      findings.map((one) => [(one as { code: string }).code, (one as { data: object }).data]);
    expect(dataOf(english)).toEqual(dataOf(chinese));
    expect(JSON.stringify(english.map((one) => (one as { why: string }).why))).not.toMatch(han);
    const refused = await call(mkdtempSync(join(tmpdir(), "tiaoli-en-")), ["layout", "no.docx", "--json", "--lang", "en"]);
    expect(JSON.parse(refused.err)).toMatchObject({ code: "file/missing", message: expect.stringMatching(/^there is no file/) });
  });
});

import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { blockText } from "../../src/tree/text.js";
import type { Doc, ParagraphRole } from "../../src/tree/types.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { composed, layouts, official, roles, unset } from "./official-docs.js";

const lines = (doc: Doc, ...wanted: readonly ParagraphRole[]): readonly string[] =>
  doc.children.flatMap((block) => (block.type === "paragraph" && wanted.includes(block.role) ? [blockText(block)] : []));
const of = (name: string): Doc => layouts[name]!();

describe("what stands around the text", () => {
  test.each([
    [
      "masthead, downward",
      "copy-number secrecy urgency masthead number title addressee attachment-list issuer date annotation attachment-label title copies-to printer",
    ],
    [
      "masthead, upward",
      "masthead number title addressee attachment-list attachment-list issuer date attachment-label title attachment-label title copies-to printer",
    ],
    ["upward with many signers", "masthead signers signers number title addressee issuer date copies-to printer"],
    ["a notice that carries rules", "masthead number title addressee issuer date title copies-to printer"],
    [
      "a notice with rules attached",
      "masthead number title addressee attachment-list issuer date attachment-label title copies-to printer",
    ],
    ["a draft with nothing filled in", "masthead number title addressee issuer date title note printer"],
    ["letter", "masthead number copy-number secrecy urgency title addressee issuer date copies-to"],
    ["letter without a corner", "masthead number title addressee issuer date copies-to"],
    ["minutes", "masthead number title addressee attendance attendance attendance copies-to printer"],
  ])("%s", (name, wanted) => {
    expect(roles(of(name)).join(" ")).toBe(wanted);
  });

  test("letters and minutes drop a 文件 that the profile writes", () => {
    const facts = { ...unset, status: "draft", masthead: "湖滨小学文件" } as const;
    expect(lines(official("leading-group-notice", { ...facts, layout: "letter" }), "masthead")).toEqual(["湖滨小学"]);
    const minutes = official("leading-group-notice", { ...facts, layout: "minutes" });
    expect(lines(minutes, "masthead")).toEqual(["湖滨小学会议纪要"]);
    expect(lines(official("leading-group-notice", { ...facts, layout: "masthead" }), "masthead")).toEqual(["湖滨小学文件"]);
  });

  test("the short name prints where the full one would run into the date", () => {
    const loaded = sample("hubin-primary");
    const unit = { ...loaded.profile.unit, "full-name": "云汀市汀南区湖滨街道民族团结实验中心小学" };
    const facts = { ...unset, status: "draft", layout: "masthead" } as const;
    const long = { ...loaded, profile: { ...loaded.profile, unit } };
    const doc = compose({ library, loaded: long, kind: "leading-group-notice", topic: "ideology", asOf, facts });
    expect(doc.ok && lines(doc.value, "printer")[0]).toMatch(/^湖滨小学办公室\t/);
  });

  test("the words of the elements", () => {
    const notice = of("masthead, downward");
    expect(lines(notice, "copy-number", "secrecy", "urgency", "masthead", "number")).toEqual([
      "000012",
      "机密★1年",
      "特急",
      "中共云汀市湖滨小学支部委员会文件",
      "湖小党〔2026〕8号",
    ]);
    expect(lines(notice, "attachment-list", "annotation", "attachment-label")).toEqual([
      "附件：任务分工表",
      "（此件公开发布）",
      "附件",
    ]);
    expect(lines(notice, "copies-to", "printer")).toEqual([
      "抄送：汀南区教育局党建工作办公室，汀南区委宣传部。",
      "云汀市湖滨小学办公室\t2026年3月9日印发",
    ]);
    expect(lines(of("masthead, upward"), "number", "attachment-label")).toEqual([
      "湖小党〔2026〕8号\t签发人：沈立言",
      "附件1",
      "附件2",
    ]);
    expect(lines(of("minutes"), "masthead", "number", "attendance").slice(0, 2)).toEqual([
      "中共云汀市湖滨小学支部委员会会议纪要",
      "湖小党〔2026〕8号\t2026年3月9日",
    ]);
    expect(lines(of("letter"), "masthead")).toEqual(["中共云汀市湖滨小学支部委员会"]);
  });

  test("signers stand two on a line, names of two characters as wide as three", () => {
    expect(lines(of("upward with many signers"), "signers", "number")).toEqual([
      "签发人：沈立言　孟　帆",
      "顾晓岚　方　越",
      "湖小党〔2026〕8号\t何致远",
    ]);
  });

  test("signers that would run into the number stand one on a line, and the number below them where no name fits", () => {
    const signed = (number: string) =>
      lines(
        official("status-report", {
          number,
          date: "2026-03-09",
          layout: "masthead",
          signer: ["shen-liyan", "meng-fan", "he-zhiyuan"],
        }),
        "signers",
        "number",
      );
    expect(signed("云汀湖小党发〔2026〕8号")).toEqual(["签发人：沈立言　孟　帆", "云汀湖小党发〔2026〕8号\t何致远"]);
    expect(signed("云汀市湖滨小学党支部办发〔2026〕8号")).toEqual([
      "签发人：沈立言",
      "孟　帆",
      "云汀市湖滨小学党支部办发〔2026〕8号\t何致远",
    ]);
    expect(signed("云汀市汀南区湖滨实验小学党支部委员会〔2026〕12号")).toEqual([
      "签发人：沈立言",
      "孟　帆",
      "何致远",
      "云汀市汀南区湖滨实验小学党支部委员会〔2026〕12号\t",
    ]);
  });

  test("a notice names what it carries, and the text itself is not signed", () => {
    const doc = of("a notice that carries rules");
    const [notice, rules] = doc.children
      .filter(({ type }) => type === "title")
      .map((block) => block.type === "title" && blockText(block));
    expect(notice).toBe("关于印发《云汀市湖滨小学意识形态工作责任制实施细则》的通知");
    expect(rules).toBe("云汀市湖滨小学意识形态工作责任制实施细则");
    expect(doc.meta.title).toBe(rules);
    expect(doc.children.at(-3)).toMatchObject({ type: "item" });
    expect(doc.meta.clauses).toHaveProperty("issue.text");
  });

  test("without a layout nothing is added", () => {
    expect(roles(official("implementation-rules", { layout: "plain" }))).toEqual(["title", "note", "issuer", "date"]);
  });

  test("a date nobody has set is a place to write one", () => {
    expect(lines(of("a draft with nothing filled in"), "number", "date", "printer")).toEqual([
      "________",
      "　　年　月　日",
      "云汀职业技术学院党政办公室\t　　年　月　日印发",
    ]);
  });
});

describe("what does not go together is said, with its place", () => {
  const faults = (kind: string, facts: Parameters<typeof composed>[1]): readonly string[] => {
    const doc = composed(kind, facts);
    return doc.ok
      ? []
      : doc.diagnostics.map(({ code, at }) => `${code} ${at?.origin?.from === "file" ? at.origin.line !== undefined : ""}`);
  };
  test.each([
    [
      "a final document without number",
      "leading-group-notice",
      { layout: "masthead", status: "final" },
      "compose/no-number true",
    ],
    [
      "an upward one without signer",
      "status-report",
      { layout: "masthead", status: "final", number: "湖小党〔2026〕8号" },
      "compose/no-signer true",
    ],
    [
      "signers on a downward one",
      "leading-group-notice",
      { layout: "masthead", signer: ["shen-liyan", "gu-xiaolan"] },
      "compose/signer-downward true",
    ],
    [
      "a printer whose name runs into the date",
      "leading-group-notice",
      { layout: "masthead", "print-office": "云汀市湖滨经济技术开发区第一实验小学办公室" },
      "compose/printer-too-long true",
    ],
    [
      "one signer twice",
      "status-report",
      { layout: "masthead", signer: ["gu-xiaolan", "gu-xiaolan"] },
      "compose/signer-twice true",
    ],
    [
      "an attachment of no document of the unit's",
      "leading-group-notice",
      { layout: "masthead", attachments: [{ name: "表", document: "responsibility-list.nothing" }] },
      "compose/attachment-document true",
    ],
    [
      "a document attached to itself",
      "leading-group-notice",
      { layout: "masthead", attachments: [{ name: "表", document: "leading-group-notice.ideology" }] },
      "compose/attachment-itself true",
    ],
    [
      "an attachment whose file is not there",
      "leading-group-notice",
      { layout: "masthead", attachments: [{ name: "表", file: "data/表.docx" }] },
      "compose/attachment-file true",
    ],
    [
      "an attachment that is two things",
      "leading-group-notice",
      { layout: "masthead", attachments: [{ name: "表", file: "data/表.docx", document: "work-systems.ideology" }] },
      "compose/attachment-twice true",
    ],
    [
      "a final document with an attachment that is only a name",
      "leading-group-notice",
      { layout: "masthead", status: "final", number: "湖小党〔2026〕8号", attachments: [{ name: "表" }] },
      "compose/attachment-absent true",
    ],
  ] as const)("%s", (_, kind, facts, wanted) => {
    expect(faults(kind, { ...unset, status: "review", ...facts })).toEqual([wanted]);
  });

  test("in a draft an attachment's pages may still be open", () => {
    const doc = official("leading-group-notice", { status: "draft", attachments: [{ name: "表" }] });
    expect(doc.children.at(-1)).toMatchObject({ children: [{ type: "blank", label: "附件“表”的内容" }] });
  });
});

import { describe, expect, test } from "vitest";
import { endsAsDocument, isNoMasthead } from "../../src/recognise/document-names.js";
import * as forms from "../../src/recognise/line-forms.js";
import { lineNumber } from "../../src/recognise/line-number.js";

type Form = (text: string) => boolean;
const is: readonly (readonly [Form, readonly string[], readonly string[]])[] = [
  [
    forms.isDocumentNumber,
    ["湖小党〔2026〕3号", "湖小党[2026]第03号", "湖小党 ﹝2026﹞ 3 号", "湖小党〔26〕3号", "湖小党〔2026〕3号　签发人：柏雨"],
    ["（湖小党〔2026〕3号）", "第3号", "见湖小党〔2026〕3号文件", "根据湖小党〔2026〕3号，制定"],
  ],
  [forms.isNumberLine, ["（湖小党〔2026〕3号）", "第十二号", "湖小党〔2026〕3号"], ["第十二条", "三号楼"]],
  [forms.isMastheadNumber, ["________", "湖小党〔2026〕3号　2026年3月5日", "湖小党〔2026〕3号 签发人：柏雨"], ["湖小党文件"]],
  [
    forms.isDay,
    ["2026年3月5日", "2026 年 03 月 05 日", "二〇二六年三月五日", "2026.3.5", "2026-03-05"],
    ["　　年　月　日", "3月5日", "2026年3月5日印发"],
  ],
  [forms.isDayOrBlank, ["　　年　月　日", "2026年__月__日", "2026年3月5日"], ["年月日"]],
  [forms.isIssueLine, ["临川市湖滨小学办公室　　2026年3月5日", "办公室\t2026年3月5日编印"], ["2026年3月5日"]],
  [forms.isAddressee, ["各处室、各年级组：", "各班组:"], ["现将有关事项通知如下：", "决定如下：", "按照《规定》："]],
  [forms.isAttachmentLabel, ["附件", "附件1", "附 件 二", "附件１：", "附件："], ["附件1：名单", "附件的要求"]],
  [forms.startsAttachments, ["附件：1.名单", "附件："], ["附件1：名单"]],
  [forms.isAttachmentOfMany, ["附件1：名单", "附件二、方案", "附件1　名单"], ["附件1"]],
  [forms.isFurtherAttachment, ["2. 方案", "２．方案", "附件2：方案"], ["二、方案"]],
  [forms.isCopies, ["抄送：区教育局", "抄 送: 区教育局", "抄报：区委", "分送：各室"], ["送：各室"]],
  [forms.isSent, ["主送：各室", "发：各室"], ["发出：各室"]],
  [
    forms.isPrinter,
    ["湖滨小学办公室　2026年3月5日印发", "办公室\t　　年　月　日印发", "2026年3月5日印发"],
    ["由办公室印发", "印发"],
  ],
  [forms.isContentsHead, ["目录", "目　录", "目次"], ["目录如下"]],
];

describe.each(is.map(([form, yes, no]) => [form.name, form, yes, no] as const))("%s", (_, form, yes, no) => {
  test.each(yes)("%s is one", (text) => expect(form(text)).toBe(true));
  test.each(no)("%s is none", (text) => expect(form(text)).toBe(false));
});

test.each([
  ["责任清单", true, true],
  ["考核办法（试行）", true, true],
  ["党支部会议纪要", true, false],
  ["关于借用场地的函", true, false],
  ["研究意识形态工作", false, false],
])("%s", (name, ends, noMasthead) => expect([endsAsDocument(name), isNoMasthead(name)]).toEqual([ends, noMasthead]));

test.each([
  ["一、总体要求", "comma", "一、", false],
  ["一，总体要求", "comma", "一，", true],
  ["（一）研究", "bracket", "（一）", false],
  ["(一)研究", "bracket", "(一)", true],
  ["（一）、研究", "bracket", "（一）、", true],
  ["一）研究", "bracket", "一）", true],
  ["㈠研究", "bracket", "㈠", true],
  ["1. 研究", "point", "1.", false],
  ["1、研究", "point", "1、", true],
  ["⒈研究", "point", "⒈", true],
  ["（1）研究", "digit-bracket", "（1）", false],
  ["1）研究", "digit-bracket", "1）", true],
  ["⑴研究", "digit-bracket", "⑴", true],
  ["①研究", "circled", "①", true],
  ["1.1 研究", "decimal", "1.1", true],
  ["第一章　总则", "chapter", "第一章", false],
  ["第三编　分则", "chapter", "第三编", false],
  ["第二节　职责", "section", "第二节", false],
  ["第十条　研究", "article", "第十条", false],
  ["第10条 研究", "article", "第10条", true],
  ["第十条之一　研究", "article", "第十条之一", false],
])("%s begins with a number", (line, kind, number, isOdd) => {
  expect(lineNumber(line)).toMatchObject({ kind, number, isOdd });
});

test.each(["一、二年级", "第五条规定的情形", "第七条第二款", "1），", "（二）班", "第二条街", "3.15晚会"])(
  "%s begins with none",
  (line) => expect(lineNumber(line)).toBeNull(),
);

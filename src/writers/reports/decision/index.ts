import type { ChangeSet } from "../../../compare/types.js";
import { chineseNumber } from "../../../text/numerals.js";
import { titled } from "../../../tree/nested-marks.js";
import type { Block, Doc, Inline, NodeId } from "../../../tree/types.js";
import { openName } from "../kind-names.js";
import { placesOf } from "../places.js";
import type { Report, ReportOptions } from "../report.js";
import { quotedLines, stopAfter } from "./quotes.js";
import { decide, type Statement } from "./statements.js";
import { unitsOf } from "./units.js";

/**
 * 修改决定: the wording an organ issues, which carried out on the old text gives the new one. As plain text unless a Word
 * file is asked for.
 */
export const reportDecision: Report = async (changes, options, env) => {
  const doc = decisionDoc(changes, options);
  const write =
    options.as === "docx" ? (await import("../../docx/index.js")).writeDocx : (await import("../../txt/index.js")).writeText;
  return write(doc, { look: options.look }, env);
};

export function decisionDoc(changes: ChangeSet, { old, new: now, open }: ReportOptions): Doc {
  const decision = decide(changes, unitsOf(changes.changes, placesOf(old), placesOf(now)));
  const name = titled(old.meta.title);
  const lines = decision.statements.flatMap((statement, i) => statementLines(statement, `${chineseNumber(i + 1)}、`));
  const none = decision.statements.length === 0;
  const body: readonly (string | readonly Inline[])[] = [
    none
      ? `${name}${open === undefined ? "内容未作修改" : openName(open)}。`
      : `${now.meta.issuer === "" ? "现" : now.meta.issuer}决定对${name}作如下修改：`,
    ...lines,
    ...(decision.renumbers ? ["此外，对条文顺序作相应调整。"] : []),
    ...(none
      ? []
      : [
          [
            text("本决定自"),
            { type: "blank" as const, label: "施行日期" },
            text(`起施行。${name}根据本决定作相应修改，重新公布。`),
          ],
        ]),
  ];
  const title = `关于修改${name}的决定`;
  const id = (key: string) => `decision.${key}` as NodeId;
  const children: readonly Block[] = [
    { type: "title", id: id("title"), children: [text(title)] },
    ...body.map(
      (line, i): Block => ({
        type: "paragraph",
        role: "body",
        id: id(String(i)),
        children: typeof line === "string" ? [text(line)] : line,
      }),
    ),
  ];
  return { type: "doc", meta: { ...now.meta, title, document: "", version: "", clauses: {} }, children };
}

const text = (value: string): Inline => ({ type: "text", value });

function statementLines({ head, quote, orders }: Statement, number: string): readonly string[] {
  if (orders)
    return [
      `${number}${head}：`,
      ...orders.flatMap((order, i) =>
        statementLines({ head: order.text, ...(order.quote && { quote: order.quote }) }, `（${chineseNumber(i + 1)}）`),
      ),
    ];
  if (!quote) return [`${number}${head}。`];
  const lines = quotedLines(quote);
  const ended = lines.map((line, i) => (i < lines.length - 1 ? line : line + stopAfter(quote.at(-1)!)));
  return [`${number}${head}：${ended[0]}`, ...ended.slice(1)];
}

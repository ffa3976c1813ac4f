import type { Kind } from "../library/types.js";
import type { DocumentFacts } from "../profile/types.js";
import type { Block, Inline, NodeId, Paragraph } from "../tree/types.js";
import { factAt } from "./facts/fact-at.js";
import type { Facts } from "./facts/facts.js";
import { unmark } from "./marks.js";
import { chineseDate } from "./numerals.js";

/** What stands around a document's clauses: title, notes under it, signature and date. */

const paragraph = (id: string, role: Paragraph["role"], children: readonly Inline[]): Block => ({
  type: "paragraph",
  id: id as NodeId,
  role,
  children,
});

export const titleBlock = (children: readonly Inline[]): Block => ({ type: "title", id: "document.title" as NodeId, children });

const stages = { draft: "（征求意见稿）", review: "（送审稿）", final: "" } as const;

/** Under the title: the stage until the document is final, then its number. */
export function notes(document: DocumentFacts): readonly Block[] {
  const stage = stages[document.status ?? "draft"];
  const { number } = document;
  return [
    ...(stage === "" ? [] : [paragraph("document.status", "note", [{ type: "text", value: stage }])]),
    ...(number === undefined
      ? []
      : [
          paragraph("document.number", "note", [
            { type: "text", value: "（" },
            { type: "value", path: "document.number", value: number },
            { type: "text", value: "）" },
          ]),
        ]),
  ];
}

/** Signature and date, unless the clauses bring their own; an unknown date stays a visible blank. */
export function closing(kind: Kind, { tree }: Facts, document: DocumentFacts): readonly Block[] {
  if (kind.closing === "none") return [];
  const path = kind.issuer === "organ" ? "organ.name" : "unit.full-name";
  const date: Inline =
    document.date === undefined
      ? { type: "blank", label: "成文日期" }
      : { type: "value", path: "document.date", value: chineseDate(document.date) };
  return [
    paragraph("document.issuer", "issuer", [{ type: "value", path, value: unmark(String(factAt(tree, path))) }]),
    paragraph("document.date", "date", [date]),
  ];
}

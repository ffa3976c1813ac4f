import { type Aside, type AsideKind, countsPages } from "../tree/aside.js";
import type { Block, NodeId } from "../tree/types.js";
import type { DriftFamily, Paper, PaperLine } from "./types.js";

const kinds: ReadonlySet<AsideKind> = new Set(["header", "footer", "text-box", "footnote", "endnote", "comment"]);
/** What is found in single words; other families speak of an order of paragraphs, which these have not. */
export const besideFamilies: ReadonlySet<DriftFamily> = new Set([
  "foreign-unit",
  "organ",
  "damage",
  "debris",
  "citation",
  "outdated",
]);
/** What a reader says of pages. */
const ofPages = /〔(?:页[码数]|首页以外|(?:首页|[奇偶]数页)(?:、(?:首页|[奇偶]数页))*)〕/gu;

/** A paper with what stands beside its text: where another unit's name outlives every look through the text itself. */
export function withBeside(paper: Paper, asides: readonly Aside[]): Paper {
  const spots = new Map(paper.doc.children.map(({ id }, i) => [id, i + 1]));
  const known = new Set<string>();
  const lines = asides.flatMap((aside): readonly PaperLine[] => {
    const key = `${aside.kind} ${aside.block ?? ""} ${aside.text}`;
    if (!kinds.has(aside.kind) || countsPages(aside) || known.has(key)) return [];
    known.add(key);
    const paragraph = aside.block === undefined ? 0 : (spots.get(aside.block) ?? 0);
    return aside.text.split("\n").flatMap((raw): readonly PaperLine[] => {
      const text = raw.replace(ofPages, "").trim();
      if (text === "") return [];
      const id = `beside ${known.size}` as NodeId;
      const block: Block = { type: "paragraph", role: "body", id, children: [{ type: "text", value: text }] };
      return [{ paragraph, text, lead: 0, number: null, block, beside: aside.kind }];
    });
  });
  if (lines.length === 0) return paper;
  const doc = { ...paper.doc, children: lines.map(({ block }) => block) };
  return { ...paper, beside: { ...paper, doc, lines, text: lines.map(({ text }) => text).join("\n") } };
}

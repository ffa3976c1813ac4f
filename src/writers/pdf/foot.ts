import type { Block, DocMeta, Paragraph } from "../../tree/types.js";
import { footOf } from "../elements/foot.js";
import { footStart } from "../elements/roles.js";
import { elementLines } from "./element-lines.js";
import type { Page, Placed } from "./flow.js";
import { notePitch } from "./notes.js";
import type { Measure } from "./paragraphs.js";

/**
 * Sets the 版记 at the foot of the last page, its last rule on the type area's lower edge; on a page of its own, without
 * a number, where it does not fit below the text.
 */
export function withFoot(pages: readonly Page[], blocks: readonly Block[], meta: DocMeta, measure: Measure): readonly Page[] {
  const start = footStart(blocks);
  const lines = blocks.slice(start).map((_, i) => elementLines(blocks, start + i, meta, measure) ?? []);
  const foot = footOf(blocks, measure.look, meta.layout, (index) => lines[index - start]!.length);
  if (foot === null) return pages;
  const top = measure.height - foot.height;
  const last = pages.at(-1)!;
  const used = Math.max(0, ...last.items.map((item) => item.top + item.height));
  const { notes = [] } = last;
  const items = foot.lines.flatMap(({ index, top: at }): readonly Placed[] => {
    const { size, pitch = measure.look.page.pitch } = measure.look.styles[(blocks[index] as Paragraph).role];
    return lines[index - start]!.map((line, n) => ({
      kind: "line",
      block: index,
      line,
      height: pitch,
      size,
      before: 0,
      keep: false,
      top: top + at + n * pitch,
      repeated: false,
    }));
  });
  const rules = foot.rules.map(({ top: at, width }) => ({
    x: 0,
    y: top + at,
    length: measure.width,
    width,
    color: "000000",
  }));
  // Notes of the last page stand above it.
  const noted = notes.length === 0 ? 0 : notePitch.rule + notes.length * notePitch.line;
  const raised = notes.map((note) => ({ ...note, top: note.top - foot.height }));
  if (used + noted <= top && !last.landscape)
    return [
      ...pages.slice(0, -1),
      {
        ...last,
        numbered: last.numbered && last.items.length > 0,
        items: [...last.items, ...items],
        rules: [...last.rules, ...rules],
        ...(notes.length > 0 && { notes: raised }),
      },
    ];
  return [...pages, { number: last.number + 1, numbered: false, landscape: false, items, rules }];
}

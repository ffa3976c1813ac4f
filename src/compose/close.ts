import { chineseDate } from "../text/days.js";
import type { Block, Inline, NodeId } from "../tree/types.js";
import { issuerName, type OfficialSources, paragraph, text } from "./official.js";

/** What stands close around a document's clauses: title, notes under it, signature and date. */

export const titleBlock = (children: readonly Inline[]): Block => ({ type: "title", id: "document.title" as NodeId, children });

const stages = { draft: "（征求意见稿）", review: "（送审稿）", final: "" } as const;

/** Under the title: the stage until the document is final, then its number, which an official document has above. */
export function notes({ document, layout }: Pick<OfficialSources, "document" | "layout">): readonly Block[] {
  const stage = stages[document.status ?? "draft"];
  const { number } = document;
  return [
    ...(stage === "" ? [] : [paragraph("document.status", "note", [text(stage)])]),
    ...(number === undefined || layout !== "plain"
      ? []
      : [
          paragraph("document.number", "note", [
            text("（"),
            { type: "value", path: "document.number", value: number },
            text("）"),
          ]),
        ]),
  ];
}

/** Signature and date, unless the clauses bring their own or it is minutes; an unknown date stays a visible blank. */
export function closing({ kind, facts, document, layout }: OfficialSources): readonly Block[] {
  if (kind.closing === "none" || layout === "minutes") return [];
  const date: Inline =
    document.date === undefined
      ? { type: "blank", label: "成文日期" }
      : { type: "value", path: "document.date", value: chineseDate(document.date) };
  return [paragraph("document.issuer", "issuer", [issuerName(kind, facts)]), paragraph("document.date", "date", [date])];
}

/** Below the text: who was at the meeting, the attachments' names, signature and date, a note. */
export function afterText(sources: OfficialSources, attachments: readonly string[]): readonly Block[] {
  const { annotation } = sources.document;
  return [
    ...attendance(sources),
    ...attachmentList(attachments),
    ...closing(sources),
    ...(annotation === undefined
      ? []
      : [
          paragraph("document.annotation", "annotation", [
            text("（"),
            { type: "value", path: "document.annotation", value: annotation },
            text("）"),
          ]),
        ]),
  ];
}

/** 附件：1. … , each further one on a line of its own; a single one has no number. */
export const attachmentList = (names: readonly string[]): readonly Block[] =>
  names.map((name, i) =>
    paragraph(`document.attachment-${i + 1}`, "attachment-list", [
      text(`${i === 0 ? "附件：" : ""}${names.length > 1 ? `${i + 1}. ` : ""}`),
      { type: "value", path: `document.attachments.${i}.name`, value: name },
    ]),
  );

const attendants = { present: "出席", excused: "请假", observers: "列席" } as const;

function attendance({ document, layout }: OfficialSources): readonly Block[] {
  if (layout !== "minutes") return [];
  return (["present", "excused", "observers"] as const).flatMap((key) => {
    const names = document[key] ?? [];
    if (names.length === 0) return [];
    const value = names.join("、");
    return [
      paragraph(`document.${key}`, "attendance", [
        text(`${attendants[key]}：`),
        { type: "value", path: `document.${key}`, value },
      ]),
    ];
  });
}

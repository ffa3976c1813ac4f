import { compose } from "../../src/compose/compose.js";
import type { Outcome } from "../../src/diag/types.js";
import type { DocumentFacts } from "../../src/profile/types.js";
import type { Block, Doc, NodeId, ParagraphRole } from "../../src/tree/types.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

const full: DocumentFacts = {
  number: "湖小党〔2026〕8号",
  date: "2026-03-09",
  status: "final",
  "copies-to": ["汀南区教育局党建工作办公室", "汀南区委宣传部"],
};

/** What the sample profiles say of a document, taken back. */
export const unset = { number: undefined, date: undefined, "copies-to": undefined } as unknown as DocumentFacts;

export const composed = (kind: string, facts: DocumentFacts, unit = "hubin-primary"): Outcome<Doc> =>
  compose({ library, loaded: sample(unit), kind, topic: "ideology", asOf, facts });

export function official(kind: string, facts: DocumentFacts, unit = "hubin-primary"): Doc {
  const doc = composed(kind, facts, unit);
  if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
  return doc.value;
}

/** One document of every layout, with every element it can have. */
export const layouts: Readonly<Record<string, () => Doc>> = {
  "masthead, downward": () =>
    official("leading-group-notice", {
      ...full,
      layout: "masthead",
      seal: true,
      "copy-number": "000012",
      secrecy: "机密",
      "secrecy-term": "1年",
      urgency: "特急",
      annotation: "此件公开发布",
      attachments: [{ name: "任务分工表", document: "responsibility-list.ideology" }],
    }),
  "masthead, upward": () =>
    official("status-report", {
      ...full,
      layout: "masthead",
      signer: ["shen-liyan"],
      attachments: [
        {
          name: "云汀市湖滨小学意识形态工作责任清单（2026年修订，含各部门责任和场所媒体管理分工）",
          document: "responsibility-list.ideology",
        },
        { name: "工作制度", document: "work-systems.ideology" },
      ],
    }),
  "upward with many signers": () =>
    official("status-report", {
      ...full,
      layout: "masthead",
      signer: ["shen-liyan", "meng-fan", "gu-xiaolan", "fang-yue", "he-zhiyuan"],
    }),
  "a notice that carries rules": () => official("implementation-rules", { ...full, layout: "masthead" }),
  "a notice with rules attached": () => official("implementation-rules", { ...full, layout: "masthead", issue: "attachment" }),
  "a draft with nothing filled in": () =>
    official("implementation-rules", { ...unset, layout: "masthead", status: "draft" }, "yunting-college"),
  letter: () =>
    official("leading-group-notice", { ...full, layout: "letter", "copy-number": "000012", secrecy: "秘密", urgency: "加急" }),
  "letter without a corner": () => official("leading-group-notice", { ...full, layout: "letter" }),
  minutes: () =>
    official("leading-group-notice", {
      ...full,
      layout: "minutes",
      present: ["沈立言", "顾晓岚", "陶文静", "何致远", "邱淑兰", "孟帆", "陆青青", "尹国华", "宋雨桐"],
      excused: ["方越"],
      observers: ["𫖯喆"],
    }),
};

/** What each block is, a word a block; running text is left out. */
export const roles = (doc: Doc): readonly string[] =>
  doc.children.flatMap((block) =>
    block.type === "paragraph" && block.role !== "body" ? [block.role] : block.type === "title" ? ["title"] : [],
  );

export const kinds = (doc: Doc): readonly string[] =>
  doc.children.map((block) =>
    "level" in block ? `${block.type} ${block.level}` : block.type === "paragraph" ? block.role : block.type,
  );

export const element = (role: ParagraphRole, value: string): Block => ({
  type: "paragraph",
  id: `t.${role}` as NodeId,
  role,
  children: [{ type: "text", value }],
});

import { chineseNumber } from "../../../text/numerals.js";
import { standardLook } from "../../../tree/look.js";
import type { Block, Column, Doc, Inline, NodeId } from "../../../tree/types.js";
import { text } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";
import type { ToldFile, ToldFinding } from "./told.js";

/** More papers without a finding are counted, not named. */
const mostNamed = 30;

/** The findings as a document to hand in: what was checked, and a table for each paper. */
export function document(files: readonly ToldFile[], total: string): Doc {
  const title = text(zh, "drift.report");
  const found = files.filter(({ findings }) => findings.length > 0);
  const sound = files.filter(({ isSound }) => isSound).map(({ name }) => name);
  const children: readonly Block[] = [
    { type: "title", id: "title" as NodeId, children: words(title) },
    body("total", total),
    ...found.flatMap(({ name, findings }, i): readonly Block[] => [
      {
        type: "heading",
        level: "level-1",
        number: `${chineseNumber(i + 1)}、`,
        id: `file-${i}` as NodeId,
        children: words(text(zh, "drift.of-file", { file: name, count: findings.length })),
      },
      { type: "table", id: `table-${i}` as NodeId, columns, rows: findings.map((one) => row(one, i)) },
    ]),
    ...(sound.length === 0
      ? []
      : [
          body(
            "sound",
            sound.length > mostNamed
              ? text(zh, "drift.sound-count", { count: sound.length })
              : text(zh, "drift.sound", { files: sound.join("、") }),
          ),
        ]),
  ];
  const none = { unit: "", document: "", kind: "", topic: "", issuer: "", version: "", clauses: {} };
  return { type: "doc", meta: { ...none, title, layout: "plain", look: standardLook, status: "final" }, children };
}

const words = (value: string): readonly Inline[] => [{ type: "text", value }];
const body = (id: string, value: string): Block => ({
  type: "paragraph",
  role: "body",
  id: id as NodeId,
  children: words(value),
});

const columns: readonly Column[] = (
  [
    ["drift.number", 6, "center"],
    ["drift.severity", 6, "center"],
    ["drift.place", 11, "left"],
    ["drift.quote", 18, "left"],
    ["drift.right", 16, "left"],
    ["drift.fault", 43, "left"],
  ] as const
).map(([key, width, align]) => ({ title: words(text(zh, key)), width, align }));

const row = ({ number, grade, at, quote, right, message, reasons }: ToldFinding, file: number) => ({
  id: `row-${file}-${number}` as NodeId,
  cells: [String(number), grade, at, quote, right, [message, ...reasons].join("。").replace(/([。？！])。/gu, "$1")].map(words),
});

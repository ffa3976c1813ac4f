import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Env } from "../../src/env/types.js";
import { readLook } from "../../src/look/read.js";
import type { Look } from "../../src/look/types.js";
import type { Block, ClauseId, Doc, Inline, Level, NodeId, ParagraphRole } from "../../src/tree/types.js";

export function sampleLook(): Look {
  const outcome = readLook(readFileSync("templates/looks/gb9704.yaml", "utf8"), "gb9704.yaml");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

const nobody = () => Promise.reject(new Error("these writers touch nothing outside"));
/** Fails on any use: these writers need neither files nor fonts. */
export const closedEnv: Env = {
  files: {
    read: nobody,
    list: nobody,
    kindOf: nobody,
    stamp: nobody,
    stampBelow: nobody,
    realPath: nobody,
    writeAtomic: nobody,
    writeStaged: nobody,
    append: nobody,
    rename: nobody,
    moveNew: nobody,
    remove: nobody,
    lock: nobody,
  },
  fonts: { find: nobody, load: nobody, stamp: nobody },
  program: "test",
  today: () => {
    throw new Error("no clock");
  },
};

export const id = (name: string): NodeId => name as NodeId;
export const text = (value: string): Inline => ({ type: "text", value });

const levels: readonly Level[] = [
  "level-1",
  "level-2",
  "level-3",
  "level-4",
  "chapter",
  "section",
  "article",
  "subparagraph",
  "item",
];
const roles: readonly ParagraphRole[] = ["body", "note", "addressee", "issuer", "date"];

export const docOf = (children: readonly Block[], date?: string): Doc => ({
  type: "doc",
  meta: {
    unit: "hubin-primary",
    document: "responsibility-list.ideology",
    kind: "responsibility-list",
    topic: "ideology",
    title: "意识形态工作责任清单 <A&B>",
    issuer: "中共云汀市湖滨小学支部委员会",
    layout: "plain",
    look: "gb9704",
    status: "draft",
    ...(date !== undefined && { date }),
    clauses: { "duty.first": 1 },
    version: "0123456789abcdef".repeat(4),
  },
  children,
});

/** Every type of node, every level and every role, with text that trips careless writers. */
export const fullDoc: Doc = docOf(
  [
    { type: "title", id: id("title"), children: [text("云汀市湖滨小学"), { type: "break" }, text("意识形态工作责任清单")] },
    ...levels.map(
      (level): Block => ({
        type: "heading",
        level,
        id: id(`heading.${level}`),
        number: `${level}、`,
        children: [text("R&D <w:t>")],
      }),
    ),
    ...levels.map(
      (level): Block => ({
        type: "item",
        level,
        id: id(`item.${level}`),
        number: level === "article" ? "第七条" : "1.",
        children: [{ type: "value", path: "posts.secretary.title", value: "党支部书记" }, text("负责“全面”工作——落实到位……  ")],
      }),
    ),
    ...roles.map((role): Block => ({ type: "paragraph", role, id: id(`paragraph.${role}`), children: [text("2026年3月5日")] })),
    {
      type: "paragraph",
      role: "body",
      id: id("inlines"),
      clause: "duty.first" as ClauseId,
      children: [
        text("依照"),
        { type: "cite", regulation: "measures", value: "《实施办法》（中办发〔2015〕52号）" },
        { type: "ref", to: id("item.article"), live: "第七条", rest: "第二款" },
        text("，见"),
        { type: "ref", to: id("item.article"), live: "本条", rest: "第一款" },
        { type: "break" },
        text("电话"),
        { type: "blank", label: '办公室"电话"' },
        text("*a* _b_ {{c}} ]]> 𠀀😀"),
      ],
    },
    {
      type: "table",
      id: id("table"),
      columns: [
        { title: [text("序号")], width: 1, align: "center" },
        { title: [text("责任|内容")], width: 4, align: "left" },
      ],
      rows: [
        { id: id("row.1"), cells: [[text("1")], [text("研判"), { type: "break" }, { type: "blank", label: "时间" }]] },
        { id: id("row.2"), cells: [[text("2")], []] },
      ],
    },
  ],
  "2026-03-05",
);

// ---------------------------------------------------------------- random trees

const nasty = [
  "<w:t>",
  "]]>",
  "{{",
  "}}",
  "&amp;",
  '"',
  "'",
  "  ",
  " ",
  "\t",
  "\n",
  "__proto__",
  "\\",
  "|",
  "#",
  "—",
  "…",
  "“",
  "”",
  "’s",
  "·",
  "𠀀",
  "😀",
  "é",
  "\uE000",
  "</style>",
  "-->",
  "1.",
  "$1",
  "$&",
];
/** Text with everything but what a file cannot hold, and but U+0085 and U+2028, which mammoth's parser turns into line ends. */
export const words = fc
  .array(
    fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: "binary", maxLength: 6 }), fc.constantFrom("研判", "落实", "第七条")),
    { maxLength: 6 },
  )
  .map((parts) => parts.join("").replace(/[\u0000-\u0008\u000B-\u001F\u0085\u2028\uFFFE\uFFFF]/g, ""));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map(text),
  fc.record({ type: fc.constant("value" as const), path: words, value: words }),
  fc.record({ type: fc.constant("cite" as const), regulation: words, value: words }),
  fc.record({
    type: fc.constant("ref" as const),
    to: fc.constantFrom(id("0"), id("1"), id("gone")),
    live: fc.oneof(words, fc.constant("第七条")),
    rest: words,
  }),
  fc.record({ type: fc.constant("blank" as const), label: words }),
  fc.constant({ type: "break" as const }),
);
const inlines = fc.array(inline, { maxLength: 4 });
/** A number is one line: line ends stand only where a `break` says so. */
const number = fc.oneof(
  fc.constantFrom("", "第七条", "（一）", "1."),
  words.map((text) => text.replace(/[\r\n]/g, "")),
);

const table = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    columns: fc.array(
      fc.record({
        title: inlines,
        width: fc.integer({ min: 1, max: 9 }),
        align: fc.constantFrom("left" as const, "center" as const),
      }),
      { minLength: count, maxLength: count },
    ),
    rows: fc.array(fc.array(inlines, { minLength: count, maxLength: count }), { maxLength: 3 }),
  }),
);
const block = (name: string): fc.Arbitrary<Block> =>
  fc.oneof(
    inlines.map((children): Block => ({ type: "title", id: id(name), children })),
    fc
      .tuple(fc.constantFrom("heading" as const, "item" as const), fc.constantFrom(...levels), number, inlines)
      .map(([type, level, n, children]): Block => ({ type, level, id: id(name), number: n, children })),
    fc
      .tuple(fc.constantFrom(...roles), inlines)
      .map(([role, children]): Block => ({ type: "paragraph", role, id: id(name), children })),
    table.map(
      ({ columns, rows }): Block => ({
        type: "table",
        id: id(name),
        columns,
        rows: rows.map((cells, i) => ({ id: id(`${name}.${i}`), cells })),
      }),
    ),
  );
export const docs: fc.Arbitrary<Doc> = fc
  .integer({ min: 0, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => block(String(i)))))
  .map((children) => docOf(children));

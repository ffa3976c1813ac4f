import fc from "fast-check";
import { numberForm } from "../../src/tree/number-forms.js";
import type { Block, Doc, Inline, NodeId } from "../../src/tree/types.js";
import { small } from "./small-doc.js";

const subjects = ["各处室", "值班人员", "领导小组", "承办部门", "信息员", "班子成员", "责任部门", "学校"];
const modal = ["应当", "负责", "可以", "不得擅自", "按规定"];
const acts = [
  "登记台账",
  "核对名单",
  "报送材料",
  "张贴公示",
  "清点器材",
  "整理档案",
  "检查门窗",
  "更新通讯录",
  "移交钥匙",
  "回访家长",
];
const tails = ["", "，形成记录", "，当日反馈", "，每月不少于两次", "，报办公室备案", "，并做好保密工作"];
const sentence = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...modal), fc.constantFrom(...acts), fc.constantFrom(...tails))
  .map((parts) => `${parts.join("")}。`);

interface Line {
  readonly level: "article" | "subparagraph" | "paragraph";
  readonly text: string;
  /** Prints a name of the profile before the text. */
  readonly value: boolean;
}
const line: fc.Arbitrary<Line> = fc.record({
  level: fc.constantFrom("article" as const, "article" as const, "subparagraph" as const, "paragraph" as const),
  text: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("")),
  value: fc.boolean(),
});

/** A document as the generator makes it: numbered, with names from the profile. */
function made(lines: readonly Line[], ids: readonly string[], name: string): Doc {
  let [article, item] = [0, 0];
  const children = lines.map(({ level, text, value }, i): Block => {
    const children: readonly Inline[] = value
      ? [
          { type: "value", path: "departments.office.name", value: name },
          { type: "text", value: text },
        ]
      : [{ type: "text", value: text }];
    const id = ids[i]! as NodeId;
    if (level === "paragraph") return { type: "paragraph", id, role: "body", children };
    if (level === "article") [article, item] = [article + 1, 0];
    else item += 1;
    return { type: "item", id, level, number: numberForm(level, level === "article" ? article : item), children };
  });
  return { ...small(), children: [small("title: 值班管理细则").children[0]!, ...children] };
}

/** What a person types: words no generated text has, so that they can be looked for. */
const typed = fc
  .integer({ min: 100000, max: 999999 })
  .map((n) => `亲笔${[...String(n)].map((d) => "甲乙丙丁戊己庚辛壬癸"[Number(d)]).join("")}`);
type Edit =
  | { readonly do: "insert"; readonly at: number; readonly text: string }
  | { readonly do: "delete"; readonly at: number }
  | { readonly do: "type"; readonly at: number; readonly place: number; readonly text: string }
  | { readonly do: "strike"; readonly at: number; readonly place: number; readonly count: number }
  | { readonly do: "move"; readonly at: number; readonly to: number };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant("insert" as const), at: fc.nat(40), text: typed }),
  fc.record({ do: fc.constant("delete" as const), at: fc.nat(40) }),
  fc.record({ do: fc.constant("type" as const), at: fc.nat(40), place: fc.nat(30), text: typed }),
  fc.record({ do: fc.constant("type" as const), at: fc.nat(40), place: fc.nat(30), text: typed }),
  fc.record({ do: fc.constant("strike" as const), at: fc.nat(40), place: fc.nat(30), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ do: fc.constant("move" as const), at: fc.nat(40), to: fc.nat(40) }),
);

const plainText = (block: Block): string =>
  block.type === "table" ? "" : block.children.map((inline) => ("value" in inline ? inline.value : "")).join("");
const withText = (block: Block, text: string): Block =>
  block.type === "table" ? block : ({ ...block, children: text === "" ? [] : [{ type: "text", value: text }] } as Block);

/** The person's file, read back: values are plain text, inserted blocks have ids of their own. */
export function editedBy(base: Doc, edits: readonly Edit[]): { readonly doc: Doc; readonly typed: readonly string[] } {
  let blocks: readonly Block[] = base.children.map((block) => withText(block, plainText(block)));
  const own: string[] = [];
  for (const [n, one] of edits.entries()) {
    const at = 1 + (one.at % Math.max(1, blocks.length - 1));
    const block = blocks[at];
    if (block === undefined) continue;
    if (one.do === "insert") {
      own.push(one.text);
      const added: Block = {
        type: "paragraph",
        role: "body",
        id: `text-${n}` as NodeId,
        children: [{ type: "text", value: `${one.text}。` }],
      };
      blocks = [...blocks.slice(0, at + 1), added, ...blocks.slice(at + 1)];
    } else if (one.do === "delete") blocks = blocks.filter((_, i) => i !== at);
    else if (one.do === "move") {
      const rest = blocks.filter((_, i) => i !== at);
      const to = 1 + (one.to % Math.max(1, rest.length));
      blocks = [...rest.slice(0, to), block, ...rest.slice(to)];
    } else {
      const text = plainText(block);
      const place = one.place % (text.length + 1);
      if (one.do === "type") own.push(one.text);
      const put = one.do === "type" ? one.text : "";
      const gone = one.do === "strike" ? one.count : 0;
      const now = withText(block, text.slice(0, place) + put + text.slice(place + gone));
      blocks = blocks.map((other, i) => (i === at ? now : other));
    }
  }
  const left = blocks.map(plainText).join("\n");
  return { doc: { ...base, children: blocks }, typed: own.filter((text) => left.includes(text)) };
}

export interface Case {
  readonly base: Doc;
  readonly next: Doc;
  readonly edits: readonly Edit[];
}

/** A base, what the generator makes of it next, and a person's edits. Small, so that thousands take seconds. */
export const mergeCase: fc.Arbitrary<Case> = fc
  .record({
    lines: fc.array(line, { minLength: 2, maxLength: 9 }),
    fresh: fc.array(fc.record({ at: fc.nat(12), line }), { maxLength: 2 }),
    dropped: fc.array(fc.nat(12), { maxLength: 2 }),
    changed: fc.array(fc.record({ at: fc.nat(12), text: sentence }), { maxLength: 3 }),
    renamed: fc.boolean(),
    edits: fc.array(edit, { maxLength: 4 }),
  })
  .map(({ lines, fresh, dropped, changed, renamed, edits }) => {
    const ids = lines.map((_, i) => `clause.${i}`);
    const base = made(lines, ids, "教务处");
    let kept = lines.map((one, i) => ({ one, id: ids[i]! }));
    for (const { at, text } of changed)
      kept = kept.map((k, i) => (i === at ? { ...k, one: { ...k.one, text: k.one.text.slice(0, -1) + text } } : k));
    kept = kept.filter((_, i) => !dropped.includes(i));
    for (const [n, { at, line: one }] of fresh.entries()) kept.splice(at % (kept.length + 1), 0, { one, id: `fresh.${n}` });
    const next = made(
      kept.map(({ one }) => one),
      kept.map(({ id }) => id),
      renamed ? "教学处" : "教务处",
    );
    return { base, next, edits };
  });

/** The same document as a Word file is read back: values are plain text. */
export const readBack = (doc: Doc): Doc => ({ ...doc, children: doc.children.map((block) => withText(block, plainText(block))) });

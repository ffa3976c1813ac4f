import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Code } from "../diag/messages/zh.js";
import { inFile, problem } from "../diag/problem.js";
import { type Outcome, succeed } from "../diag/types.js";
import { type FontRole, fontRoles, type Look, type StyleName, styleNames } from "./types.js";

const mm = z.number().min(0).max(1200);
const points = z.number().min(4).max(200);
const fontName = z.string().trim().min(1).max(80);
const style = z.strictObject({
  font: z.enum(fontRoles),
  size: points,
  bold: z.boolean().default(false),
  align: z.enum(["justify", "left", "center", "right"]),
  indent: z.number().min(0).max(20).default(0),
  before: z.number().min(0).max(20).default(0),
  after: z.number().min(0).max(20).default(0),
  pitch: points.optional(),
});
const record = <K extends string, T extends z.ZodType>(keys: readonly K[], value: T) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>);

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(40),
  page: z.strictObject({
    width: mm,
    height: mm,
    margins: z.strictObject({ top: mm, bottom: mm, left: mm, right: mm }),
    lines: z.int().min(1).max(200),
    characters: z.int().min(1).max(200),
    pitch: points,
  }),
  fonts: record<FontRole, z.ZodObject<{ docx: typeof fontName; pdf: z.ZodArray<typeof fontName> }>>(
    fontRoles,
    z.strictObject({ docx: fontName, pdf: z.array(fontName).min(1).max(40) }),
  ),
  fallback: z.array(fontName).max(40).default([]),
  styles: record<StyleName, typeof style>(styleNames, style),
  "page-number": z.strictObject({
    size: points,
    before: z.string().max(10),
    after: z.string().max(10),
    below: mm,
    place: z.enum(["outer", "center"]),
    inset: z.number().min(0).max(10),
  }),
  "article-number-bold": z.boolean(),
  "item-reference-brackets": z.boolean(),
});

/**
 * Reads a look from the text of templates/looks/<id>.yaml.
 * @param text the file's text
 * @param file its path, for the messages
 * @returns the look, or every fault of the file at once with line and column
 */
export function readLook(text: string, file: string): Outcome<Look> {
  const lines = new LineCounter();
  // Anchors and aliases have no use here, and refusing them keeps a small file from growing into a huge one.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return inFile(file, line, col);
  };
  if (document.errors.length > 0)
    return { ok: false, diagnostics: document.errors.map((e) => problem("writer/look-yaml", { detail: e.code }, at(e.pos[0]))) };
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { ok: false, diagnostics: [problem("writer/look-yaml", { detail: "ALIAS" }, inFile(file, 1, 1))] };
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) => faults(issue, document)).sort((a, b) => a.offset - b.offset);
    return { ok: false, diagnostics: found.map(({ code, values, offset }) => problem(code, values, at(offset))) };
  }
  const look = toLook(parsed.data);
  const page = sizeFaults(look).map((detail) =>
    problem("writer/look-value", { path: "page", detail }, at(offsetOf(document, ["page"]))),
  );
  return page.length > 0 ? { ok: false, diagnostics: page } : succeed(look);
}

function toLook(data: z.infer<typeof schema>): Look {
  const {
    "page-number": pageNumber,
    "article-number-bold": articleNumberBold,
    "item-reference-brackets": itemReferenceBrackets,
    ...rest
  } = data;
  const styles = Object.fromEntries(styleNames.map((name) => [name, withoutUndefined(data.styles[name])])) as Look["styles"];
  return { ...rest, styles, pageNumber, articleNumberBold, itemReferenceBrackets };
}

const withoutUndefined = ({ pitch, ...style }: z.infer<typeof schema>["styles"][StyleName]) => ({
  ...style,
  ...(pitch !== undefined && { pitch }),
});

/** The lines must fit between the margins: a look that asks for more would silently lose lines in Word. Tolerance 1 mm as in the standard. */
function sizeFaults({ page }: Look): readonly string[] {
  const height = page.height - page.margins.top - page.margins.bottom;
  const width = page.width - page.margins.left - page.margins.right;
  if (width <= 0 || height <= 0) return ["页边距占满了纸张"];
  return page.lines * page.pitch * (25.4 / 72) > height + 1 ? [`${page.lines} 行、行距 ${page.pitch} 磅，超出版心高度`] : [];
}

interface Fault {
  readonly code: Code;
  readonly values: Readonly<Record<string, string>>;
  readonly offset: number;
}
function faults(issue: z.core.$ZodIssue, document: Document): readonly Fault[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return { code: "writer/look-key", values: { key: path.join(".") }, offset: offsetOf(document, path) };
    });
  const path = issue.path.join(".");
  const offset = offsetOf(document, issue.path);
  return document.getIn(issue.path) === undefined
    ? [{ code: "writer/look-missing", values: { path }, offset }]
    : [{ code: "writer/look-value", values: { path, detail: expected(issue) }, offset }];
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `只能是 ${issue.values.join("、")}`;
  if (issue.code === "too_small") return `不能小于 ${issue.minimum}`;
  if (issue.code === "too_big") return `不能大于 ${issue.maximum}`;
  if (issue.code === "invalid_type") return `应为${kinds[issue.expected] ?? "另一种写法"}`;
  return "格式不对";
}
const kinds: Readonly<Record<string, string>> = {
  number: "数字",
  int: "整数",
  string: "文字",
  boolean: " true 或 false",
  array: "列表",
  object: "一组键值",
};

/** Where in the text the node at the path starts (its key, if it has one); the nearest existing parent when it is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path[depth - 1]);
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

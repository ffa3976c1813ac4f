import { z } from "zod";
import { inFile, problem } from "../diag/problem.js";
import { type Outcome, succeed } from "../diag/types.js";
import { readYaml } from "../yaml/read.js";
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
  const read = readYaml(text, file, schema);
  if (!read.ok) return read;
  const look = toLook(read.value.data);
  const { line, column } = read.value.placeOf(["page"]);
  const faults = sizeFaults(look).map((detail) => problem("yaml/value", { path: "page", detail }, inFile(file, line, column)));
  return faults.length > 0 ? { ok: false, diagnostics: faults } : succeed(look);
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

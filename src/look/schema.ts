import { z } from "zod";
import { type FontRole, fontRoles, type StyleName, styleNames } from "./types.js";

const mm = z.number().min(0).max(1200);
const points = z.number().min(4).max(200);
const fontName = z.string().trim().min(1).max(80);
const color = z.string().regex(/^[0-9A-Fa-f]{6}$/);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/**
 * The shape of a look's file. In one that extends another everything but its own name may be left out, at any depth; only
 * lists and single values are replaced as a whole. The types are those of a whole look in both cases.
 * @param partial for a file that says `extends`
 */
function shapeOf(partial: boolean) {
  const object = <T extends z.ZodRawShape>(fields: T) => {
    const whole = z.strictObject(fields);
    return partial ? (whole.partial() as unknown as typeof whole) : whole;
  };
  /** What a whole look need not say; a partial one that does not say it leaves what it extends. */
  const or = <T extends z.ZodType>(type: T, value: NonNullable<z.output<T>>) =>
    (partial ? type : type.default(value as never)) as z.ZodType<z.output<T>>;
  const record = <K extends string, T extends z.ZodType>(keys: readonly K[], value: T) =>
    object(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>);
  const style = object({
    font: z.enum(fontRoles),
    size: points,
    bold: or(z.boolean(), false),
    align: z.enum(["justify", "left", "center", "right"]),
    indent: or(z.number().min(0).max(20), 0),
    before: or(z.number().min(0).max(20), 0),
    after: or(z.number().min(0).max(20), 0),
    pitch: points.optional(),
    color: color.optional(),
  });
  const lines = z.number().min(0).max(20);
  const fit = { "min-size": points, "min-scale": z.number().min(0.3).max(1) };
  const elements = object({
    masthead: object({ top: mm, ...fit }),
    rule: object({ below: mm, width: z.number().min(0.1).max(6), color }),
    "title-below": lines,
    letter: object({
      top: mm,
      size: points,
      ...fit,
      "rule-below": mm,
      "rule-length": mm,
      "rule-width": z.number().min(0.25).max(6),
      foot: mm,
      clear: lines,
    }),
    imprint: object({ outer: z.number().min(0.05).max(2), inner: z.number().min(0.05).max(2), inset: lines }),
    signature: object({ inset: lines, "seal-inset": lines }),
  });
  return {
    page: object({
      width: mm,
      height: mm,
      margins: object({ top: mm, bottom: mm, left: mm, right: mm }),
      lines: z.int().min(1).max(200),
      characters: z.int().min(1).max(200),
      pitch: points,
    }),
    fonts: record<FontRole, z.ZodObject<{ docx: typeof fontName; pdf: z.ZodArray<typeof fontName> }>>(
      fontRoles,
      object({ docx: fontName, pdf: z.array(fontName).min(1).max(40) }),
    ),
    fallback: or(z.array(fontName).max(40), []),
    styles: record<StyleName, typeof style>(styleNames, style),
    elements,
    "page-number": object({
      size: points,
      before: z.string().max(10),
      after: z.string().max(10),
      below: mm,
      place: z.enum(["outer", "center"]),
      inset: z.number().min(0).max(10),
    }),
    "article-number-bold": z.boolean(),
    "item-reference-brackets": z.boolean(),
  };
}
const own = { id, name: z.string().min(1).max(40) };

/** A whole look. */
export const lookSchema = z.strictObject({ ...own, ...shapeOf(false) });
export type LookData = z.output<typeof lookSchema>;

/** A look that says only what differs from another. */
export const partialLookSchema = z.strictObject({ ...own, extends: id, ...z.strictObject(shapeOf(true)).partial().shape });

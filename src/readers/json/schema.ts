import { z } from "zod";
import { marks, paragraphRoles } from "../../tree/types.js";

/** Bounds far above any document of ours: 100,000 characters a text, 20,000 blocks. */
const text = z.string().max(100_000);
const short = z.string().max(2_000);
const id = z.string().min(1).max(500);
const positive = z.number().int().positive();

const size = z.number().nonnegative().max(100_000);
const count = z.number().int().nonnegative().max(20_000);

const inline = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), value: text, marks: z.array(z.enum(marks)).max(marks.length).optional() }),
  z.strictObject({ type: z.literal("value"), path: short, value: text }),
  z.strictObject({ type: z.literal("cite"), regulation: short, value: text }),
  z.strictObject({ type: z.literal("ref"), to: id, live: short, rest: short }),
  z.strictObject({ type: z.literal("blank"), label: short }),
  z.strictObject({ type: z.literal("break") }),
  z.strictObject({ type: z.literal("note"), kind: z.enum(["footnote", "endnote"]), text: z.array(text).max(1000) }),
  z.strictObject({ type: z.literal("sign"), value: short }),
  z.strictObject({
    type: z.literal("picture"),
    name: text,
    format: short,
    width: size,
    height: size,
    data: z.string().max(100_000_000).optional(),
    alone: z.literal(true).optional(),
  }),
]);
const inlines = z.array(inline).max(10_000);
const origin = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("file"), file: short, line: positive.optional(), column: positive.optional() }),
  z.strictObject({ from: z.literal("docx"), file: short, paragraph: positive }),
  z.strictObject({ from: z.literal("xlsx"), file: short, sheet: short, cell: short.optional() }),
]);
const base = { id, clause: id.optional(), origin: origin.optional() };
const level = z.enum(["level-1", "level-2", "level-3", "level-4", "chapter", "section", "article", "subparagraph", "item"]);
const numbered = { ...base, level, number: short, children: inlines };
const block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("title"), ...base, children: inlines }),
  z.strictObject({ type: z.literal("heading"), ...numbered }),
  z.strictObject({ type: z.literal("item"), ...numbered }),
  z.strictObject({
    type: z.literal("paragraph"),
    ...base,
    role: z.enum(paragraphRoles),
    children: inlines,
  }),
  z.strictObject({
    type: z.literal("table"),
    ...base,
    columns: z
      .array(z.strictObject({ title: inlines, width: z.number().positive().max(1e6), align: z.enum(["left", "center"]) }))
      .min(1)
      .max(63),
    rowLines: z.int().min(2).max(10).optional(),
    rows: z.array(z.strictObject({ id, cells: z.array(inlines).max(63) })).max(20_000),
    joins: z
      .array(z.strictObject({ row: count, column: count, rows: positive, columns: positive }))
      .max(20_000)
      .optional(),
  }),
]);

/** The shape of `Doc` in src/tree/types.ts; a test reads every document of the sample shelves by it. */
export const docSchema = z.strictObject({
  type: z.literal("doc"),
  meta: z.strictObject({
    unit: short,
    document: short,
    kind: short,
    topic: short,
    title: short,
    issuer: short,
    layout: z.enum(["plain", "masthead", "letter", "minutes"]),
    look: short,
    status: z.enum(["draft", "review", "final"]),
    seal: z.literal(true).optional(),
    number: short.optional(),
    date: z.iso.date().optional(),
    clauses: z.record(id, z.number().int().nonnegative()),
    version: short,
  }),
  children: z.array(block).max(20_000),
});

import { z } from "zod";
import { phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import type { ProfileContext } from "./context.js";
import { fieldPhrase } from "./fields.js";
import { groupShapeOf } from "./group-shape.js";
import { shapeOf } from "./shape.js";

/** By this a file is known to be a schema of profiles; the earliest ones have their title alone. */
export const schemaMark = "tiaoli unit profile";
export const earlyTitle = "单位档案";

/**
 * JSON Schema (draft 2020-12) of a profile, for editors: descriptions, known words, patterns of dates and cadences.
 * @param say words what a field is
 */
export const profileSchema = (context: ProfileContext, say: Say): Schema =>
  schemaOf(shapeOf(context), phrase("field.profile"), say);

/** The same for a file of `data/groups`: all that units can share, and nothing is required. */
export const groupSchema = (context: ProfileContext, say: Say): Schema =>
  schemaOf(groupShapeOf(context), phrase("field.group-file"), say);

type Say = (value: Value) => string;
type Schema = Readonly<Record<string, unknown>>;
const schemaOf = (shape: z.ZodType, title: Value, say: Say): Schema => ({
  ...(described(z.toJSONSchema(shape, { target: "draft-2020-12", io: "input" }), say) as object),
  title: say(title),
  $comment: schemaMark,
});

/** The schema with what each field is in words. */
function described(schema: unknown, say: (value: Value) => string): unknown {
  if (Array.isArray(schema)) return schema.map((one) => described(one, say));
  if (typeof schema !== "object" || schema === null) return schema;
  const { description, values: _, form: __, ...rest } = schema as Readonly<Record<string, unknown>>;
  const isField = typeof description === "string" && description.startsWith("field.");
  const inside = isField ? rest : (schema as object);
  const plain = Object.fromEntries(Object.entries(inside).map(([key, part]) => [key, described(part, say)]));
  return isField ? { ...plain, description: say(fieldPhrase(schema as Readonly<Record<string, unknown>>, true)) } : plain;
}

import { z } from "zod";
import { phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import type { ProfileContext } from "./context.js";
import { fieldPhrase } from "./fields.js";
import { shapeOf } from "./shape.js";

/** By this a file is known to be a schema of profiles; the earliest ones have their title alone. */
export const schemaMark = "tiaoli unit profile";
export const earlyTitle = "单位档案";

/**
 * JSON Schema (draft 2020-12) of a profile, for editors: descriptions, known words, patterns of dates and cadences.
 * @param say words what a field is
 */
export const profileSchema = (context: ProfileContext, say: (value: Value) => string): Readonly<Record<string, unknown>> => ({
  ...(described(z.toJSONSchema(shapeOf(context), { target: "draft-2020-12", io: "input" }), say) as object),
  title: say(phrase("field.profile")),
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

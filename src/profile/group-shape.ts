import { z } from "zod";
import type { ProfileContext } from "./context.js";
import { text } from "./fields.js";
import { oncePer } from "./once-per.js";
import { type Shape, shapeOf } from "./shape.js";

/**
 * The shape of a group's file: that of a profile in which nothing is required, with a name. Entries of lists are whole: a list
 * of a unit takes the place of a group's, or stands beside it entry by entry.
 */
export const groupShapeOf = oncePer((context: ProfileContext): z.ZodType => {
  const sections = partial(shapeOf(context)) as Shape;
  return z.strictObject({ name: text("field.group-title", 60), ...sections.shape }).meta({ description: "field.group-file" });
});

function partial(schema: z.ZodType): z.ZodType {
  const described = (made: z.ZodType): z.ZodType => {
    const meta = schema.meta();
    return meta === undefined ? made : made.meta(meta);
  };
  if (schema instanceof z.ZodOptional) return partial(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>);
    return described(z.strictObject(Object.fromEntries(fields.map(([key, value]) => [key, partial(value).optional()]))));
  }
  if (schema instanceof z.ZodRecord)
    return described(z.record(schema.keyType as z.ZodString, partial(schema.valueType as z.ZodType)));
  return schema;
}

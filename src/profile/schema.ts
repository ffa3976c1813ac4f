import { z } from "zod";
import type { ProfileContext } from "./context.js";
import { shapeOf } from "./shape.js";

/** By this a file is known to be a schema of profiles. */
export const schemaTitle = "单位档案";

/** JSON Schema (draft 2020-12) of a profile, for editors: Chinese descriptions, known words, patterns of dates and cadences. */
export const profileSchema = (context: ProfileContext): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(shapeOf(context), { target: "draft-2020-12", io: "input" }),
  title: schemaTitle,
});

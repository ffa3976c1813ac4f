import { z } from "zod";
import { listed } from "../diag/phrase.js";
import type { List } from "../diag/types.js";
import type { ProfileContext } from "./context.js";
import { choice, id, text } from "./fields.js";

/** school 学校，bureau 局: the words of a choice with what they are called. */
export const namesIn = (known: ReadonlyMap<string, string>): List =>
  listed(
    [...known].map(([key, name]) => `${key} ${name}`),
    "comma",
  );

export const unit = (context: ProfileContext) =>
  z
    .strictObject({
      id: id("field.unit-id", "field.short-unit-id"),
      type: choice("field.unit-type", [...context.unitTypes.keys()], { known: namesIn(context.unitTypes) }),
      "full-name": text("field.unit-full-name", 100),
      "short-name": text("field.unit-short-name", 60),
      self: z
        .strictObject({
          mine: text("field.self-mine", 20).optional(),
          whole: text("field.self-whole", 20).optional(),
          this: text("field.self-this", 20).optional(),
        })
        .meta({ description: "field.self" })
        .optional(),
      audience: z
        .strictObject({ all: text("field.audience-all", 40).optional(), staff: text("field.audience-staff", 40).optional() })
        .meta({ description: "field.audience" })
        .optional(),
      region: z
        .strictObject({
          province: text("field.region-province", 40).optional(),
          city: text("field.region-city", 40).optional(),
          county: text("field.region-county", 40).optional(),
        })
        .meta({ description: "field.region" })
        .optional(),
      field: choice("field.unit-field", [...context.fields.keys()], { known: namesIn(context.fields) }).optional(),
      staff: z.int().min(1).max(1_000_000).meta({ description: "field.unit-staff" }).optional(),
      group: id("field.unit-group", "field.short-group").optional(),
    })
    .meta({ description: "field.unit" });

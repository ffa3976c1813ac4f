import { z } from "zod";
import type { ConceptTerms } from "./concept-terms.js";

const id = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/);
/** Brackets of choices must close, and stand in no other; what reaches over any words stands in none. */
const said = z
  .string()
  .min(1)
  .max(500)
  .regex(/^(?:[^{}]|\{[^{}…]*\})+$/);
const sentence = z.string().min(1).max(200);

/** How concepts are told (templates/concepts.yaml), and the groups of words that they are told by. */
export const conceptTable = z
  .strictObject({
    words: z.record(z.string().regex(/^[^〔〕]+$/), z.array(z.string().regex(/^[^{}|…～〔〕]+$/)).min(1)).default({}),
    concepts: z.record(
      id,
      z.strictObject({
        name: z.string().min(1).max(100),
        says: z.array(said).min(1),
        unless: z.array(said).default([]),
        kinds: z
          .array(z.string().regex(/^[a-z][a-z0-9-]*$/))
          .min(1)
          .optional(),
        within: z.enum(["triggers", "anywhere"]).optional(),
        example: sentence,
        counter: sentence,
      }),
    ),
  })
  .superRefine(({ words, concepts }, context) => {
    for (const [key, terms] of Object.entries(concepts))
      for (const side of ["says", "unless"] as const)
        for (const [i, text] of terms[side].entries())
          for (const [, group] of text.matchAll(/〔([^〕]*)〕/gu))
            if (words[group!] === undefined)
              context.addIssue({ code: "custom", path: ["concepts", key, side, i], message: `words: ${group}` });
  });

/** The concepts, with the words of their groups in their places. */
export function conceptTerms({ words, concepts }: z.infer<typeof conceptTable>): Readonly<Record<string, ConceptTerms>> {
  const filled = (text: string): string =>
    text
      .replace(/\{[^}]*\}/gu, (choice) => choice.replace(/〔([^〕]*)〕/gu, (_, group) => words[group]!.join("|")))
      .replace(/〔([^〕]*)〕/gu, (_, group) => `{${words[group]!.join("|")}}`);
  return Object.fromEntries(
    Object.entries(concepts).map(([id, { says, unless, kinds, within, ...rest }]) => [
      id,
      {
        ...{ ...rest, says: says.map(filled), unless: unless.map(filled) },
        ...(kinds !== undefined && { kinds }),
        ...(within !== undefined && { within }),
      },
    ]),
  );
}

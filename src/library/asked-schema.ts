import { z } from "zod";

const words = z.string().min(1).max(200);
const list = z.array(words);

/** What wears out those below, by its words, and how long a paper may be (templates/burden.yaml). */
export const askedBelow = {
  asked: z
    .strictObject({ phrases: list, often: list, monthly: list, levels: list })
    .default({ phrases: [], often: [], monthly: [], levels: [] }),
  length: z.strictObject({ characters: z.int().min(100), source: words }).optional(),
};

import { numberKey } from "../../recognise/issue-marks.js";
import { isNumberLine } from "../../recognise/line-forms.js";
import type { SaidOf } from "./said.js";

/** The papers named in a text, each with the number in brackets behind it. */
export const basesIn = (text: string): readonly SaidOf[] =>
  [...text.matchAll(/《([^《》]+(?:《[^》]*》[^《》]*)*)》(?:（([^（）]+(?:（\d{4}）)?[^（）]*)）)?/gu)].map(
    ([, title, number]) => ({
      is: "basis",
      title: title!,
      ...(number !== undefined && isNumberLine(number) && { number: numberKey(number) }),
    }),
  );

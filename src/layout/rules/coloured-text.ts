import { listed, phrase } from "../../diag/phrase.js";
import type { Value } from "../../diag/types.js";
import { child, within, type XmlElement } from "../../ooxml/xml-tree.js";
import { isRedColour } from "../appearance.js";
import { setRuns } from "../mend/make.js";
import type { Placed } from "../roles.js";
import type { LayoutRule } from "../types.js";
import type { Run } from "../word/file.js";

export const colouredText: LayoutRule = {
  code: "layout/coloured-text",
  strength: "required",
  source: "standard",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      const { role, runs, isProgram } = paragraph;
      // Editors colour what programs say.
      if (isProgram) continue;
      const isFront = role === "front" || role === "number" || (paragraph.part === 0 && paragraph.number === 1);
      const wrong = runs.filter(
        ({ text, letters: { colour, highlighted } }) =>
          text.trim() !== "" && (highlighted || (!isBlack(colour) && !(isFront && isRedColour(colour)))),
      );
      // A number in front goes with its words; where its list gives the colour it may be meant.
      const { autoRun } = paragraph;
      const number = autoRun !== null && !autoRun.byList.colour && !isBlack(autoRun.letters.colour) ? [autoRun] : [];
      if (wrong.length + number.length === 0) continue;
      const named = wrong.length > 0 ? wrong : number;
      const colours = new Set(
        named.map(({ letters }) => (letters.highlighted ? "" : isRedColour(letters.colour) ? "red" : letters.colour)),
      );
      const what = listed([...colours].map(nameOf));
      const found = wrong.length > 0 ? what : phrase("layout.auto-number", { what });
      const linked = linkedRuns(paragraph);
      const certain = named.every((run) => isLeftOver(run, linked));
      report(
        paragraph,
        { found, wanted: phrase("colour.black") },
        certain ? setRuns([...wrong, ...number], "w:color", black) : [],
      );
    }
  },
};

/** Near black counts: programs write 000000, 0D0D0D and 1A1A1A for what they call black. */
const isBlack = (colour: string): boolean =>
  colour === "auto" || !/^[0-9a-f]{6}$/.test(colour) || /^(?:[01][0-9a-f]|2[0-9a]){3}$/.test(colour);
const nameOf = (colour: string): Value =>
  colour === ""
    ? phrase("colour.highlight")
    : colour === "red"
      ? phrase("colour.red")
      : phrase("colour.other", { code: colour.toUpperCase() });

const black = { "w:val": "auto", "w:themeColor": null, "w:themeTint": null, "w:themeShade": null };

/**
 * Is the colour certainly left from editing? Not where the program of the link or a character style gives it, where light
 * letters may stand on a dark ground, or where large red letters may be a masthead. A highlight asks somebody to look again.
 */
function isLeftOver({ element, letters, text }: Run, linked: ReadonlySet<XmlElement>): boolean {
  const { colour, highlighted, size } = letters;
  const own = child(element, "w:rPr");
  if (highlighted || linked.has(element) || isLight(colour)) return false;
  if (child(own, "w:color") === undefined && child(own, "w:rStyle") !== undefined) return false;
  return !isRedColour(colour) || (size < 22 && /[\p{L}\p{N}]/u.test(text));
}
const isLight = (colour: string): boolean => [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= 0xa0);

/** Runs in links, written as an element or as a field. */
const linkedRuns = ({ element, pieces, runs }: Placed): ReadonlySet<XmlElement> =>
  new Set([
    ...[...within(element, "w:hyperlink")].flatMap((link) => [...within(link, "w:r")]),
    ...runs
      .filter(({ start, text }) => pieces.some((one) => one.inField && one.start < start + text.length && start <= one.start))
      .map((run) => run.element),
  ]);

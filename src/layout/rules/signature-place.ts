import { phrase } from "../../diag/phrase.js";
import type { Look } from "../../look/types.js";
import { farIn, firstLineIn, sizeOf } from "../appearance.js";
import { round } from "../measures.js";
import { gapMends, noLeft, setParagraph, textMends } from "../mend/make.js";
import type { Mend } from "../mend/types.js";
import type { Placed } from "../roles.js";
import { leadingGap, widthOf as widthOfGap } from "../spaced.js";
import type { LayoutRule } from "../types.js";

/** Half-width digits count half. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);

/** How far a line's end stands in from the right edge, in characters; null where its place is not set by alignment. */
function rightIn(paragraph: Placed): number | null {
  const { layout } = paragraph;
  if (layout.align !== "right" || /^[\s\u3000]{2,}/.test(paragraph.text)) return null;
  const typed = /[\s\u3000]*$/.exec(paragraph.text)![0];
  const indent = layout.rightChars === undefined ? layout.right / (sizeOf(paragraph) * 20) : layout.rightChars / 100;
  return indent + widthOf(typed);
}

/** Moved to the right half by an indent from the left, which holds for one size of letters only. */
const isIndented = (one: Placed): boolean =>
  (one.layout.align === "left" || one.layout.align === "both") && leadingGap(one.text) === "" && firstLineIn(one) > farIn;

/** Characters from the right edge. */
interface Place {
  readonly date: number;
  readonly issuer: number;
}
/** Without a seal. @param width of the issuer; null where there is none */
function plainPlace(width: number | null, d: number, line: number): Place {
  if (width === null) return { date: 2, issuer: 0 };
  const o = Math.min(width, line - 2);
  return d <= o ? { date: Math.max(0, o - d), issuer: 2 } : { date: 2, issuer: d - o + 4 };
}
const sealedPlace = (o: number, d: number): Place => ({ date: 4, issuer: Math.max(0, 4 + (d - o) / 2) });

export const signaturePlace: LayoutRule = {
  code: "layout/signature-place",
  strength: "required",
  source: "standard",
  places: true,
  check({ paragraphs, look }, report) {
    for (const [i, date] of paragraphs.entries()) {
      // A date that is written another way will have another width once it is right.
      if (date.role !== "date" || !/^\d{4}年[1-9]\d?月[1-9]\d?日$/.test(date.text.trim())) continue;
      const above = paragraphs.slice(0, i).filter(({ role }) => role !== "empty");
      const issuer = above.at(-1)?.role === "issuer" ? above.at(-1)! : null;
      // Units that sign together stand side by side or one below the other, each over its own measure.
      if (issuer !== null && above.at(-2)?.role === "issuer") continue;
      if (isIndented(date)) {
        report(date, { found: phrase("signature.left-indent"), wanted: phrase("signature.right") });
        continue;
      }
      const typed = typedMends(issuer, date, look);
      if (typed !== null) {
        report(date, { found: phrase("signature.typed"), wanted: phrase("signature.counted") }, typed);
        continue;
      }
      if (date.layout.align !== "right" && issuer === null) continue;
      const [dateIn, issuerIn] = [rightIn(date), issuer && rightIn(issuer)];
      if (dateIn === null || (issuer !== null && issuerIn === null)) continue;
      const [d, o] = [widthOf(date.text.trim()), issuer === null ? 0 : widthOf(issuer.text.trim())];
      const places = (width: number) => ({
        plain: plainPlace(issuer && o, width, look.page.characters),
        sealed: sealedPlace(o, width),
      });
      const { plain, sealed } = places(d);
      // Programs set a quarter of a character between Chinese and digits unless told not to.
      const spaced = places(d + 0.25 * (date.text.match(/(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)/g)?.length ?? 0));
      const fits = (one: Place) =>
        Math.abs(one.date - dateIn) < 0.6 && (issuerIn === null || Math.abs(one.issuer - issuerIn) < 0.6);
      // A page on its side has room for more characters.
      const aside = plainPlace(issuer && o, d, Number.POSITIVE_INFINITY);
      if ([plain, sealed, spaced.plain, spaced.sealed, aside].some(fits)) continue;
      const found =
        issuer === null
          ? phrase("signature.date-found", { date: round(dateIn) })
          : phrase("signature.found", { issuer: round(issuerIn!), date: round(dateIn) });
      const wanted =
        issuer === null
          ? phrase("signature.date-wanted")
          : phrase("signature.wanted", { issuer: round(plain.issuer), date: round(plain.date), sealed: round(sealed.issuer) });
      const isTyped = /[\s\u3000]$/.test(date.text) || /[\s\u3000]$/.test(issuer?.text ?? "");
      // With a seal the place depends on it: only the form without one is certain enough to write.
      const mend =
        isTyped || dateIn > 3.4
          ? []
          : [...rightMend(date, dateIn, plain.date), ...(issuer === null ? [] : rightMend(issuer, issuerIn!, plain.issuer))];
      report(date, { found, wanted }, mend);
    }
  },
};

const rightMend = (of: Placed, now: number, wanted: number) =>
  Math.abs(now - wanted) < 0.1 ? [] : setParagraph(of, "w:ind", rightIndent(of, wanted));

const rightIndent = (of: Placed, characters: number) => ({
  "w:rightChars": String(Math.round(characters * 100)),
  "w:right": String(Math.round(characters * sizeOf(of) * 20)),
  "w:end": null,
  "w:endChars": null,
  "w:firstLine": "0",
  "w:firstLineChars": "0",
});

/**
 * Right indents in place of typed spaces; null where the spaces do not surely mean one of the two forms: without a seal the
 * date ends near the right edge, with one it ends four characters from it and the issuer stands over its middle.
 */
function typedMends(issuer: Placed | null, date: Placed, { page, styles }: Look): readonly Mend[] | null {
  const lines = issuer === null ? [date] : [issuer, date];
  const isTyped = (one: Placed) =>
    (one.layout.align === "left" || one.layout.align === "both") &&
    widthOfGap(leadingGap(one.text)) >= 3 &&
    sizeOf(one) === styles.body.size &&
    !one.isJoined;
  if (!lines.every(isTyped)) return null;
  const d = widthOf(date.text.trim());
  const endOf = (one: Placed) => page.characters - firstLineIn(one) - widthOfGap(leadingGap(one.text)) - widthOf(one.text.trim());
  const end = endOf(date);
  const sealed = issuer && sealedPlace(widthOf(issuer.text.trim()), d);
  const isSealed = sealed !== null && Math.abs(end - sealed.date) <= 1 && Math.abs(endOf(issuer!) - sealed.issuer) <= 1;
  if (!isSealed && (end < -0.6 || end > 3.4)) return null;
  const place = isSealed ? sealed : plainPlace(issuer && widthOf(issuer.text.trim()), d, page.characters);
  const mends = lines.map((one) => {
    const gap = gapMends(one, leadingGap(one.text));
    const tail = /[\s\u3000]*$/.exec(one.text)![0];
    const behind = textMends(one, tail === "" ? [] : [{ from: one.text.length - tail.length, to: one.text.length, text: "" }]);
    if (gap.length === 0 || behind === null) return null;
    return [...gap, ...behind, ...atRight(one, one === date ? place.date : place.issuer)];
  });
  return mends.includes(null) ? null : mends.flatMap((some) => some ?? []);
}

const atRight = (of: Placed, characters: number): readonly Mend[] => [
  ...setParagraph(of, "w:jc", { "w:val": "right" }),
  ...setParagraph(of, "w:ind", { ...noLeft, ...rightIndent(of, characters) }),
];

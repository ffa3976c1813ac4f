import type { Paragraph } from "../../tree/types.js";
import { breakLines, type Line, naturalWidth } from "./break-lines.js";
import { type Measure, spansOf } from "./paragraphs.js";
import { type Unit, unitsOf } from "./units.js";

/** Which block is signed: the issuer's and the date's lines depend on each other. */
export interface SignOff {
  readonly issuer: readonly Line[];
  readonly date: readonly Line[];
}

/**
 * Issuer and date (GB/T 9704-2012 7.3.5). Without a seal the issuer stands two characters in from the right, the date starts
 * two right of the issuer's first; a longer date stands two in, and the issuer moves left with it. With a seal the date
 * stands four in and the issuer is centred on it. Either may be missing; the other then stands as far in as the date.
 */
export function signOffLines(
  issuer: Paragraph | undefined,
  date: Paragraph | undefined,
  measure: Measure,
  seal: boolean,
): SignOff {
  const units = (block: Paragraph | undefined) =>
    block === undefined ? [] : unitsOf(spansOf(block, measure.look), measure.metrics);
  const [issuerUnits, dateUnits] = [units(issuer), units(date)];
  const { signature } = measure.look.elements;
  const inset = (seal ? signature.sealInset : signature.inset) * measure.character;
  const measured = (of: readonly Unit[]): number => Math.min(naturalWidth(of, measure.tracking), measure.width - inset);
  const [o, d] = [measured(issuerUnits), measured(dateUnits)];
  const both = issuerUnits.length > 0 && dateUnits.length > 0;
  const free = both && d > o ? d - o + 2 * inset : inset;
  const issuerInset = both && seal ? Math.max(0, inset + (d - o) / 2) : free;
  const dateInset = both && !seal && d <= o ? o - d : inset;
  const set = (of: readonly Unit[], right: number): readonly Line[] =>
    of.length === 0
      ? []
      : breakLines(of, {
          width: Math.max(measure.width - right, measure.character),
          align: "right",
          indent: 0,
          tracking: measure.tracking,
        });
  return {
    issuer: set(issuerUnits, Math.min(issuerInset, measure.width - o)),
    date: set(dateUnits, Math.min(dateInset, measure.width - d)),
  };
}

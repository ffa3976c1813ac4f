import { computedBreak } from "../names.js";
import { child, switchOf, valOf, type XmlElement } from "../xml-tree.js";
import { type MarkReader, markReader } from "./marks.js";
import { styleChains } from "./style-chains.js";

/** What styles say of their text: whether it is hidden, or none, and how it is set apart. */
export interface Hiding {
  paragraph(styleId: string | undefined): boolean;
  run(styleId: string | undefined): boolean;
  /** Does a character style mark line breaks that the writer computed? They are layout, not text. */
  marksLayout(styleId: string | undefined): boolean;
  readonly marks: MarkReader;
}

/** @param root the styles part; undefined when the file has none */
export function readHiding(root: XmlElement | undefined): Hiding {
  const styles = styleChains(root);
  const { defaults, standard, has, chain } = styles;
  const kept = new Map<string, boolean>();
  const byDefault = switchOf(defaults, "w:vanish") === true;
  const hides = (id: string | undefined): boolean => {
    if (id === undefined) return false;
    const known = kept.get(id) ?? chain(id).some((style) => switchOf(child(style, "w:rPr"), "w:vanish") === true);
    kept.set(id, known);
    return known;
  };
  return {
    paragraph: (id) => byDefault || hides(id !== undefined && has(id) ? id : standard),
    run: hides,
    marksLayout: (id) => chain(id).some((style) => valOf(style, "w:name") === computedBreak.name),
    marks: markReader(styles),
  };
}

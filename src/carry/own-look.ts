import { styleChains } from "../ooxml/body/style-chains.js";
import { child, elements, valOf, type XmlElement } from "../ooxml/xml-tree.js";
import type { EditedFile } from "./edited-file.js";

/** What a person sets on a paragraph itself, beside its style. */
const looks = new Set(
  ["keepLines", "pageBreakBefore", "pBdr", "shd", "tabs", "spacing", "ind", "jc", "textAlignment"].map((name) => `w:${name}`),
);

/**
 * Tells which properties a paragraph of a person's file has of its own: those that say other than its style does. Word
 * processors repeat unasked what the style says.
 */
export function ownLooks({ word }: EditedFile): (paragraph: XmlElement) => ReadonlySet<string> {
  const styles = word.file.related("styles");
  const { chain, standard } = styleChains(styles.ok ? styles.value[0] : undefined);
  return (paragraph) => {
    const properties = child(paragraph, "w:pPr");
    const byStyle = chain(valOf(properties, "w:pStyle") ?? standard).map((style) => child(style, "w:pPr"));
    const own = (properties ? elements(properties) : []).filter(({ name }) => looks.has(name));
    return new Set(own.flatMap((one) => (saysOther(one, byStyle) ? [one.name] : [])));
  };
}

function saysOther(own: XmlElement, byStyle: readonly (XmlElement | undefined)[]): boolean {
  const parts = elements(own);
  if (own.name === "w:pBdr" || own.name === "w:tabs")
    return parts.some(({ attributes }) => !nothing.has(attributes.get("w:val") ?? "single"));
  const styles = byStyle.map((properties) => measures(child(properties, own.name)));
  return [...measures(own)].some(([key, value]) => {
    const said = styles.find((one) => one.has(key))?.get(key) ?? "";
    return value !== said && !(nothing.has(value) && nothing.has(said));
  });
}

/** What is the same as to say nothing. */
const nothing = new Set(["", "0", "-0", "false", "off", "auto", "clear", "nil", "none", "left", "start"]);

/** What an element says, each measure under one name: a hanging line is a first line below 0. A switch says itself. */
function measures(element: XmlElement | undefined): ReadonlyMap<string, string> {
  if (element === undefined) return new Map();
  if (element.attributes.size === 0) return new Map([["w:val", "1"]]);
  return new Map(
    [...element.attributes].map(([key, value]) => {
      const hanging = key.replace("hanging", "firstLine");
      if (hanging !== key) return [hanging, `-${value}`];
      return [key.replace(/^w:start/, "w:left").replace(/^w:end/, "w:right"), value];
    }),
  );
}

import { child, elements, valOf, type XmlElement } from "../xml-tree.js";

/** Longest chain of styles based on one another; Word's own limit is 10. */
const deepest = 16;

/** The styles of a styles part by their ids, and a style with all it is based on. @param root undefined when the file has none */
export function styleChains(root: XmlElement | undefined): {
  /** What the file says of all text. */
  readonly defaults: XmlElement | undefined;
  readonly standard: string | undefined;
  readonly has: (id: string) => boolean;
  readonly chain: (id: string | undefined) => readonly XmlElement[];
} {
  const byId = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const style of root ? elements(root) : []) {
    const id = style.attributes.get("w:styleId");
    if (style.name !== "w:style" || id === undefined) continue;
    byId.set(id, style);
    if (style.attributes.get("w:type") === "paragraph" && isOn(style.attributes.get("w:default"))) standard ??= id;
  }
  const chain = (id: string | undefined): readonly XmlElement[] => {
    const found: XmlElement[] = [];
    for (let next = id; next !== undefined && found.length < deepest; ) {
      const style = byId.get(next);
      if (!style || found.includes(style)) break;
      found.push(style);
      next = valOf(style, "w:basedOn");
    }
    return found;
  };
  const defaults = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  return { defaults, standard, has: (id) => byId.has(id), chain };
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

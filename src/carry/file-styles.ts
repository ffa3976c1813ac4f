import type { Package } from "../ooxml/package.js";
import { withLast } from "../ooxml/patch/custom-properties.js";
import { xmlText } from "../ooxml/xml-text.js";
import { elements, valOf, type XmlElement } from "../ooxml/xml-tree.js";

/** What a person's file calls the styles that generated paragraphs have. */
export interface FileStyles {
  /** Generated XML with the styles under the file's own ids. */
  named(xml: string): string;
  /** The styles part with those that were asked for and are not there; nothing where all are. */
  parts(): ReadonlyMap<string, string>;
}

/**
 * Word processors save a style under an id of their own (LibreOffice: 章 as Style15) and drop what is not used, but keep its
 * name. A paragraph whose style is not there is printed as 正文, without indent and font.
 * @param generated our styles part
 */
export function fileStyles(file: Package, generated: string): FileStyles {
  const path = file.nameOf(file.relationships.find(({ kind }) => kind === "styles")?.target ?? "");
  const part = path === undefined ? undefined : file.part(path);
  const text = path === undefined ? null : xmlText(file.parts.get(path)!);
  if (path === undefined || !part?.ok || part.value === null || text === null)
    return { named: (xml) => xml, parts: () => new Map() };
  const root = part.value;
  const ids = new Map(stylesIn(root).map((style) => [nameOf(style), idOf(style)]));
  const taken = new Set(ids.values());
  const known = new Map(
    [...generated.matchAll(ownStyle)].map(
      ([xml, type, id, name]) => [id!, { xml, name: `${type} ${name!.toLowerCase()}` }] as const,
    ),
  );
  const missing = new Map<string, string>();
  const inFile = (id: string): string => {
    const style = known.get(id);
    if (style === undefined) return id;
    const there = ids.get(style.name);
    if (there !== undefined) return there;
    const free = taken.has(id) ? `Tiaoli${id}` : id;
    ids.set(style.name, free);
    missing.set(free, style.xml);
    return free;
  };
  const named = (xml: string): string =>
    xml.replace(
      /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val=")([^"]*)"/g,
      (_, tag: string, id: string) => `${tag}${inFile(id)}"`,
    );
  const withId = (id: string, xml: string): string =>
    named(xml)
      .replace(/ w:styleId="[^"]*"/, ` w:styleId="${id}"`)
      .replace(/ w:default="1"/, "");
  return {
    named,
    parts: () => {
      if (missing.size === 0) return new Map();
      // One that is put in may be based on another that is not there: the map grows while it is gone through.
      let added = "";
      for (const [id, xml] of missing) added += withId(id, xml);
      return new Map([[path, withLast(root, text, added)]]);
    },
  };
}

/** A style of our own part: its type, id and name. */
const ownStyle = /<w:style w:type="(\w+)"[^>]*? w:styleId="([^"]+)"><w:name w:val="([^"]+)"\/>.*?<\/w:style>/gs;

const stylesIn = (root: XmlElement): readonly XmlElement[] => elements(root).filter(({ name }) => name === "w:style");
const idOf = (style: XmlElement): string => style.attributes.get("w:styleId") ?? "";
/** Names of styles have no case, and each type has names of its own. */
const nameOf = (style: XmlElement): string => `${style.attributes.get("w:type")} ${valOf(style, "w:name")?.toLowerCase()}`;

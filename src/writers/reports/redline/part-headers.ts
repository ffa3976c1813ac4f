import type { Beside } from "../../../compare/types.js";
import type { Package } from "../../../ooxml/package.js";
import { linesIn, openPart } from "../../../ooxml/patch/part.js";
import { child, elements, type XmlElement } from "../../../ooxml/xml-tree.js";
import { type Exchange, exchangeEdit } from "./part-exchange.js";
import { type Container, containerEdit, sayTheSame } from "./part-words.js";

/** What was done with one part, and what it was made into; now is null for what is no more. */
export interface PartEdit {
  readonly old: Container;
  readonly now: Container | null;
  readonly text: string;
}

/** The headers or footers of a file that became others, each with its new text. Those that cannot be shown so are left out. */
export function headerEdits(
  kind: "header" | "footer",
  file: Package,
  other: Package,
  how: Exchange & { readonly besides: readonly Beside[] },
): readonly PartEdit[] {
  const [olds, news] = [headersOf(file, kind), headersOf(other, kind)];
  const partners = new Map<string, { readonly old: Container; readonly all: (Container | null)[] }>();
  olds.forEach((section, i) => {
    for (const [type, old] of section) {
      const known = partners.get(old.part.path) ?? { old, all: [] };
      partners.set(old.part.path, known);
      // With another number of sections nobody knows which is which: then all must say the same.
      for (const its of olds.length === news.length ? [news[i]!] : news) known.all.push(its.get(type) ?? null);
    }
  });
  return [...partners.values()].flatMap(({ old, all }): readonly PartEdit[] => {
    const [now] = all;
    if (now === undefined || all.some((one) => saidBy(one) !== saidBy(now)) || (now && sayTheSame(old, now))) return [];
    const text = containerEdit(old, now, how) ?? exchangeEdit(old, now, how);
    return text === null ? [] : [{ old, now, text }];
  });
}

export const saidBy = (one: Container | null): string | null => one && linesIn(one.element, "accepted", one.styles).join("\n");

/** For each section its headers by what pages they are for; a section without one has that of the section before. */
export function headersOf(file: Package, kind: "header" | "footer"): readonly ReadonlyMap<string, Container>[] {
  const styles = file.related("styles");
  const links = new Map(file.linksOf(file.path).map(({ id, target }) => [id, target]));
  let last: ReadonlyMap<string, Container> = new Map();
  return sectionsIn(file).map((section) => {
    const own = elements(section).flatMap((reference): readonly (readonly [string, Container])[] => {
      const target = reference.name === `w:${kind}Reference` ? links.get(reference.attributes.get("r:id") ?? "") : undefined;
      const part = target === undefined ? null : openPart(file, target);
      if (part === null) return [];
      const type = reference.attributes.get("w:type") ?? "default";
      return [[type, { part, element: part.root, styles: styles.ok ? styles.value[0] : undefined }]];
    });
    last = new Map([...last, ...own]);
    return last;
  });
}

/** Section properties: those of paragraphs, then the body's own. Tables and text boxes hold none. */
export function sectionsIn({ document }: Package): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const one of elements(parent))
      if (one.name === "w:sectPr") found.push(one);
      else if (one.name === "w:p") {
        const section = child(child(one, "w:pPr"), "w:sectPr");
        if (section) found.push(section);
      } else if (one.name !== "w:tbl") visit(one);
  };
  visit(child(document, "w:body")!);
  return found;
}

import type { Package } from "../../ooxml/package.js";
import { child, elements, textOf, valOf, type XmlElement } from "../../ooxml/xml-tree.js";
import type { Dresser } from "./dress.js";
import type { PageNumber } from "./file.js";
import type { Section } from "./section.js";

/** The lines of all footers and headers that print the page number. Parts that cannot be read print nothing. */
export function readPageNumbers(file: Package, sections: readonly Section[], dresser: Dresser): readonly PageNumber[] {
  const targets = new Map(file.relationships.map(({ id, target }) => [id, target]));
  const read = new Map<string, readonly Omit<PageNumber, "section" | "kind">[]>();
  return sections.flatMap((section) =>
    [...section.footers, ...section.headers].flatMap(([kind, id]) => {
      const target = targets.get(id);
      if (target === undefined) return [];
      if (!read.has(target)) {
        const part = file.part(target);
        read.set(target, part.ok && part.value ? linesOf(part.value, dresser) : []);
      }
      return read.get(target)!.map((line): PageNumber => ({ ...line, section, kind }));
    }),
  );
}

const linesOf = (root: XmlElement, dresser: Dresser): readonly Omit<PageNumber, "section" | "kind">[] =>
  [...paragraphs(root, false)].flatMap(({ element, inBox }) => {
    const { text, numberRun } = printed(element);
    if (!text.includes("#") || numberRun === undefined) return [];
    const properties = child(element, "w:pPr");
    const { align, framed } = dresser.layout(properties);
    const letters = dresser.letters(numberRun, valOf(properties, "w:pStyle"));
    return [{ text: text.trim(), align, placedApart: inBox || framed, letters }];
  });

/** Every paragraph, those in text boxes too; of two forms of one thing only the newer. */
function* paragraphs(of: XmlElement, inBox: boolean): Generator<{ readonly element: XmlElement; readonly inBox: boolean }> {
  for (const one of elements(of)) {
    if (one.name === "w:p") yield { element: one, inBox };
    if (one.name !== "mc:Fallback") yield* paragraphs(one, inBox || one.name === "w:txbxContent");
  }
}

/** A line's text with # for the page number, and the run it is printed in. What stands in text boxes is not the line's. */
function printed(paragraph: XmlElement): { readonly text: string; readonly numberRun: XmlElement | undefined } {
  let text = "";
  let numberRun: XmlElement | undefined;
  /** Codes of open fields; those whose result is being read have been judged. */
  const open: { code: string; isNumber: boolean; inResult: boolean }[] = [];
  const begin = (code: string) => open.push({ code, isNumber: false, inResult: false });
  const judge = (field: { code: string; isNumber: boolean; inResult: boolean }, run: XmlElement | undefined) => {
    if (field.inResult) return;
    field.inResult = true;
    field.isNumber = /^\s*PAGE\b/i.test(field.code);
    if (!field.isNumber) return;
    text += "#";
    numberRun = run;
  };
  const visit = (of: XmlElement, run: XmlElement | undefined): void => {
    for (const one of elements(of)) {
      const inside = one.name === "w:r" ? one : run;
      if (one.name === "w:p" || one.name === "w:txbxContent" || one.name === "mc:Fallback") continue;
      if (one.name === "w:fldSimple") {
        begin(one.attributes.get("w:instr") ?? "");
        judge(open.at(-1)!, firstRun(one) ?? run);
        visit(one, inside);
        open.pop();
      } else if (one.name === "w:fldChar") {
        const type = one.attributes.get("w:fldCharType");
        if (type === "begin") begin("");
        else if (open.length > 0 && type === "separate") judge(open.at(-1)!, run);
        else if (open.length > 0 && type === "end") judge(open.pop()!, run);
      } else if (one.name === "w:instrText") {
        const field = open.at(-1);
        if (field) field.code += textOf(one);
      } else if (one.name === "w:pgNum") {
        text += "#";
        numberRun = run;
      } else if (one.name === "w:t") {
        if (!open.some((field) => field.isNumber || !field.inResult)) text += textOf(one);
      } else visit(one, inside);
    }
  };
  visit(paragraph, undefined);
  return { text, numberRun };
}

const firstRun = (of: XmlElement): XmlElement | undefined => elements(of).find(({ name }) => name === "w:r");

import type { BodyParagraph } from "../../ooxml/body/blocks.js";
import { styleChains } from "../../ooxml/body/style-chains.js";
import type { Numbering } from "../../ooxml/list-numbers.js";
import { child, elements, valOf, within, type XmlElement } from "../../ooxml/xml-tree.js";
import type { Paragraph, Run, Table } from "./file.js";
import { type Letters, lettersOf, type Said, saidOf } from "./letters.js";
import { type ParagraphLayout, paragraphLayout } from "./paragraph-layout.js";
import type { Section } from "./section.js";
import type { ThemeFonts } from "./theme.js";

/** Turns paragraphs as they stand in the file into what is printed: styles, lists and theme counted in. */
export interface Dresser {
  paragraph(of: BodyParagraph, section: Section, table: Table | null): Paragraph;
  letters(run: XmlElement | undefined, styleId: string | undefined): Letters;
  /** @param properties w:rPr of a run, and the w:pPr of its paragraph */
  lettersBy(properties: XmlElement | undefined, paragraph: XmlElement | undefined): Letters;
  layout(properties: XmlElement | undefined): ParagraphLayout;
  /** The same, with what the paragraph's list says of indents. */
  layoutInList(properties: XmlElement | undefined): ParagraphLayout;
}

export function dresser(
  styles: XmlElement | undefined,
  lists: XmlElement | undefined,
  theme: ThemeFonts,
  numbering: Numbering,
): Dresser {
  const { chain, has, standard } = styleChains(styles);
  const defaults = child(styles, "w:docDefaults");
  const defaultParagraph = child(child(defaults, "w:pPrDefault"), "w:pPr");
  const defaultLetters = saidOf(child(child(defaults, "w:rPrDefault"), "w:rPr"), theme);
  const levels = listLevels(lists);
  const styleOf = (id: string | undefined): string | undefined => (id !== undefined && has(id) ? id : standard);
  const general = (id: string | undefined): readonly XmlElement[] => [...chain(id)].reverse();
  const saidByStyle = kept((id: string) => general(id).map((style) => saidOf(child(style, "w:rPr"), theme)));
  const namesByStyle = kept((id: string) => chain(id).map((style) => (valOf(style, "w:name") ?? "").toLowerCase()));
  const lettersKept = new Map<string, Letters>();

  /** @param holder a w:r, or a w:pPr for its mark; @param over what a list says of its number */
  const letters = (holder: XmlElement | undefined, styleId: string | undefined, over?: Said): Letters =>
    lettersSaid(child(holder, "w:rPr"), styleId, over);
  const lettersSaid = (properties: XmlElement | undefined, styleId: string | undefined, over?: Said): Letters => {
    const character = valOf(properties, "w:rStyle");
    const own = saidOf(properties, theme);
    const key = `${styleId}\n${character}\n${JSON.stringify([own, over])}`;
    const known = lettersKept.get(key);
    if (known) return known;
    const said: readonly Said[] = [
      defaultLetters,
      ...(styleId === undefined ? [] : saidByStyle(styleId)),
      ...(character === undefined ? [] : saidByStyle(character)),
    ];
    const made = over === undefined ? lettersOf(said, own) : lettersOf([...said, own], over);
    lettersKept.set(key, made);
    return made;
  };

  /** Own numbering, or the style's; the list and level count on whether or not anybody looks at the number. */
  const listOf = (properties: XmlElement | undefined, styleId: string | undefined): Listed | null => {
    const own = child(properties, "w:numPr");
    const byStyle = chain(styleId).find((style) => child(child(style, "w:pPr"), "w:numPr"));
    const numPr = own ?? child(child(byStyle, "w:pPr"), "w:numPr");
    const id = valOf(own, "w:numId") ?? valOf(numPr, "w:numId");
    if (id === undefined || id === "0") return null;
    const linked = byStyle && numbering.levelOf(id, byStyle.attributes.get("w:styleId") ?? "");
    const level = valOf(own, "w:ilvl") ?? (linked === undefined ? valOf(numPr, "w:ilvl") : String(linked)) ?? "0";
    return /^[0-8]$/.test(level) ? { id, level: Number(level), isOwn: own !== undefined } : null;
  };
  const layoutOf = (properties: XmlElement | undefined, list: Listed | null): ParagraphLayout => {
    const styleLevels = general(styleOf(valOf(properties, "w:pStyle"))).map((style) => child(style, "w:pPr"));
    const listLevel = list === null ? undefined : child(levels(list.id, list.level), "w:pPr");
    // A list a style brings along gives way to what the style says of indents; a list of the paragraph's own does not.
    const ordered = list?.isOwn ? [...styleLevels, listLevel] : [listLevel, ...styleLevels];
    return paragraphLayout([defaultParagraph, ...ordered, properties]);
  };

  const numberRun = (properties: XmlElement | undefined, styleId: string | undefined, list: Listed, text: string) => {
    const level = levels(list.id, list.level);
    const own = saidOf(child(level, "w:rPr"), theme);
    const [size, bold, colour] = [own.size, own.bold, own.colour].map((one) => one !== undefined) as [boolean, boolean, boolean];
    const byList = { size, bold, colour, font: Object.keys(own.fonts).length > 0 };
    return { text, start: 0, letters: letters(properties, styleId, own), byList, level };
  };

  return {
    letters,
    lettersBy: (properties, paragraph) => lettersSaid(properties, styleOf(valOf(paragraph, "w:pStyle"))),
    layout: (properties) => layoutOf(properties, null),
    layoutInList: (properties) => layoutOf(properties, listOf(properties, styleOf(valOf(properties, "w:pStyle")))),
    paragraph: (of, section, table) => {
      const { properties } = of;
      const styleId = styleOf(valOf(properties, "w:pStyle"));
      const list = listOf(properties, styleId);
      const auto = of.pieces.length === 0 || list === null ? null : numbering.next(list.id, list.level);
      const number = auto?.text.trim() ?? "";
      const element = of.elements.at(-1)!;
      const drawn = of.elements.some((one) => holds(one, drawings));
      const layout = layoutOf(properties, list);
      return {
        number: of.paragraph + 1,
        text: of.pieces.map(({ text }) => text).join(""),
        auto: number,
        autoRun:
          list === null || !/[0-9A-Za-z\u4e00-\u9fff]/.test(number)
            ? null
            : { ...numberRun(properties, styleId, list, number), element, holder: "mark" },
        markLetters: letters(properties, styleId),
        ...runsOf(of, (run) => letters(run, styleId)),
        element,
        isJoined: of.elements.length > 1,
        layout,
        styles: styleId === undefined ? [] : namesByStyle(styleId),
        section,
        table,
        startsPage: layout.breaksPageBefore || of.elements.some(breaksPage),
        hasDrawing: drawn,
      };
    },
  };
}

/** A list a paragraph is counted in, and whether it says so itself. */
interface Listed {
  readonly id: string;
  readonly level: number;
  readonly isOwn: boolean;
}

const drawings = new Set(["w:drawing", "w:pict", "w:object", "m:oMath", "m:oMathPara"]);
const holds = (of: XmlElement, names: ReadonlySet<string>): boolean =>
  elements(of).some((one) => names.has(one.name) || holds(one, names));
const breaksPage = (of: XmlElement): boolean =>
  [...within(of, "w:br")].some(({ attributes }) => attributes.get("w:type") === "page");

/** The runs and places of a paragraph's text; runs that stand in one w:r are one. */
function runsOf(of: BodyParagraph, letters: (run: XmlElement) => Letters): Pick<Paragraph, "runs" | "pieces"> {
  const runOf = new Map<XmlElement, XmlElement>();
  for (const paragraph of of.elements)
    for (const run of within(paragraph, "w:r")) for (const content of contents(run)) runOf.set(content, run);
  const runs: Run[] = [];
  const pieces: Paragraph["pieces"][number][] = [];
  let start = 0;
  for (const { text, from, fields } of of.pieces) {
    const element = runOf.get(from);
    pieces.push({ text, start, from, inField: fields.length > 0 });
    const last = runs.at(-1);
    if (element !== undefined && last?.element === element) runs[runs.length - 1] = { ...last, text: last.text + text };
    else if (element !== undefined) runs.push({ text, start, element, holder: "w:rPr", letters: letters(element) });
    start += text.length;
  }
  return { runs, pieces };
}
/** Everything in a run, also where it stands in two forms for newer and older programs. */
function* contents(of: XmlElement): Generator<XmlElement> {
  for (const one of elements(of)) {
    yield one;
    if (one.name !== "w:rPr" && one.name !== "w:t") yield* contents(one);
  }
}

/** A list's level, w:lvl. */
function listLevels(root: XmlElement | undefined): (id: string, level: number) => XmlElement | undefined {
  const all = root ? elements(root) : [];
  const found = new Map<string, XmlElement | undefined>();
  return (id, level) => {
    const key = `${id} ${level}`;
    if (!found.has(key)) {
      const num = all.find((one) => one.name === "w:num" && one.attributes.get("w:numId") === id);
      const named = valOf(num, "w:abstractNumId");
      const definition = all.find((one) => one.name === "w:abstractNum" && one.attributes.get("w:abstractNumId") === named);
      const isLevel = (one: XmlElement) => one.name === "w:lvl" && one.attributes.get("w:ilvl") === String(level);
      found.set(key, definition && elements(definition).find(isLevel));
    }
    return found.get(key);
  };
}

function kept<T>(make: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const value = known.get(id) ?? make(id);
    known.set(id, value);
    return value;
  };
}

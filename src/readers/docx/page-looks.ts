import { child, elements, switchOf, valOf, within, type XmlElement } from "../../ooxml/xml-tree.js";
import { isDrawn } from "./drawn.js";
import type { Read } from "./found-aside.js";

/** Twips in a millimetre. */
const twips = 1440 / 25.4;

/**
 * Settings of the file and of its sections that change what is printed: paper, numbers of pages, lines and notes, columns, page
 * borders and background. Margins are left out: programs count headers into them in their own ways.
 */
export function pageLooks(document: XmlElement, body: XmlElement, settings: XmlElement | undefined): readonly Read[] {
  const found: string[][] = [];
  for (const section of within(body, "w:sectPr")) {
    const said = sectionSays(section);
    if (said.join("\n") !== found.at(-1)?.join("\n")) found.push(said);
  }
  const background = child(document, "w:background")?.attributes.get("w:color");
  const shown = switchOf(settings, "w:displayBackgroundShape") === true;
  const flags = Object.entries(switches).flatMap(([name, text]) => (switchOf(settings, name) === true ? [text] : []));
  return [
    ...found.flat(),
    ...(shown && background !== undefined && !/^(?:auto|ffffff)$/i.test(background) ? [`页面背景 ${background}`] : []),
    ...flags,
    ...noteNumbers(settings),
  ].map((text): Read => ({ kind: "look", text }));
}

const switches: Readonly<Record<string, string>> = {
  "w:printFormsData": "只打印窗体内容",
  "w:printTwoOnOne": "一张纸打印两页",
  "w:bookFoldPrinting": "书籍折页打印",
  "w:mirrorMargins": "左右页对称",
};

function sectionSays(section: XmlElement): string[] {
  const attribute = (name: string, key: string): string | undefined => child(section, name)?.attributes.get(key);
  const mm = (key: string): number => Math.round(Number(attribute("w:pgSz", key) ?? 0) / twips);
  const columns = Number(attribute("w:cols", "w:num") ?? 1);
  const start = attribute("w:pgNumType", "w:start");
  const format = attribute("w:pgNumType", "w:fmt") ?? "decimal";
  const direction = valOf(section, "w:textDirection") ?? "lrTb";
  const borders = child(section, "w:pgBorders");
  const align = valOf(section, "w:vAlign") ?? "top";
  return [
    ...(mm("w:w") > 0 ? [`纸张 ${mm("w:w")}×${mm("w:h")} 毫米`] : []),
    ...(columns > 1 ? [`分 ${columns} 栏`] : []),
    ...(start === undefined ? [] : [`页码从 ${start} 开始`]),
    ...(format === "decimal" || format === "numberInDash" ? [] : [`页码形式 ${format}`]),
    ...(child(section, "w:lnNumType") ? ["行号"] : []),
    ...(direction === "lrTb" || direction === "lr" ? [] : ["文字竖排"]),
    ...(borders && elements(borders).some(isDrawn) ? ["页面边框"] : []),
    ...(align === "top" ? [] : [`页面垂直对齐 ${align}`]),
    ...noteNumbers(section),
  ];
}

const standards: Readonly<Record<string, string>> = {
  "w:footnotePr w:numFmt": "decimal",
  "w:endnotePr w:numFmt": "lowerRoman",
  "w:footnotePr w:pos": "pageBottom",
  "w:endnotePr w:pos": "docEnd",
  "w:numStart": "1",
  "w:numRestart": "continuous",
};

/** How notes are numbered and where they stand, as far as that is not what it always is. */
const noteNumbers = (of: XmlElement | undefined): readonly string[] =>
  (["w:footnotePr", "w:endnotePr"] as const).flatMap((kind) => {
    const properties = child(of, kind);
    return (properties ? elements(properties) : []).flatMap(({ name, attributes }) => {
      const value = attributes.get("w:val");
      const standard = standards[`${kind} ${name}`] ?? standards[name];
      if (standard === undefined || value === undefined || value === standard) return [];
      return [`${kind === "w:footnotePr" ? "脚注" : "尾注"}${name === "w:pos" ? "位置" : "编号"} ${value}`];
    });
  });

import { child, elements, textOf, type XmlElement } from "../xml-tree.js";

/** Parts of a formula that hold its words as such. */
const plainParts = new Set(["m:oMath", "m:oMathPara", "m:r"]);
/** Properties of a construct that change what it says, each with what it is where nothing is said: ∑ or ∫, ( or [, x̄ or x̂. */
const saying: Readonly<Record<string, string>> = {
  "m:nary m:chr": "∫",
  "m:acc m:chr": "\u0302",
  "m:groupChr m:chr": "⏟",
  "m:begChr": "(",
  "m:endChr": ")",
  "m:sepChr": "|",
  "m:type": "bar",
  "m:bar m:pos": "bot",
  "m:groupChr m:pos": "bot",
  "m:degHide": "",
  "m:strikeH": "",
  "m:strikeV": "",
  "m:strikeBLTR": "",
  "m:strikeTLBR": "",
};

/** A formula as words and brackets, with the constructs its words do not show: x² and x2 have the same. */
export function formulaText(element: XmlElement): string {
  if (element.name === "m:t") return textOf(element);
  if (element.name.endsWith("Pr")) return "";
  const inner = letterForm(element) + elements(element).map(formulaText).join("");
  if (plainParts.has(element.name) || !element.name.startsWith("m:")) return inner;
  return `${element.name.slice(2)}${saidBy(element)}{${inner}}`;
}

function saidBy(construct: XmlElement): string {
  const properties = elements(construct).find(({ name }) => name === `${construct.name}Pr`);
  return (properties ? elements(properties) : [])
    .flatMap(({ name, attributes }) => {
      const standard = saying[`${construct.name} ${name}`] ?? saying[name];
      const value = attributes.get("m:val");
      const off = standard === "" && (value === "0" || value === "off" || value === "false");
      return standard === undefined || value === standard || off ? [] : [`[${name.slice(2)} ${value ?? ""}]`];
    })
    .join("");
}

/** ℝ and R: double-struck and script letters are others. */
function letterForm(run: XmlElement): string {
  const script = child(child(run, "m:rPr"), "m:scr")?.attributes.get("m:val") ?? "roman";
  return script === "roman" ? "" : `[${script}]`;
}

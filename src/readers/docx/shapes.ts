import { elements, within, type XmlElement } from "../../ooxml/xml-tree.js";

/** Shapes of the older form (VML) that have an element of their own, by their names in the newer one. */
const named: Readonly<Record<string, string>> = {
  "v:rect": "rect",
  "v:roundrect": "roundRect",
  "v:oval": "ellipse",
  "v:line": "line",
  "v:polyline": "path",
  "v:curve": "curve",
  "v:arc": "arc",
};
/** Plain boxes say nothing by their form: in VML those without a type, and types 1 and 202. */
const boxes = new Set(["rect", "", "t1", "t75", "t202", "textBox"]);

/** What a drawing looks like that shows no picture: the form and direction of its shapes, in order; undefined for a plain box. */
export function shapeOf(drawing: XmlElement): string | undefined {
  const forms: string[] = [];
  const visit = (element: XmlElement): void => {
    const { name, attributes } = element;
    // What a box holds is read for itself.
    if (name === "w:txbxContent") return;
    if (name === "a:prstGeom") forms.push(attributes.get("prst") ?? "");
    else if (name === "a:custGeom") forms.push([...within(element, "a:path")].map(pathOf).join(""));
    else if (name === "v:shape") forms.push(attributes.get("path") ?? typeOf(attributes.get("type")));
    else if (Object.hasOwn(named, name)) forms.push(named[name]! + (attributes.get("points") ?? ""));
    for (const inner of elements(element)) visit(inner);
  };
  visit(drawing);
  const found = [...forms.filter((form) => !boxes.has(form)), turnOf(drawing)].filter((one) => one !== "");
  return found.length === 0 ? undefined : found.join(" ");
}

const pathOf = (path: XmlElement): string =>
  elements(path)
    .map(
      (step) => `${step.name.slice(2)}${[...within(step, "a:pt")].map(({ attributes }) => [...attributes.values()].join(","))}`,
    )
    .join(" ");

/** #_x0000_t13 → t13: the number says which of the built-in forms it is; programs change what stands before. */
const typeOf = (type: string | undefined): string => /t\d+$/.exec(type ?? "")?.[0] ?? "";

/** How a picture or shape is turned; "" where it is not. */
export function turnOf(drawing: XmlElement): string {
  const turns: string[] = [];
  for (const { attributes } of within(drawing, "a:xfrm"))
    for (const name of ["rot", "flipH", "flipV"]) {
      const value = attributes.get(name);
      if (value !== undefined && value !== "0" && value !== "false") turns.push(`${name} ${value}`);
    }
  const visit = (element: XmlElement): void => {
    if (element.name.startsWith("v:"))
      for (const [, name, value] of (element.attributes.get("style") ?? "").matchAll(/(?:^|;)\s*(flip|rotation)\s*:\s*([^;]+)/g))
        turns.push(`${name} ${value!.trim()}`);
    if (element.name !== "w:txbxContent") for (const inner of elements(element)) visit(inner);
  };
  visit(drawing);
  return turns.join(" ");
}

import { child, elements, switchOf, textOf, valOf, within, type XmlElement } from "../xml-tree.js";
import { type BodyReading, type Field, here, type Thing } from "./reading.js";

/** Notes that something stands here. */
export function put(
  kind: Thing["kind"],
  text: string,
  element: XmlElement,
  reading: BodyReading,
  shows: Thing["shows"] = [],
): void {
  reading.things.push({ kind, spot: here(reading), text, element, shows });
}

/** Another file that is shown as part of the text. */
export function putFile(element: XmlElement, reading: BodyReading): void {
  reading.embedded += 1;
  put("object", "", element, reading, [element.attributes.get("r:id") ?? ""]);
}

/** Hidden words of one paragraph that follow each other are one thing. */
export function putHidden(text: string, element: XmlElement, reading: BodyReading): void {
  const last = reading.things.at(-1);
  if (last?.kind === "hidden" && last.spot.paragraph === reading.paragraph && last.spot.offset === reading.offset)
    last.text += text;
  else put("hidden", text, element, reading);
}

/** Text boxes, pictures, charts and embedded objects of one drawing, in order. A shape that shows none of these is a picture without one. */
export function putDrawing(element: XmlElement, reading: BodyReading): void {
  const before = reading.things.length;
  const name = nameOf(element);
  const images: string[] = [];
  const others: string[] = [];
  const boxes: XmlElement[] = [];
  const lines: string[] = [];
  const visit = (inner: XmlElement): void => {
    const { attributes } = inner;
    if (inner.name === "w:txbxContent") boxes.push(inner);
    else if (inner.name === "a:blip") images.push(attributes.get("r:embed") ?? attributes.get("r:link") ?? "");
    else if (inner.name === "v:imagedata") images.push(attributes.get("r:id") ?? "");
    else if (inner.name === "v:textpath") lines.push(attributes.get("string") ?? "");
    else if (/:(?:OLEObject|chart|relIds)$/.test(inner.name)) others.push(attributes.get("r:id") ?? attributes.get("r:dm") ?? "");
    else for (const one of elements(inner)) visit(one);
  };
  visit(element);
  for (const box of boxes)
    reading.things.push({ kind: "text-box", spot: here(reading), text: "", element: box, shows: [], around: element });
  // Words drawn as a shape: a watermark.
  for (const line of lines) if (line !== "") put("text-box", line, element, reading);
  if (element.name === "w:object" || others.length > 0) put("object", name, element, reading, [...others, ...images]);
  else for (const image of images) put("picture", name, element, reading, [image]);
  if (reading.things.length === before) put("picture", name, element, reading);
}

/** The description people gave a drawing, else its name. */
function nameOf(element: XmlElement): string {
  const [properties] = within(element, "wp:docPr");
  const [shape] = within(element, "v:shape");
  const said = [properties?.attributes.get("descr"), properties?.attributes.get("name"), shape?.attributes.get("alt")];
  return said.find((one) => one !== undefined && one.trim() !== "")?.trim() ?? "";
}

/** What a form field shows that is no text of its own: whether a box is ticked, which entry of a list was chosen. */
export function putForm(begin: XmlElement, reading: BodyReading): void {
  const data = child(begin, "w:ffData");
  const box = child(data, "w:checkBox");
  const list = child(data, "w:ddList");
  if (box) put("form", (switchOf(box, "w:checked") ?? switchOf(box, "w:default")) === true ? "☑" : "☐", begin, reading);
  else if (list) {
    const chosen = Number(valOf(list, "w:result") ?? valOf(list, "w:default") ?? 0);
    const entries = elements(list).filter(({ name }) => name === "w:listEntry");
    put("form", entries[chosen]?.attributes.get("w:val") ?? "", begin, reading);
  }
}

/** Fields whose result is a number of the page or of pages: it differs from page to page. */
export const pageField = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** A field that was read whole: what it points at, or what it computes. Ours, those of contents lists and form fields say nothing more. */
export function putField({ code, begin }: Field, reading: BodyReading): void {
  const words = code
    .replace(/\\\*\s*(?:MERGEFORMAT|CHARFORMAT)/gi, "")
    // Programs name these places anew when they save.
    .replace(/\b_(Toc|Ref|Hlk)\d+/g, "_$1")
    .replace(/\s+/g, " ")
    .trim();
  if (begin === null || words === "" || /^(?:REF )?_tl_|^(?:PAGEREF|FORM[A-Z]+)\b/i.test(words)) return;
  const link = /^HYPERLINK\s+(?:"([^"]*)")?(?:.*?\\l\s+"([^"]*)")?/i.exec(words);
  if (link) putLink(`${link[1] ?? ""}${link[2] === undefined ? "" : `#${link[2]}`}`, begin, reading);
  else put("field", words, begin, reading);
}

/** Places that programs name themselves are no target anybody chose. */
function putLink(target: string, element: XmlElement, reading: BodyReading): void {
  if (target !== "" && !target.startsWith("#_")) put("link", target, element, reading);
}

/** @param element a w:hyperlink; where it leads out of the file its relationship says where */
export function putHyperlink(element: XmlElement, reading: BodyReading): void {
  const id = element.attributes.get("r:id");
  const anchor = element.attributes.get("w:anchor");
  if (id !== undefined) put("link", anchor === undefined ? "" : `#${anchor}`, element, reading, [id]);
  else putLink(`#${anchor ?? ""}`, element, reading);
}

/** 缪（miào）: what stands above the words of a ruby. */
export function putRuby(element: XmlElement, reading: BodyReading): void {
  const words = (name: string) => [...within(child(element, name) ?? element, "w:t")].map(textOf).join("");
  put("ruby", `${words("w:rubyBase")}（${words("w:rt")}）`, element, reading);
}

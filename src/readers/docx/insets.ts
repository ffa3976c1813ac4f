import type { Thing } from "../../ooxml/body/reading.js";
import { child, elements, within } from "../../ooxml/xml-tree.js";
import type { Inline, Picture } from "../../tree/types.js";
import type { AsideReader } from "./asides.js";
import type { Inset } from "./reading.js";

/** What of the things in a text is printed with it, by the number of its paragraph: notes, pictures, what form fields show. */
export function insetsOf(things: readonly Thing[], asides: AsideReader): ReadonlyMap<number, readonly Inset[]> {
  const found = new Map<number, Inset[]>();
  for (const thing of things) {
    const inline = inlineOf(thing, asides);
    if (inline === null) continue;
    const { paragraph, offset } = thing.spot;
    const known = found.get(paragraph);
    if (known) known.push({ offset, inline });
    else found.set(paragraph, [{ offset, inline }]);
  }
  for (const list of found.values()) list.sort((a, b) => a.offset - b.offset);
  return found;
}

function inlineOf(thing: Thing, asides: AsideReader): Inline | null {
  const { kind, text } = thing;
  if (kind === "footnote" || kind === "endnote") return { type: "note", kind, text: asides.words(thing) };
  if (kind === "form") return { type: "sign", value: text };
  return kind === "picture" && thing.shows.length > 0 ? pictureOf(thing, asides) : null;
}

function pictureOf(thing: Thing, asides: AsideReader): Picture {
  const file = asides.picture(thing);
  const [width, height] = sizeOf(thing);
  const name = thing.text === "" ? (file?.path.replace(/^.*\//, "") ?? "") : thing.text;
  const format = file === undefined ? "" : formatOf(file);
  const data = file && Buffer.from(file.bytes).toString("base64");
  return { type: "picture", name, format, width, height, ...(data !== undefined && { data }) };
}

/** The bytes decide; the name tells formats apart that are rare. */
function formatOf({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): string {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return "png";
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return "jpeg";
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** English metric units, 1/914,400 inch. */
const perMm = 36000;

/** Width and height in mm; 0 where the file does not say. */
function sizeOf({ element }: Thing): readonly [number, number] {
  const [extent] = within(element, "wp:extent");
  if (extent)
    return [extent.attributes.get("cx"), extent.attributes.get("cy")].map((n) => round(Number(n ?? 0) / perMm)) as [
      number,
      number,
    ];
  const shape = [...elements(element)].find(({ attributes }) => attributes.has("style")) ?? child(element, "v:shape");
  const style = shape?.attributes.get("style") ?? "";
  const length = (key: string): number => {
    const [, number, unit] = new RegExp(`(?:^|;)\\s*${key}:\\s*([\\d.]+)(pt|in|mm|cm|px)?`).exec(style) ?? [];
    return round(Number(number ?? 0) * (units[unit ?? "px"] ?? 0));
  };
  return [length("width"), length("height")];
}
const units: Readonly<Record<string, number>> = { pt: 25.4 / 72, in: 25.4, mm: 1, cm: 10, px: 25.4 / 96 };
const round = (mm: number): number => Math.round(mm * 100) / 100;

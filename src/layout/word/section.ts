import { child, switchOf, type XmlElement } from "../../ooxml/xml-tree.js";

/** A stretch of pages with one set of measures, in twips. */
export interface Section {
  /** From 1. */
  readonly number: number;
  /** w:sectPr; undefined in a file that has none. */
  readonly element: XmlElement | undefined;
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly columns: number;
  readonly grid: { readonly type: string; readonly linePitch: number /** In 1/4096 pt. */; readonly charSpace: number };
  /** Footers by kind (default, even, first) as relationship ids; a section without its own has those of the one before. */
  readonly footers: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
  readonly hasTitlePage: boolean;
}

export const isLandscape = ({ width, height }: Pick<Section, "width" | "height">): boolean => width > height;

/** Word's own measures for what a section leaves out: Letter paper, one inch. */
const usual = { width: 12240, height: 15840, margin: 1440 };

/** @param before the section before, whose headers and footers go on */
export function readSection(element: XmlElement | undefined, before: Section | undefined): Section {
  const whole = (of: XmlElement | undefined, key: string): number | undefined => {
    const value = of?.attributes.get(key);
    return value !== undefined && /^-?\d{1,7}(\.\d+)?$/.test(value) ? Math.round(Number(value)) : undefined;
  };
  const [size, margins] = [child(element, "w:pgSz"), child(element, "w:pgMar")];
  const [grid, columns] = [child(element, "w:docGrid"), child(element, "w:cols")];
  const margin = (key: string) => Math.abs(whole(margins, key) ?? usual.margin);
  const gutter = whole(margins, "w:gutter") ?? 0;
  const references = (kind: "footers" | "headers", name: string): ReadonlyMap<string, string> =>
    new Map([
      ...(before?.[kind] ?? []),
      ...(element?.children ?? []).flatMap((one) =>
        typeof one !== "string" && one.name === name
          ? [[one.attributes.get("w:type") ?? "default", one.attributes.get("r:id") ?? ""] as const]
          : [],
      ),
    ]);
  return {
    number: (before?.number ?? 0) + 1,
    element,
    width: whole(size, "w:w") ?? usual.width,
    height: whole(size, "w:h") ?? usual.height,
    margins: { top: margin("w:top"), bottom: margin("w:bottom"), left: margin("w:left") + gutter, right: margin("w:right") },
    columns: whole(columns, "w:num") ?? 1,
    grid: {
      type: grid?.attributes.get("w:type") ?? "default",
      linePitch: whole(grid, "w:linePitch") ?? 0,
      charSpace: whole(grid, "w:charSpace") ?? 0,
    },
    footers: references("footers", "w:footerReference"),
    headers: references("headers", "w:headerReference"),
    hasTitlePage: switchOf(element, "w:titlePg") === true,
  };
}

export const areaWidth = ({ width, margins }: Section): number => width - margins.left - margins.right;
export const areaHeight = ({ height, margins }: Section): number => height - margins.top - margins.bottom;

import type { XmlElement } from "../../ooxml/xml-tree.js";

/** Whether a side of a border is drawn. */
export const isDrawn = ({ attributes }: XmlElement): boolean => !["nil", "none", undefined].includes(attributes.get("w:val"));

/** The colour of a shading; "" for the usual one. */
export const colourOf = ({ attributes }: XmlElement): string => {
  const fill = (attributes.get("w:fill") ?? "auto").toUpperCase();
  return fill === "AUTO" ? "" : ` ${fill}`;
};

import type { FontRole, Look } from "../../look/types.js";
import { fontRoles } from "../../look/types.js";
import { namespaces } from "../../ooxml/names.js";
import { escapeAttribute } from "../../ooxml/xml.js";

/** Enough to find a relative of each font; Word's own list separates them by commas. */
const alternatives = 6;

/**
 * The font table of a look. Windows has had no 仿宋_GB2312 or 楷体_GB2312 since Vista: the alternative names lead Word to
 * 仿宋 and 楷体 instead of 宋体. Charset 86 is GB2312.
 */
export function fontTableXml(look: Look): string {
  const roles = new Map<string, FontRole>();
  for (const role of fontRoles) if (!roles.has(look.fonts[role].docx)) roles.set(look.fonts[role].docx, role);
  const fonts = [...roles].map(([name, role]) => {
    const others = look.fonts[role].pdf.filter((other) => other !== name && !other.startsWith("Tiaoli") && !other.includes(","));
    const alt = others.length === 0 ? "" : `<w:altName w:val="${escapeAttribute(others.slice(0, alternatives).join(","))}"/>`;
    const kind =
      role === "latin" ? '<w:charset w:val="00"/><w:family w:val="roman"/>' : '<w:charset w:val="86"/><w:family w:val="auto"/>';
    return `<w:font w:name="${escapeAttribute(name)}">${alt}${kind}<w:pitch w:val="variable"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespaces.w}">${fonts.join("")}</w:fonts>`;
}

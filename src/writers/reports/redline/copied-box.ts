import type { Copying } from "../../../ooxml/patch/copied.js";
import type { Ids } from "../../../ooxml/patch/edit.js";
import type { OpenedPart } from "../../../ooxml/patch/part.js";
import type { XmlElement } from "../../../ooxml/xml-tree.js";

/** What hangs on other parts of its file, or is somebody's revision. */
const bound =
  /\sr:\w+\s*=|<w:(?:ins|del|moveFrom|moveTo|footnoteReference|endnoteReference|commentReference|commentRangeStart|numPr|sdt)\b/;
/** Extensions that older programs pass over only where the root of the part says so. */
const extended = /<(wp14|w14|w15):(\w+)\b(?:[^>]*\/>|[\s\S]*?<\/\1:\2>)/g;
const marks = /\s(?:w14|w15|w16\w*|wp14):\w+\s*=\s*(?:"[^"]*"|'[^']*')|\sw:rsid\w*\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The run of a box as XML for another file; null where it cannot stand there. @param ids of its drawings: each its own */
export function copiedBox(
  { part, run }: { readonly part: OpenedPart; readonly run: XmlElement },
  into: OpenedPart,
  { copying, ids }: { readonly copying: Copying; readonly ids: Ids },
): string | null {
  const source = part.text.slice(run.start, run.end);
  if (bound.test(source)) return null;
  const xml = source
    .replace(extended, "")
    .replace(marks, "")
    .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "")
    .replace(/<w:[pr]Style\s+w:val="([^"]*)"\s*\/>/g, (style, id: string) => (copying.hasStyle(id) ? style : ""))
    .replace(/(<wp:docPr\b[^>]*?\sid=")\d+/g, (_, head: string) => `${head}${lastDrawing(into) + ids.next()}`);
  const missing = prefixesIn(xml, namespaces(part), namespaces(into));
  return missing === null ? null : xml.replace(/^<w:r\b/, `<w:r${missing}`);
}

const lastDrawing = ({ text }: OpenedPart): number =>
  Math.max(0, ...[...text.matchAll(/<wp:docPr\b[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id)));

const namespaces = ({ text, root }: OpenedPart): ReadonlyMap<string, string> =>
  new Map(
    [...text.slice(root.start, root.innerStart).matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].map(([, prefix, name]) => [
      prefix!,
      name!,
    ]),
  );

/** Declarations of what is named in a box and unknown where it goes; null where a name is not of its root, or w: means another one. */
function prefixesIn(xml: string, own: ReadonlyMap<string, string>, known: ReadonlyMap<string, string>): string | null {
  const required = [...xml.matchAll(/\sRequires\s*=\s*"([^"]*)"/g)].flatMap(([, names]) => names!.split(/\s+/));
  const used = new Set([...[...xml.matchAll(/[<\s/]([\w.-]+):[\w.-]+/g)].map(([, prefix]) => prefix!), ...required]);
  for (const prefix of ["xml", "xmlns"]) used.delete(prefix);
  const local = new Set([...xml.matchAll(/\sxmlns:([\w.-]+)\s*=/g)].map(([, prefix]) => prefix!));
  const missing = [...used].filter((prefix) => !local.has(prefix) && own.get(prefix) !== known.get(prefix));
  if (own.get("w") !== known.get("w") || missing.some((prefix) => !own.has(prefix))) return null;
  return missing.map((prefix) => ` xmlns:${prefix}="${own.get(prefix)}"`).join("");
}

import { type Splice, splice } from "../../text/splice.js";
import { parts as names } from "../names.js";
import type { Package } from "../package.js";
import { escapeAttribute, escapeText } from "../xml.js";
import { xmlText } from "../xml-text.js";
import { elements, type XmlElement } from "../xml-tree.js";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";

/** Replaces values of custom properties and adds those that are missing. @returns the parts that changed; null where a part cannot be read */
export function withProperties(file: Package, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> | null {
  const path = file.nameOf(names.custom);
  const root = path === undefined ? null : file.part(path);
  if (root === null) return created(file, values);
  const bytes = file.parts.get(path!)!;
  const text = xmlText(bytes);
  if (!root.ok || root.value === null || text === null) return null;
  const all = elements(root.value);
  const edits: Splice[] = [];
  let last = Math.max(1, ...all.map(({ attributes }) => Number(attributes.get("pid")) || 0));
  let added = "";
  for (const [key, value] of values) {
    const known = all.find(({ attributes }) => attributes.get("name") === key);
    const holder = known && elements(known)[0];
    if (holder && holder.innerStart < holder.end) {
      const now = escapeText(value);
      if (text.slice(holder.innerStart, holder.innerEnd) !== now) edits.push(inner(holder, now));
    } else {
      if (known) edits.push({ start: known.start, end: known.end, text: "" });
      last += 1;
      added += property(key, value, last);
    }
  }
  if (edits.length === 0 && added === "") return new Map();
  const { innerStart, end } = root.value;
  const inside = splice(text, edits);
  if (added === "") return new Map([[path!, inside]]);
  // Only a part without properties has no end tag, and then nothing was edited.
  const open = innerStart === end ? root.value : { ...root.value, innerEnd: root.value.innerEnd + inside.length - text.length };
  return new Map([[path!, withLast(open, inside, added)]]);
}

const inner = ({ innerStart, innerEnd }: XmlElement, text: string): Splice => ({ start: innerStart, end: innerEnd, text });
const tagName = ({ start }: XmlElement, text: string): string => /^<([^\s/>]+)/.exec(text.slice(start))![1]!;

/** Says its own namespaces: the part may call them anything. */
const property = (name: string, value: string, pid: number): string =>
  `<property xmlns="${custom}" fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${escapeAttribute(name)}"><vt:lpwstr xmlns:vt="${types}">${escapeText(value)}</vt:lpwstr></property>`;
const custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

function created(file: Package, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> | null {
  const items = [...values].map(([key, value], i) => property(key, value, i + 2)).join("");
  const listed = withContentType(file, names.custom, kind);
  const related = withRelation(file, names.rels, relation, names.custom);
  if (listed === null || related === null) return null;
  return new Map([[names.custom, `${head}<Properties xmlns="${custom}">${items}</Properties>`], listed, related.part]);
}

/** [Content_Types].xml with an entry for a part. */
export function withContentType(file: Package, part: string, type: string): readonly [string, string] | null {
  const path = file.nameOf(names.types);
  const entry = `<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/${part}" ContentType="${type}"/>`;
  return withEntry(file, path, entry);
}

/** A list of relationships with one more; made where there is none. */
export function withRelation(
  file: Package,
  list: string,
  type: string,
  target: string,
): { readonly part: readonly [string, string]; readonly id: string } | null {
  const path = file.nameOf(list);
  const root = path === undefined ? null : file.part(path);
  if (root !== null && !root.ok) return null;
  const ids = new Set(root?.value ? elements(root.value).map(({ attributes }) => attributes.get("Id")) : []);
  let id = "rIdTiaoli1";
  for (let n = 2; ids.has(id); n++) id = `rIdTiaoli${n}`;
  const space = "http://schemas.openxmlformats.org/package/2006/relationships";
  const entry = `<Relationship xmlns="${space}" Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
  if (path === undefined) return { part: [list, `${head}<Relationships xmlns="${space}">${entry}</Relationships>`], id };
  const part = withEntry(file, path, entry);
  return part === null ? null : { part, id };
}

function withEntry(file: Package, path: string | undefined, entry: string): readonly [string, string] | null {
  const text = path === undefined ? null : xmlText(file.parts.get(path)!);
  const root = path === undefined ? null : file.part(path);
  if (text === null || root === null || !root.ok || root.value === null) return null;
  return [path!, withLast(root.value, text, entry)];
}

/** The text of a part with something more as the last child of its root. */
export function withLast(root: XmlElement, text: string, entry: string): string {
  const { start, end, innerStart, innerEnd } = root;
  const edit: Splice =
    innerStart === end
      ? { start, end, text: `${text.slice(start, end - 2)}>${entry}</${tagName(root, text)}>` }
      : { start: innerEnd, end: innerEnd, text: entry };
  return splice(text, [edit]);
}

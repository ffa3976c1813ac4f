import { limits } from "../tree/limits.js";

/** A start or end tag, or a stretch of character data, with its place in the source: `[start, end)` in UTF-16 units. */
export type Token =
  | {
      readonly kind: "open";
      readonly name: string;
      /** The source between the name and the closing bracket. */
      readonly attributes: string;
      readonly empty: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: "text"; readonly value: string; readonly start: number; readonly end: number };

/** What was wrong and where; `doctype` is a document type declaration, which is never read; the others are bounds that were passed. */
export interface XmlFault {
  readonly fault: "doctype" | "syntax" | "depth" | "elements" | "attributes" | "paragraphs" | "characters" | "paragraph";
  readonly offset: number;
}

/**
 * The tags and texts of an XML 1.0 document one after the other, with source offsets so that a file can be patched where
 * it is. Comments and processing instructions are passed over. There is no DTD and no entity but the five of XML and
 * numeric references: nothing can expand. Throws an `XmlFault` value, which `parseXml` catches.
 */
export function* xmlTokens(source: string): Generator<Token> {
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < source.length) {
    const start = at;
    if (source[at] !== "<") {
      const next = source.indexOf("<", at);
      at = next < 0 ? source.length : next;
      yield { kind: "text", value: characters(source.slice(start, at), start), start, end: at };
    } else if (source.startsWith("<!--", at)) at = after(source, "-->", at + 4);
    else if (source.startsWith("<?", at)) at = after(source, "?>", at + 2);
    else if (source.startsWith("<![CDATA[", at)) {
      at = after(source, "]]>", at + 9);
      yield { kind: "text", value: source.slice(start + 9, at - 3), start, end: at };
    } else if (source.startsWith("<!", at)) throw fault("doctype", at);
    else {
      at = tagEnd(source, at);
      yield tag(source, start, at);
    }
  }
}

const fault = (kind: XmlFault["fault"], offset: number): XmlFault => ({ fault: kind, offset });

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  if (found < 0) throw fault("syntax", from);
  return found + mark.length;
}

/** Just behind the bracket that closes the tag; one inside a quoted value does not. */
function tagEnd(source: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < source.length; at++) {
    const c = source[at]!;
    if (quote !== "") {
      if (c === quote) quote = "";
    } else if (c === '"' || c === "'") quote = c;
    else if (c === ">") return at + 1;
    else if (c === "<") break;
  }
  throw fault("syntax", start);
}

const open = /^<([^\s/<>"'=]+)([\s\S]*?)(\/?)>$/;
const close = /^<\/([^\s/<>"'=]+)\s*>$/;

function tag(source: string, start: number, end: number): Token {
  const text = source.slice(start, end);
  const closing = close.exec(text);
  if (closing) return { kind: "close", name: closing[1]!, start, end };
  const opening = open.exec(text);
  if (!opening) throw fault("syntax", start);
  return { kind: "open", name: opening[1]!, attributes: opening[2]!, empty: opening[3] === "/", start, end };
}

const noAttributes: ReadonlyMap<string, string> = new Map();
const attribute = /\s+([^\s=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/** The attributes of a start tag, by the name they are written with. */
export function attributesOf(source: string, offset: number): ReadonlyMap<string, string> {
  if (source === "") return noAttributes;
  const found = new Map<string, string>();
  attribute.lastIndex = 0;
  let end = 0;
  for (let m = attribute.exec(source); m !== null; m = attribute.exec(source)) {
    if (found.size >= limits.xml.attributes) throw fault("attributes", offset);
    if (found.has(m[1]!)) throw fault("syntax", offset);
    // XML reads line ends and tabs in a value as spaces.
    found.set(m[1]!, characters((m[2] ?? m[3]!).replace(/[\r\n\t]/g, " "), offset));
    end = attribute.lastIndex;
  }
  if (source.slice(end).trim() !== "") throw fault("syntax", offset);
  return found;
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Character data with its references resolved and line ends made "\n". */
function characters(source: string, offset: number): string {
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot|apos);)?/g, (whole, name: string | undefined) => {
    if (name === undefined) throw fault("syntax", offset);
    if (!name.startsWith("#")) return named[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) throw fault("syntax", offset);
    return String.fromCodePoint(code);
  });
}

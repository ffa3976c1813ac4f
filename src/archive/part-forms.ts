import { deflateRawSync, inflateRawSync } from "node:zlib";
import { packParts, partsOf, unpackParts } from "../ooxml/zip.js";
import { limits } from "../tree/limits.js";
import { bytesOf, jsonObject, sha256, textOf } from "./places.js";

/**
 * How a part of the history lies on the disk: a line of JSON that says how, then the bytes.
 * `raw`: as they are. `packed`: deflated. `text`, `word`: what differs from another part, the `base`, line by line or paragraph
 * by paragraph; of a Word file what its own parts say, which are packed again when it is read.
 */
interface Form {
  readonly form: "raw" | "packed" | "text" | "word";
  /** Hash of a part that is stored whole. */
  readonly base?: string;
  /** Of a Word file: the names and lengths of its parts, in their order. */
  readonly parts?: readonly (readonly [name: string, length: number])[];
  /** Of a Word file: a hash of what its parts say, for the day when the same is packed into other bytes. */
  readonly said?: string;
}
/** A part that another one may be told by. */
export interface Base {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** @param base an earlier version of the same part, stored whole */
export function storedPart(bytes: Uint8Array, base: Base | null): Uint8Array {
  const whole = wholePart(bytes);
  if (base === null) return whole;
  const told = wordPart(bytes, base) ?? textPart(bytes, base);
  return told !== null && told.length < whole.length / 2 ? told : whole;
}

function wholePart(bytes: Uint8Array): Uint8Array {
  const packed = isZip(bytes) ? bytes : deflateRawSync(bytes);
  return packed.length < bytes.length ? joined({ form: "packed" }, packed) : joined({ form: "raw" }, bytes);
}

function textPart(bytes: Uint8Array, base: Base): Uint8Array | null {
  const difference = isZip(bytes) ? null : differenceOf(bytes, base.bytes);
  return difference && joined({ form: "text", base: base.hash }, difference);
}

function wordPart(bytes: Uint8Array, base: Base): Uint8Array | null {
  const [own, old] = [wordText(bytes), wordText(base.bytes)];
  const difference = own && old && differenceOf(own.text, old.text);
  if (!difference) return null;
  // Only what comes out again byte for byte may be stored like this.
  if (!partsOf(bytes) && Buffer.compare(packParts(own.parts), bytes) !== 0) return null;
  const parts = [...own.parts].map(([name, part]) => [name, part.length] as const);
  return joined({ form: "word", base: base.hash, parts, said: saidBy(own.parts) }, difference);
}

/** The hash of the part that must be read first; null where there is none, or the part is damaged. */
export const baseOf = (stored: Uint8Array): string | null => formOf(stored)?.form.base ?? null;

/**
 * The bytes of a part.
 * @param base bytes of the part it is told by
 * @returns null where they are not those of the hash; a Word file that says the same in other bytes is taken
 */
export function partBytes(stored: Uint8Array, hash: string, base: Uint8Array | null): Uint8Array | null {
  const found = formOf(stored);
  if (found === null) return null;
  try {
    const { form, body } = found;
    const bytes = unfolded(form, body, base);
    if (bytes === null) return null;
    if (sha256(bytes) === hash) return bytes;
    const parts = form.form === "word" ? unpackParts(bytes, "") : null;
    return parts?.ok && saidBy(parts.value) === form.said ? bytes : null;
  } catch {
    return null;
  }
}

function unfolded({ form, parts = [] }: Form, body: Uint8Array, base: Uint8Array | null): Uint8Array | null {
  if (form === "raw") return body;
  if (form === "packed") return inflated(body);
  if (base === null) return null;
  if (form === "text") return withDifference(body, base);
  const old = wordText(base);
  const text = old && withDifference(body, old.text);
  if (!text) return null;
  let at = 0;
  return packParts(
    new Map(
      parts.map(([name, length]) => {
        at += length;
        return [name, text.subarray(at - length, at)];
      }),
    ),
  );
}

const joined = (form: Form, body: Uint8Array): Uint8Array => Buffer.concat([bytesOf(`${JSON.stringify(form)}\n`), body]);

function formOf(stored: Uint8Array): { readonly form: Form; readonly body: Uint8Array } | null {
  const end = stored.indexOf(0x0a);
  const form = end < 0 ? null : (jsonObject(textOf(stored.subarray(0, end))) as Form | null);
  return form && { form, body: stored.subarray(end + 1) };
}

const inflated = (body: Uint8Array): Uint8Array => inflateRawSync(body, { maxOutputLength: limits.unpacked.bytes });
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What the parts of a Word file say, one after the other. */
function wordText(bytes: Uint8Array): { readonly text: Uint8Array; readonly parts: ReadonlyMap<string, Uint8Array> } | null {
  const known = isZip(bytes) ? partsOf(bytes) : null;
  const read = known || !isZip(bytes) ? null : unpackParts(bytes, "");
  const parts = known ?? (read?.ok ? read.value : null);
  return parts && { parts, text: Buffer.concat([...parts.values()]) };
}

const saidBy = (parts: ReadonlyMap<string, Uint8Array>): string =>
  sha256(JSON.stringify([...parts].map(([name, part]) => [name, sha256(part)])));

/** Lines and, in a Word file, paragraphs, rows and styles. */
const pieces = (text: string): readonly string[] => text.split(/(?<=\n|<\/w:p>|<\/w:tr>|<\/w:style>)/);

/** A text as pieces of an old one (first piece and count) and words of its own; null where it is no text. */
function differenceOf(bytes: Uint8Array, old: Uint8Array): Uint8Array | null {
  const text = textOf(bytes);
  if (Buffer.compare(bytesOf(text), bytes) !== 0) return null;
  const known = pieces(textOf(old));
  const places = new Map(known.map((piece, i) => [piece, i]));
  const told: (string | [number, number])[] = [];
  for (const piece of pieces(text)) {
    const at = places.get(piece);
    const last = told.at(-1);
    // A piece that stands in many places is first of all the next one.
    if (Array.isArray(last) && known[last[0] + last[1]] === piece) last[1] += 1;
    else told.push(at === undefined ? piece : [at, 1]);
  }
  return deflateRawSync(bytesOf(JSON.stringify(told)));
}

function withDifference(body: Uint8Array, old: Uint8Array): Uint8Array {
  const told = JSON.parse(textOf(inflated(body))) as readonly (string | readonly [number, number])[];
  const known = pieces(textOf(old));
  return bytesOf(told.map((one) => (typeof one === "string" ? one : known.slice(one[0], one[0] + one[1]).join(""))).join(""));
}

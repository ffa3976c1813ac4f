import { inflateSync } from "node:zlib";
import type { Picture } from "../tree/types.js";

/** A picture that can be printed as it is. */
export interface Image {
  readonly bytes: Buffer;
  /** Dots. */
  readonly width: number;
  readonly height: number;
}

const known = new WeakMap<Picture, Image | null>();

/** The bytes of a PNG or JPEG picture whose data is whole; null for every other. */
export function imageOf(picture: Picture): Image | null {
  const kept = known.get(picture);
  if (kept !== undefined) return kept;
  const bytes = picture.data === undefined ? null : Buffer.from(picture.data, "base64");
  const made = bytes === null ? null : picture.format === "png" ? png(bytes) : picture.format === "jpeg" ? jpeg(bytes) : null;
  known.set(picture, made);
  return made;
}

/** Dots a side; more is a picture made to fill the memory. */
const most = 20_000;
const sized = (bytes: Buffer, width: number, height: number): Image | null =>
  width > 0 && height > 0 && width <= most && height <= most ? { bytes, width, height } : null;

/** Header first (PNG 11.2.2), then chunks; the compressed data must unpack. */
function png(bytes: Buffer): Image | null {
  if (bytes.length < 33 || bytes.toString("latin1", 12, 16) !== "IHDR") return null;
  const image = sized(bytes, bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  const data: Buffer[] = [];
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > bytes.length) return null;
    if (kind === "IDAT") data.push(bytes.subarray(at + 8, at + 8 + length));
    ended = kind === "IEND";
    at += 12 + length;
  }
  if (image === null || !ended || data.length === 0) return null;
  try {
    inflateSync(Buffer.concat(data), { maxOutputLength: image.width * image.height * 8 + image.height * 2 + 64 });
  } catch {
    return null;
  }
  return image;
}

/** The frame header (ITU-T T.81 B.2.2) says the size. */
function jpeg(bytes: Buffer): Image | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized(bytes, bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** How a picture that cannot be printed is named in its place. */
export const pictureName = ({ name }: Picture): string => `〔图片：${name}〕`;

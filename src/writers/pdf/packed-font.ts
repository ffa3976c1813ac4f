import { promisify } from "node:util";
import { deflate, deflateSync } from "node:zlib";

const packing = promisify(deflate);

/**
 * Packs a font's bytes as pdfkit would, beside the drawing: of a PDF of a few pages that is the longest single piece of work.
 * @param oneCore at once: there is no core that is free for it
 */
export function packed(bytes: Uint8Array, oneCore: boolean): Promise<Uint8Array> {
  if (oneCore) return Promise.resolve(deflateSync(bytes));
  const done = packing(bytes);
  // A document that cannot be drawn waits for none of its fonts.
  done.catch(() => undefined);
  return done;
}

/** The part of pdfkit's objects that embedding a font needs. */
interface Embedded {
  document: object;
  readonly subset: { encode(): Uint8Array };
}
interface Reference {
  compress: boolean;
  readonly data: Record<string, unknown>;
}

/** Has pdfkit embed bytes that are packed already. The first object it asks for when it embeds a font is that of the font's bytes. */
export function embedPacked(font: Embedded, document: PDFKit.PDFDocument, bytes: Uint8Array): void {
  const { ref } = document as unknown as { ref(data?: object): Reference };
  let isFirst = true;
  const asked = (data?: object): Reference => {
    const made = ref.call(document, data);
    if (isFirst) {
      made.compress = false;
      // In the order pdfkit writes them.
      Object.assign(made.data, { Length: 0, Filter: "FlateDecode" });
      isFirst = false;
    }
    return made;
  };
  font.document = Object.create(document, { ref: { value: asked } }) as object;
  font.subset.encode = () => bytes;
}

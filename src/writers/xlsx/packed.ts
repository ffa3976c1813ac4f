import { type WriteOptions, writeXlsx } from "hucre/xlsx";
import { packParts, unpackParts } from "../../ooxml/zip.js";

/** The bytes of a workbook, packed again by us, so that they do not depend on the zlib of the Node that runs. */
export async function packedWorkbook(options: WriteOptions): Promise<Uint8Array> {
  const parts = unpackParts(await writeXlsx(options), "xlsx");
  if (!parts.ok) throw new Error("a workbook just written cannot be unpacked");
  return packParts(parts.value);
}

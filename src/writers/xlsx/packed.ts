import { strToU8 } from "fflate";
import { type WriteOptions, writeXlsx } from "hucre/xlsx";
import { packParts, partText, unpackParts } from "../../ooxml/zip.js";

const styles = "xl/styles.xml";
/** The number of the built-in format "text" (ECMA-376 18.8.30). */
const textFormat = 49;

/** The bytes of a workbook, packed again by us, so that they do not depend on the zlib of the Node that runs. */
export async function packedWorkbook(options: WriteOptions): Promise<Uint8Array> {
  const parts = unpackParts(await writeXlsx(options), "xlsx");
  if (!parts.ok) throw new Error("a workbook just written cannot be unpacked");
  const changed = withTextFormat(partText(parts.value, styles));
  return packParts(new Map([...parts.value].map(([name, bytes]) => [name, name === styles ? strToU8(changed) : bytes])));
}

/** hucre declares `@` as a format of its own; only as the built-in one is it sure that nothing typed becomes a date. */
function withTextFormat(xml: string): string {
  const id = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(xml)?.[1];
  return id === undefined ? xml : xml.replace(new RegExp(`(<xf [^>]*numFmtId=")${id}"`, "g"), `$1${textFormat}"`);
}

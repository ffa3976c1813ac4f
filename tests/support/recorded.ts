import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPart } from "../../src/archive/parts.js";
import { diskFiles } from "../../src/io/files.js";

/** A part of a recorded version, by its name there. @param folder of the unit */
export interface Recorded {
  readonly folder: string;
  readonly document: string;
  readonly number: number;
  readonly name: string;
}
const hashOf = ({ folder, document, number, name }: Recorded): string =>
  JSON.parse(readFileSync(join(folder, ".history", document, String(number), "entry.json"), "utf8")).parts[name];

/** Where the part lies. */
export const partPath = (part: Recorded): string => join(part.folder, ".history", ".parts", hashOf(part));

/** What the part says. */
export async function partOf(part: Recorded): Promise<Uint8Array> {
  const bytes = await readPart(part.folder, hashOf(part), diskFiles);
  if (bytes === null) throw new Error(`${part.name} is damaged`);
  return bytes;
}
export const partText = async (part: Recorded): Promise<string> => new TextDecoder().decode(await partOf(part));

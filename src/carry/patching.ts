import type { Merged } from "../merge/types.js";
import type { Author, Span } from "../ooxml/patch/types.js";
import type { Doc, NodeId } from "../tree/types.js";
import type { EditedFile } from "./edited-file.js";

/** What the changes of a file are made from. */
export interface Patching {
  readonly merged: Merged;
  readonly file: EditedFile;
  /** The generator's XML of a block of the result, or of a table to propose. */
  readonly xml: (doc: Doc, index: number) => string;
  readonly by: Author;
}

/** Where a block or row of the file stands; one without a place is a bug of ours. */
export const at = ({ places }: Pick<EditedFile, "places">, id: NodeId): Span => {
  const place = places.get(id);
  if (place === undefined) throw new Error(`no place for ${id}`);
  return place;
};

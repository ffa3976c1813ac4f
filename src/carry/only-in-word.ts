import type { OpenWord } from "../ooxml/open-word.js";
import { ownAuthor } from "./edited-file.js";

/** Whether a document's PDF lacks something of its Word file: changes that are still to be settled stand there only. */
export const onlyInWord = ({ file }: OpenWord, formats: readonly string[]): boolean =>
  formats.includes("pdf") && file.text.includes(`w:author="${ownAuthor}"`);

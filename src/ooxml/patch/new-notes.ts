import { type OpenWord, withTexts } from "../open-word.js";
import { withContentType, withRelation } from "./custom-properties.js";

const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * The file with an empty part for notes, as Word begins one: the two rules that stand above notes. Its root knows the names
 * the main part knows. null where the file's lists of parts cannot be read.
 */
export function withNotesPart(word: OpenWord, kind: "footnote" | "endnote"): OpenWord | null {
  const { file } = word;
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  const path = `${folder}${kind}s.xml`;
  if (file.nameOf(path) !== undefined) return null;
  const listed = withContentType(file, path, `${types}.${kind}s+xml`);
  const rels = `${folder}_rels/${file.path.slice(folder.length)}.rels`;
  const related = withRelation(file, rels, `${base}/${kind}s`, `${kind}s.xml`);
  if (listed === null || related === null) return null;
  const open = file.text.slice(file.document.start, file.document.innerStart).replace(/^<w:document/, `<w:${kind}s`);
  const rule = (id: number, type: string, element: string) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${element}/></w:r></w:p></w:${kind}>`;
  const rules = rule(-1, "separator", "separator") + rule(0, "continuationSeparator", "continuationSeparator");
  const part = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${open}${rules}</w:${kind}s>`;
  return withTexts(word, [[path, part], listed, related.part]);
}

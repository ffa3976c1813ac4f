import { strToU8 } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { mergeFile } from "../../src/carry/merge-file.js";
import { compose } from "../../src/compose/compose.js";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { gb9704, shippedFonts } from "../support/shelf.js";

const list = (numbering: string): Doc => {
  const loaded = sample("tingnan-culture", { "wording.numbering": numbering });
  const doc = compose({ library, loaded, kind: "responsibility-list", topic: "ideology", asOf });
  if (!doc.ok) throw new Error();
  return doc.value;
};
const [base, next] = [list("outline"), list("articles")];
let generated: Uint8Array;
beforeAll(async () => {
  const written = await writeDocx(base, { look: gb9704 }, shippedFonts);
  if (!written.ok) throw new Error();
  generated = written.value;
});

const text = (bytes: Uint8Array, part: string): string => {
  const parts = unpackParts(bytes, "file");
  if (!parts.ok) throw new Error();
  return partText(parts.value, part);
};
const [main, styles] = ["word/document.xml", "word/styles.xml"];
function saved(change: (xml: string, part: string) => string): Uint8Array {
  const parts = unpackParts(generated, "file");
  if (!parts.ok) throw new Error();
  return packParts(
    new Map(
      [...parts.value].map(([name, bytes]) => [
        name,
        name === main || name === styles ? strToU8(change(partText(parts.value, name), name)) : bytes,
      ]),
    ),
  );
}
/** Another program's ids, as LibreOffice gives them; the names stay. */
const renamed = (xml: string): string =>
  ["BodyText", "Chapter", "ArticleNumber"].reduce((all, id, i) => all.replaceAll(`"${id}"`, `"Style${i + 40}"`), xml);
async function merged(source: Uint8Array): Promise<Uint8Array> {
  const made = await mergeFile({ source, name: "file.docx", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  return made.value.bytes;
}
/** Names of the styles that paragraphs and runs of a text have; an id that no style has stands for itself. */
function used(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Map(
    [...text(bytes, styles).matchAll(/w:styleId="([^"]+)"[^>]*><w:name w:val="([^"]+)"/g)].map(([, id, name]) => [id!, name!]),
  );
  return new Set([...text(bytes, main).matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => names.get(id!) ?? `? ${id}`));
}

test("what is put in has the styles of the file, whatever the program that saved it calls them", async () => {
  const plain = await merged(generated);
  const other = await merged(saved(renamed));
  expect(used(other)).toEqual(used(plain));
  expect([...used(other)]).toEqual(expect.arrayContaining(["Body Text", "章", "条号"]));
  expect(text(other, styles)).toBe(renamed(text(generated, styles)));
  expect(text(plain, styles)).toBe(text(generated, styles));
});

test("a style that the program dropped comes again, with what it is based on, and takes nobody's id", async () => {
  const dropped = (xml: string, part: string): string =>
    part === styles
      ? xml
          .replace(/<w:style [^>]*w:styleId="(?:Chapter|Heading1|ArticleNumber)".*?<\/w:style>/gs, "")
          .replace(
            "</w:styles>",
            '<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="别人的样式"/></w:style></w:styles>',
          )
      : xml.replaceAll('<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="BodyText"/>');
  const made = await merged(saved(dropped));
  expect([...used(made)]).toEqual(expect.arrayContaining(["章", "条号"]));
  expect([...used(made)].filter((name) => name.startsWith("?"))).toEqual([]);
  const all = text(made, styles);
  expect(all).toContain('w:styleId="TiaoliChapter"><w:name w:val="章"/><w:basedOn w:val="Heading1"/>');
  for (const id of ["TiaoliChapter", "Heading1", "ArticleNumber", "Chapter"])
    expect(all.split(`w:styleId="${id}"`)).toHaveLength(2);
});

import { strFromU8, unzipSync } from "fflate";
import { compose } from "../../dist/compose/compose.js";
import { realEnv } from "../../dist/io/env.js";
import { readLook } from "../../dist/look/read.js";
import { loadLibrary } from "../../dist/workspace/library.js";
import { loadUnits } from "../../dist/workspace/units.js";
import { workplaceOf } from "../../dist/workspace/workplace.js";
import { root } from "./root.mjs";

export const env = realEnv(root);
const place = await workplaceOf(root, root, env);

/** The value of an outcome. A benchmark has no user to tell of faults: it stops. */
export function must(outcome) {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map((d) => `${d.code}: ${JSON.stringify(d.data)}`).join("\n"));
  return outcome.value;
}

export const library = must(await loadLibrary(place, env));
const units = must(await loadUnits("all", place, library, env));

const requests = (id) =>
  units
    .filter(({ loaded }) => id === undefined || loaded.profile.unit.id === id)
    .flatMap(({ loaded }) =>
      loaded.profile.topics.map((topic) => ({ library, loaded, kind: "responsibility-list", topic, asOf: "2026-03-05" })),
    );

/** The look of a document. */
export const lookOf = (doc) => {
  const { text, file } = library.looks.get(doc.meta.look);
  return must(readLook(text, file));
};

/**
 * A request whose document has exactly so many paragraphs: the longest sample list that fits, and copies of one of its
 * one-paragraph clauses for what is missing.
 */
export function requestOf(count) {
  const sized = requests()
    .map((request) => ({ request, blocks: must(compose(request)).children }))
    .filter(({ blocks }) => blocks.length <= count && blocks.every((block) => block.type !== "table"))
    .sort((a, b) => b.blocks.length - a.blocks.length);
  if (sized.length === 0) throw new Error(`no sample list without tables has ${count} paragraphs or fewer`);
  const { request, blocks } = sized[0];
  const blocksOf = (clause) => blocks.filter((block) => block.clause === clause).length;
  const { clause: single } = blocks.find((block) => block.type === "item" && blocksOf(block.clause) === 1);
  const clause = library.clauses.get(single);
  const copies = Array.from({ length: count - blocks.length }, (_, i) => ({ ...clause, id: `${single}-copy-${i}` }));
  const clauses = new Map([...library.clauses, ...copies.map((copy) => [copy.id, copy])]);
  return { ...request, library: { ...library, clauses } };
}

/**
 * The longest sample document, its blocks cut off or repeated under new ids until it is as long as asked for.
 * @param lengthOf document → its length, in any unit that grows with its blocks
 */
export async function documentOf(length, lengthOf) {
  const doc = must(compose(requests("yunting-college")[0]));
  // Plain pdfkit draws no tables.
  const [title, ...body] = doc.children.filter((block) => block.type !== "table");
  for (let count = 5; count < 2000; count += 5) {
    const blocks = Array.from({ length: count }, (_, i) => {
      const block = body[i % body.length];
      return { ...block, id: `${block.id}~${Math.floor(i / body.length)}` };
    });
    const candidate = { ...doc, children: [title, ...blocks] };
    if ((await lengthOf(candidate)) === length) return candidate;
  }
  throw new Error(`no document of length ${length}`);
}

/** Text of each paragraph of a .docx, by a reading that knows nothing of our writer. */
export function docxTexts(bytes) {
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))["word/document.xml"]);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([whole, text]) => (whole === "<w:br/>" ? "\n" : text))
      .join("")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&"),
  );
}

/** Stops the benchmark when a peer's output does not say what ours says: its time would mean nothing. */
export function mustSaySame(who, theirs, ours) {
  const at = ours.findIndex((text, i) => text !== theirs[i]);
  if (at >= 0 || ours.length !== theirs.length)
    throw new Error(`${who} says other things: ${theirs.length} for ${ours.length}; at ${at} ${theirs[at]} for ${ours[at]}`);
}

import type { Drafted } from "../archive/types.js";
import { versionOf } from "../compose/version.js";
import { all, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { Block, Doc, DocMeta, Inline, NodeId } from "../tree/types.js";
import type { ComposedUnit } from "./compose-unit.js";

/** The kind of a bound volume: it is no kind of the library, because it is made of other documents. */
const volumeKind = "bound-volume";
export const isVolume = (document: string): boolean => document.split(".")[0] === volumeKind;

/**
 * Binds a unit's documents into one printable PDF, recorded like other documents: its tree is the cover and the contents, which is what its
 * Word file holds. All are printed in the look of the first: a volume has one face.
 * @returns nothing when there are no documents to bind
 */
export async function bindUnit(
  { docs, inputs }: ComposedUnit,
  fullName: string,
  library: Library,
  reason: string,
  env: Env,
): Promise<Outcome<readonly Drafted[]>> {
  const bound = withoutParts(docs.map(({ doc }) => doc)).toSorted((a, b) => byPlace(placeOf(a, library), placeOf(b, library)));
  const look = docs[0]?.look;
  if (look === undefined) return succeed([]);
  const doc = volumeOf(bound, fullName, library, inputs.asOf);
  const { writeBoundVolume } = await import("../writers/pdf/bound-volume.js");
  const { writeDocx } = await import("../writers/docx/index.js");
  const written = all([await writeBoundVolume({ doc, docs: bound }, look, env), await writeDocx(doc, { look }, env)]);
  if (!written.ok) return written;
  const [pdf, docx] = written.value;
  const recorded = { ...inputs, clauses: {}, look: doc.meta.look, reason };
  return succeed([{ doc, inputs: recorded, docx: docx!, files: [{ format: "pdf", bytes: pdf! }] }], written.diagnostics);
}

/** Who answers for what comes first, then how, with whom, then checks and reports: each kind says its place. */
const placeOf = ({ meta }: Doc, { kinds }: Library): number => kinds.get(meta.kind)?.volume ?? Number.POSITIVE_INFINITY;

/** Equal places keep the order of the shelf. */
const byPlace = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Where a kind has one document that holds the others of its kind (制度汇编), those are not bound a second time. */
function withoutParts(docs: readonly Doc[]): readonly Doc[] {
  const wholes = new Set(docs.map(({ meta }) => meta.document));
  return docs.filter(({ meta }) => {
    const whole = meta.document.slice(0, meta.document.lastIndexOf("."));
    return !wholes.has(whole);
  });
}

function volumeOf(docs: readonly Doc[], fullName: string, library: Library, asOf: string): Doc {
  const first = docs[0]!.meta;
  const topics = [...new Set(docs.map(({ meta }) => meta.topic))];
  const [topic] = topics.length === 1 ? topics : [];
  const name = `${topic === undefined ? "" : `${library.topics.get(topic)?.name ?? topic}工作`}责任制文件汇编`;
  const [year, month] = asOf.split("-").map(Number);
  const paragraph = (id: string, words: string): Block => ({
    type: "paragraph",
    role: "note",
    id: node(id),
    children: text(words),
  });
  const children: readonly Block[] = [
    paragraph("volume.unit", fullName),
    { type: "title", id: node("volume.title"), children: text(name) },
    paragraph("volume.date", `${year}年${month}月`),
    { type: "heading", level: "level-1", number: "", id: node("volume.contents"), children: text("目录") },
    ...docs.map(
      ({ meta }): Block => ({
        type: "item",
        level: "level-3",
        number: "",
        id: node(`volume.${meta.document}`),
        children: text(meta.title),
      }),
    ),
  ];
  const meta: Omit<DocMeta, "version"> = {
    unit: first.unit,
    document: topic === undefined ? volumeKind : `${volumeKind}.${topic}`,
    kind: volumeKind,
    topic: topic ?? "",
    title: `${fullName}${name}`,
    issuer: first.issuer,
    layout: "plain",
    look: first.look,
    status: first.status,
    date: asOf,
    clauses: {},
  };
  const versions = docs.map(({ meta: one }) => one.version).join(" ");
  return { type: "doc", meta: { ...meta, version: versionOf(meta, children, `${first.look} ${versions}`) }, children };
}

const node = (id: string): NodeId => id as NodeId;
const text = (value: string): readonly Inline[] => [{ type: "text", value }];

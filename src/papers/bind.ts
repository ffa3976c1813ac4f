import type { Drafted } from "../archive/types.js";
import { versionOf } from "../compose/version.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { Look } from "../look/types.js";
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
  const look = docs[0]?.look;
  if (look === undefined) return succeed([]);
  const named = { fullName, asOf: inputs.asOf };
  const bound = await boundVolume(
    docs.map(({ doc }) => doc),
    look,
    named,
    library,
    env,
  );
  const docx = bound.ok ? await (await import("../writers/docx/index.js")).writeDocx(bound.value.doc, { look }, env) : bound;
  if (!bound.ok || !docx.ok) return fail(...bound.diagnostics, ...docx.diagnostics);
  const { doc, pdf } = bound.value;
  const recorded = { ...inputs, clauses: {}, look: doc.meta.look, reason };
  const files = [{ format: "pdf", bytes: pdf }] as const;
  return succeed([{ doc, inputs: recorded, docx: docx.value, files }], [...bound.diagnostics, ...docx.diagnostics]);
}

/** Papers as one printable PDF, in the order of a volume. @param named whose they are, and the day on the cover */
export async function boundVolume(
  docs: readonly Doc[],
  look: Look,
  { fullName, asOf }: { readonly fullName: string; readonly asOf: string },
  library: Library,
  env: Env,
): Promise<Outcome<{ readonly doc: Doc; readonly pdf: Uint8Array }>> {
  const bound = withoutParts(docs).toSorted((a, b) => byPlace(placeOf(a, library), placeOf(b, library)));
  const doc = volumeOf(bound, fullName, library, asOf);
  const { writeBoundVolume } = await import("../writers/pdf/bound-volume.js");
  const pdf = await writeBoundVolume({ doc, docs: bound }, look, env);
  return pdf.ok ? succeed({ doc, pdf: pdf.value }, pdf.diagnostics) : pdf;
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

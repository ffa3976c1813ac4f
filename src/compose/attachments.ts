import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Attachment } from "../profile/types.js";
import { mapLists } from "../tree/table.js";
import type { Block, Inline, NodeId } from "../tree/types.js";
import { notes } from "./close.js";
import { composeText } from "./compose-text.js";
import { paragraph, text } from "./official.js";
import { type ComposeRequest, documentsOf, unsuited } from "./selection.js";
import { unitTopics } from "./unit-topics.js";

/** 附件, or 附件1 where there are several. */
export const attachmentLabel = (number: number, count: number): Block =>
  paragraph(`attachment-${number}.label`, "attachment-label", [text(count > 1 ? `附件${number}` : "附件")]);

/**
 * The attachments' pages: each its label, its name as title, and what it is: another of the unit's documents, a file of the
 * workspace, or a blank where the profile gives only the name.
 * @param id of the document they belong to, for places
 * @param first number of the first one, where another stands before it
 * @param isFinal a final document has no blank pages
 */
export function attachmentPages(
  request: ComposeRequest,
  id: string,
  attachments: readonly Attachment[],
  first: number,
  isFinal: boolean,
): Outcome<readonly Block[]> {
  const diagnostics: Diagnostic[] = [];
  const count = attachments.length + first - 1;
  const blocks = attachments.flatMap((attachment, i): readonly Block[] => {
    const content = contentOf(request, id, attachment, i, isFinal);
    diagnostics.push(...content.diagnostics);
    if (!content.ok) return [];
    const number = first + i;
    const name: Inline = { type: "value", path: `document.attachments.${i}.name`, value: attachment.name };
    const title: Block = { type: "title", id: `attachment-${number}.title` as NodeId, children: [name] };
    return [attachmentLabel(number, count), title, ...under(`attachment-${number}`, content.value)];
  });
  return diagnostics.some((d) => d.severity === "error") ? { ok: false, diagnostics } : succeed(blocks, diagnostics);
}

function contentOf(
  request: ComposeRequest,
  id: string,
  { name, document, file }: Attachment,
  i: number,
  isFinal: boolean,
): Outcome<readonly Block[]> {
  const { loaded, attached } = request;
  const at = (key: string) => ({ origin: loaded.placeOf(["documents", id, "attachments", i, key]) });
  if (document !== undefined && file !== undefined)
    return fail(problem("compose/attachment-twice", { document: id, name }, at("file")));
  if (document === id) return fail(problem("compose/attachment-itself", { document: id, name }, at("document")));
  if (document !== undefined)
    return documentBlocks(request, document, () =>
      problem("compose/attachment-document", { document: id, name, value: document }, at("document")),
    );
  if (file === undefined && isFinal) return fail(problem("compose/attachment-absent", { document: id, name }, at("name")));
  if (file === undefined) return succeed([paragraph("blank", "body", [{ type: "blank", label: `附件“${name}”的内容` }])]);
  const read = attached?.get(file);
  if (read?.ok) return succeed(withoutTitle(read.value), read.diagnostics);
  const missing = problem("compose/attachment-file", { document: id, name, value: file }, at("file"));
  return fail(missing, ...(read?.diagnostics ?? []));
}

/** The file's own title gives way to the attachment's name; what stands in it besides words stays. */
function withoutTitle(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.type !== "title") return blocks;
  const things = first.children.filter(({ type }) => type === "note" || type === "picture");
  return things.length === 0 ? rest : [{ type: "paragraph", role: "body", id: first.id, children: things }, ...rest];
}

/** Another document's text without its signature: it goes out with this one's. */
function documentBlocks(request: ComposeRequest, id: string, missing: () => Diagnostic): Outcome<readonly Block[]> {
  const { library, loaded } = request;
  const [kind = "", topic = "", key] = id.split(".");
  if (!library.kinds.has(kind) || !unitTopics(loaded.profile.topics, library).includes(topic)) return fail(missing());
  const { subject: _, facts: __, ...rest } = request;
  const other = { ...rest, kind, topic };
  if (unsuited(other) !== null) return fail(missing());
  const subjects = documentsOf(other);
  const at = subjects.findIndex((subject) => subject?.key === key);
  if (at < 0) return fail(missing());
  const subject = subjects[at];
  const composed = composeText({ ...other, ...(subject && { subject }) });
  if (!composed.ok) return composed;
  const { selection, blocks } = composed.value;
  return succeed([...notes({ document: selection.document, layout: "masthead" }), ...blocks], composed.diagnostics);
}

/** The blocks with ids of their own below an attachment's, references among them included. */
function under(prefix: string, blocks: readonly Block[]): readonly Block[] {
  const known = new Set<string>(
    blocks.flatMap((block) => (block.type === "table" ? [block.id, ...block.rows.map(({ id }) => id)] : [block.id])),
  );
  const own = (id: NodeId): NodeId => `${prefix}/${id}` as NodeId;
  const inlines = (list: readonly Inline[]): readonly Inline[] =>
    list.map((inline) => (inline.type === "ref" && known.has(inline.to) ? { ...inline, to: own(inline.to) } : inline));
  return blocks.map((block): Block => {
    const named = { ...mapLists(block, inlines), id: own(block.id) };
    return named.type === "table" ? { ...named, rows: named.rows.map((row) => ({ ...row, id: own(row.id) })) } : named;
  });
}

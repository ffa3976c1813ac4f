import { type Outcome, succeed } from "../diag/types.js";
import type { Clause } from "../library/types.js";
import { inlinesText } from "../tree/text.js";
import type { Block, NodeId } from "../tree/types.js";
import { attachmentLabel, attachmentPages } from "./attachments.js";
import { afterText, notes, titleBlock } from "./close.js";
import { type ComposedText, composeText } from "./compose-text.js";
import { footBlocks, headBlocks, type OfficialSources, officialFaults } from "./official.js";
import { type ComposeRequest, documentId } from "./selection.js";

/** A whole document and the clauses it is made of. */
export interface Framed {
  readonly children: readonly Block[];
  readonly clauses: readonly Clause[];
}

/**
 * Puts what its layout asks for around a document's text. Under a masthead a regulation goes out behind a notice
 * (关于印发《…》的通知), as such texts are issued; a notice or a report has the masthead itself.
 */
export function frame(request: ComposeRequest, own: ComposedText): Outcome<Framed> {
  const { kind, document, facts, chosen } = own.selection;
  const layout = document.layout ?? kind.layout;
  const id = documentId(kind.id, request.topic, request.subject);
  const sources: OfficialSources = { id, document, kind, layout, facts, loaded: request.loaded };
  // Everything around the text of a unit's own paper is part of that text.
  if (kind.own !== undefined) return succeed({ children: own.blocks, clauses: chosen });
  const faults = officialFaults(sources);
  if (faults.some((d) => d.severity === "error")) return { ok: false, diagnostics: faults };

  const text = [titleBlock(own.title), ...notes(sources), ...own.blocks];
  const names = (document.attachments ?? []).map(({ name }) => name);
  const isFinal = document.status === "final";
  const issue = document.issue ?? kind.issue;
  if (layout !== "masthead" || issue === "itself") {
    const pages = attachmentPages(request, id, document.attachments ?? [], 1, isFinal);
    if (!pages.ok) return pages;
    const children = [...headBlocks(sources), ...text, ...afterText(sources, names), ...pages.value, ...footBlocks(sources)];
    return succeed({ children, clauses: chosen }, [...faults, ...pages.diagnostics]);
  }
  const notice = noticeFor(request, own);
  if (!notice.ok) return notice;
  const { kind: carrier, facts: noticeFacts, chosen: noticeClauses } = notice.value.selection;
  const title = inlinesText(own.title);
  const isAttached = issue === "attachment";
  const attached = isAttached ? [title, ...names] : names;
  const pages = attachmentPages(request, id, document.attachments ?? [], isAttached ? 2 : 1, isFinal);
  if (!pages.ok) return pages;
  // The notice is signed by whoever issues what it carries.
  const carrying = { ...sources, kind: { ...carrier, issuer: kind.issuer }, facts: noticeFacts };
  const children = [
    ...headBlocks(carrying),
    { type: "title", id: "issue.title" as NodeId, children: notice.value.title } as const,
    ...notice.value.blocks,
    ...afterText(carrying, attached),
    ...(isAttached ? [attachmentLabel(1, attached.length)] : []),
    ...text,
    ...pages.value,
    ...footBlocks(carrying),
  ];
  return succeed({ children, clauses: [...chosen, ...noticeClauses] }, [...faults, ...notice.diagnostics, ...pages.diagnostics]);
}

/** The notice that carries a text, with the text's own number, date and the rest. */
function noticeFor({ subject: _, ...request }: ComposeRequest, own: ComposedText): Outcome<ComposedText> {
  const carrier = [...request.library.carriers.values()][0];
  if (carrier === undefined) throw new Error("the library has no kind that carries others");
  const facts = { ...own.selection.document, title: inlinesText(own.title) };
  return composeText({ ...request, kind: carrier.id, facts });
}

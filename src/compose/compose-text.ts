import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Kind } from "../library/types.js";
import { missingHolders } from "../profile/as-of.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Inline } from "../tree/types.js";
import type { Scheme } from "./assemble.js";
import { datedPhrases } from "./dated-phrases.js";
import { factAt } from "./facts/fact-at.js";
import type { Facts } from "./facts/facts.js";
import { unmark } from "./marks.js";
import { numberBlocks } from "./number.js";
import { resolveCites, resolveNames, resolveRefs } from "./resolve.js";
import { clashes, unmetNeeds } from "./select.js";
import { type ComposeRequest, type Selection, selectionOf } from "./selection.js";
import { draftSlots, renderLine } from "./slots.js";

/** What a document's clauses say: title and numbered text, without what stands around them. */
export interface ComposedText {
  readonly selection: Selection;
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** @param request with the profile already looked at by topic (`forTopic`) */
export function composeText(request: ComposeRequest): Outcome<ComposedText> {
  const { library, loaded, asOf } = request;
  const { profile } = loaded;
  const selected = selectionOf(request);
  if (!selected.ok) return selected;
  const { kind, facts, chosen, shown } = selected.value;
  const needed = kind.holders.map((post) => (post === "direct-responsible" ? profile["direct-responsible"] : post));
  const vacant = missingHolders(loaded, [...new Set(needed)], asOf);
  if (vacant.length > 0) return { ok: false, diagnostics: vacant };
  const faults = [...chosen.flatMap((clause) => unmetNeeds(clause, facts.tree, loaded.file)), ...clashes(chosen, library)];
  if (faults.length > 0) return { ok: false, diagnostics: faults };

  const drafted = draftSlots(shown, chosen, facts, schemeOf(kind, profile.wording.numbering));
  const title = titleOf(request, kind, facts);
  const diagnostics = [...drafted.diagnostics, ...(title.ok ? [] : title.diagnostics)];
  if (!title.ok || diagnostics.some((d) => d.severity === "error")) return { ok: false, diagnostics };
  if (kind.own === undefined && drafted.blocks.every((block) => block.type === "heading"))
    return fail(problem("compose/empty-document", { title: inlinesText(title.value) }));

  const brackets = profile.wording["item-brackets"] === true || request.itemBrackets === true;
  // What was taken over to the letter gets no word that it did not have.
  if (kind.own !== undefined)
    return succeed({ selection: selected.value, title: title.value, blocks: numberBlocks(drafted.blocks) });
  const referred = resolveRefs(numberBlocks(drafted.blocks), brackets);
  const cited = resolveCites(referred.blocks, library.regulations, selected.value.document.date ?? request.asOf);
  const blocks = resolveNames(cited.blocks, namesOf(facts));
  const dated = datedPhrases(blocks, library.terms.phrases, selected.value.document.date ?? request.asOf);
  const all = [...diagnostics, ...referred.diagnostics, ...cited.diagnostics, ...dated];
  if (all.some((d) => d.severity === "error")) return { ok: false, diagnostics: all };
  return succeed({ selection: selected.value, title: title.value, blocks }, all);
}

/** The kind's title, or the sheet's with its slot's name in it. */
export function titleOf(request: ComposeRequest, kind: Kind, facts: Facts): Outcome<readonly Inline[]> {
  const slot = request.subject?.of === "slots" && kind.outline.find(({ id }) => id === request.subject?.key);
  return slot && slot.title !== undefined
    ? renderLine((kind.sheetTitle ?? kind.title).replace("{{subject.name}}", slot.title), kind.file, facts)
    : renderLine(kind.title, kind.file, facts);
}

const schemeOf = (kind: Kind, wanted: Scheme | undefined): Scheme =>
  wanted !== undefined && kind.numbering.includes(wanted) ? wanted : (kind.numbering[0] ?? "outline");

const namesOf = ({ tree }: Facts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["organ.name", "organ.short", "unit.full-name", "unit.short-name"].flatMap((path) => {
      const fact = factAt(tree, path);
      return typeof fact === "string" ? [[path, unmark(fact)]] : [];
    }),
  );

import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Clause, Library } from "../library/types.js";
import { forTopic } from "../profile/by-topic.js";
import type { DocumentFacts, LoadedProfile } from "../profile/types.js";
import { inlinesText } from "../tree/text.js";
import type { Inline } from "../tree/types.js";
import { namesAuthority, withAuthority } from "./facts/authority.js";
import { factsOf } from "./facts/facts.js";
import { subjectsOf } from "./facts/subject.js";
import { printsTasks, withTasks } from "./facts/tasks.js";
import { parsePieces } from "./parse.js";
import { renderText } from "./render.js";
import { holds, rolesWithClause, suitingClauses, suits, traitsOf, unmetNeeds } from "./select.js";

/** What one clause prints for a unit, and whether the unit would get it at all. */
export interface Printed {
  readonly taken: boolean;
  readonly text: string;
}

/**
 * Prints one clause alone, for the examples in its head: a line a block, numbers left out, citations with their number,
 * references as 〔clause id〕, short names unexpanded; cells of a row between tabs, empty ones at its end left out.
 * @param subjectKey of a kind that makes several documents: the one to print for (`with: { subject: … }`)
 */
export function printClause(
  clause: Clause,
  library: Library,
  given: LoadedProfile,
  asOf: string,
  {
    topic: topicId,
    subject: subjectKey,
    "as-stood": asStood,
  }: { readonly topic: string; readonly subject?: unknown; readonly "as-stood"?: unknown },
): Outcome<Printed> {
  const loaded = forTopic(given, topicId);
  const { profile } = loaded;
  const kindId = clause.slots[0]!.kind;
  const kind = (library.kinds.get(kindId) ?? library.carriers.get(kindId) ?? library.standIns.get(kindId))!;
  const topic = library.topics.get(topicId)!;
  const unitType = library.unitTypes.get(profile.unit.type)!;
  const organ = library.organs.get(profile.organ.form)!;
  const where = { kind, topic, traits: traitsOf(unitType, organ, loaded, library), organ };
  const ownRoles = rolesWithClause(suitingClauses(library, where));
  // An example may give facts of the document itself (`with: { document.title: … }`).
  const document = { ...profile.documents[`${kind.id}.${topicId}`], ...(profile["document"] as DocumentFacts | undefined) };
  const subject = subjectsOf(kind, profile, asOf).find(({ key }) => key === subjectKey);
  const plain = factsOf({
    library,
    loaded,
    unitType,
    organ,
    topic,
    kind,
    document,
    ownRoles,
    asOf,
    ...(subject && { subject }),
    ...(asStood === true && { asStood: true as const }),
  });
  const scheduled = printsTasks(clause) ? withTasks(plain, library, topic) : succeed(plain);
  if (!scheduled.ok) return scheduled;
  const authorised = namesAuthority(clause) ? withAuthority(scheduled.value, library, where) : scheduled;
  if (!authorised.ok) return authorised;
  const facts = authorised.value;
  if (!suits(clause, where) || !holds(clause, facts.tree)) return succeed({ taken: false, text: "" });
  const unmet = unmetNeeds(clause, facts.tree, loaded.file);
  if (unmet.length > 0) return fail(...unmet);
  const printed = renderText({ text: clause.text, file: clause.file, line: clause.textLine }, facts);
  if (!printed.ok) return printed;
  const printedText = (inlines: readonly Inline[]) => inlinesText(inlines.map((inline) => spellOut(inline, library)));
  const lines = parsePieces(printed.value).map((piece) =>
    piece.kind === "row" ? piece.cells.map(printedText).join("\t").trimEnd() : printedText(piece.inlines),
  );
  return succeed({ taken: true, text: lines.join("\n") });
}

function spellOut(inline: Inline, library: Library): Inline {
  if (inline.type === "ref") return { type: "text", value: `〔${inline.to}〕` };
  if (inline.type !== "cite") return inline;
  const { title, number, numberVerified } = library.regulations.get(inline.regulation)!;
  return { ...inline, value: `《${title}》${number !== undefined && numberVerified ? `（${number}）` : ""}` };
}

import { type Passage, passages, sentencesOf } from "../consistency/passages.js";
import type { BurdenWords } from "../library/burden-words.js";
import type { Task } from "../library/types.js";
import { perYear } from "../profile/cadences.js";
import type { Cadence } from "../profile/types.js";
import type { Doc } from "../tree/types.js";
import { materialIn } from "./material.js";
import { headingRole, type Role, type RoleWords, roleBefore, subjectOf } from "./roles.js";
import type { Demand } from "./types.js";

export interface Counting {
  readonly cadences: Readonly<Record<string, Cadence>>;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly words: BurdenWords | null;
  /** Key of the post that is directly responsible. */
  readonly direct: string;
}
export interface Demanded extends Demand {
  readonly role: Role | null;
}

/** A shorter one is a heading, a label or a cell of a form. */
const shortest = 8;

/** What the sentences of a document ask for, and of whom: the role a sentence begins with, else the one spoken of before. */
export function demandsIn(doc: Doc, counting: Counting): readonly Demanded[] {
  const roleWords = { roles: counting.words?.roles ?? {}, direct: counting.direct };
  const { document, title, topic } = doc.meta;
  const found: Demanded[] = [];
  let block: Passage["block"] | null = null;
  let heading: Role | null = null;
  let spoken: Role | null = null;
  for (const passage of passages([doc])) {
    if (passage.block.type === "heading") heading = headingRole(passage, roleWords);
    if (passage.block.type === "heading" || passage.block.type === "title") continue;
    if (passage.block !== block) {
      block = passage.block;
      spoken = heading;
    }
    for (const sentence of sentencesOf(passage)) {
      const text = sentence.text.trim();
      if (text.length < shortest || counting.words?.besides.some((word) => text.includes(word))) continue;
      spoken = subjectOf(sentence, roleWords) ?? spoken;
      for (const { kind, activity, times, role = spoken } of asked(sentence, counting, roleWords))
        found.push({ document, title, topic, text, kind, times, ...(activity !== undefined && { activity }), role });
    }
  }
  return found;
}

interface Asked extends Pick<Demand, "kind" | "activity" | "times"> {
  /** Absent: the role the sentence speaks of. */
  readonly role?: Role;
}

/** Each interval in a sentence is a duty of its own; what is signed and recorded is told by its words, once a sentence. */
function asked(sentence: Passage, { cadences, tasks, words }: Counting, roleWords: RoleWords): readonly Asked[] {
  const { text, spans } = sentence;
  const keys = new Set(spans.flatMap(({ path }) => (path.startsWith("cadences.") ? [path.slice("cadences.".length)] : [])));
  const regular = [...keys].flatMap((key): readonly Asked[] => {
    const [cadence, task] = [cadences[key], tasks.get(key)];
    return cadence && task ? [{ kind: task.burden, activity: key, times: perYear(cadence) }] : [];
  });
  const signed = firstOf(words?.signatures ?? [], text);
  const signer = signed === -1 ? null : roleBefore(sentence, signed, roleWords);
  const isHandedIn = words !== null && !regular.some(({ kind }) => kind === "reports") && materialIn(text, words) !== null;
  const times = Math.max(1, ...regular.map((one) => one.times));
  return [
    ...regular,
    ...(isHandedIn ? [{ kind: "reports" as const, times: 1 }] : []),
    ...(signed === -1 ? [] : [{ kind: "signatures" as const, times, ...(signer && { role: signer }) }]),
    ...(firstOf(words?.records ?? [], text) === -1 ? [] : [{ kind: "records" as const, times }]),
  ];
}

/** Where the first of some words stands; -1 where none does. */
const firstOf = (words: readonly string[], text: string): number =>
  words.reduce((first, word) => {
    const at = text.indexOf(word);
    return at === -1 || (first !== -1 && first < at) ? first : at;
  }, -1);

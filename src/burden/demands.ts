import { type Passage, passages, sentencesOf } from "../consistency/passages.js";
import type { BurdenWords } from "../library/burden-words.js";
import type { Task } from "../library/types.js";
import { perYear } from "../profile/cadences.js";
import type { Cadence } from "../profile/types.js";
import type { Doc } from "../tree/types.js";
import { materialIn } from "./material.js";
import { entrusted, firstOutsideRoles, headingRole, type Role, type RoleWords, roleAt, subjectOf } from "./roles.js";
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

/** What is punished, exempt or announced asks for nothing itself: 未经检测擅自上线的, 按照轻重审批： */
const isSituation = /(?:的|：)$/u;

/** What the sentences of a document ask for, and of whom: the role a sentence begins with, else the one spoken of before. */
export function demandsIn(doc: Doc, counting: Counting): readonly Demanded[] {
  const roleWords = { roles: counting.words?.roles ?? {}, direct: counting.direct };
  const { document, title, topic } = doc.meta;
  const found: Demanded[] = [];
  let block: Passage["block"] | null = null;
  let titled: Role | null = null;
  let heading: Role | null = null;
  let spoken: Role | null = null;
  let lead = null as Lead | null;
  for (const passage of passages([doc])) {
    // 关于成立领导小组的通知 speaks of the group wherever a heading names nobody.
    if (passage.block.type === "title") titled = headingRole(passage, roleWords);
    if (passage.block.type === "heading") {
      heading = headingRole(passage, roleWords);
      lead = null;
    }
    if (passage.block.type === "heading" || passage.block.type === "title") continue;
    if (passage.block !== block) {
      block = passage.block;
      if (lead !== null && depthOf(block) <= lead.depth) lead = null;
      spoken = lead?.role ?? heading ?? titled;
    }
    for (const sentence of sentencesOf(passage)) {
      const text = sentence.text.trim();
      if (text.endsWith("：")) lead = { role: subjectOf(sentence, roleWords) ?? spoken, depth: depthOf(passage.block) };
      if (text.length < shortest || isSituation.test(text) || counting.words?.besides.some((word) => text.includes(word)))
        continue;
      spoken = subjectOf(sentence, roleWords) ?? spoken;
      for (const { kind, activity, times, role = spoken } of asked(sentence, counting, roleWords))
        found.push({ document, title, topic, text, kind, times, ...(activity !== undefined && { activity }), role });
    }
  }
  return found;
}

/** 领导小组履行下列职责： speaks for the items below it. */
interface Lead {
  readonly role: Role | null;
  readonly depth: number;
}
/** How deep a paragraph stands: of two items the deeper belongs to the one before it; text that is no item is above all. */
const depthOf = (block: Passage["block"]): number => (block.type === "item" ? Number(block.level.replace("level-", "")) : 0);

interface Asked extends Pick<Demand, "kind" | "activity" | "times"> {
  /** Absent: the role the sentence speaks of. */
  readonly role?: Role;
}

/** Each interval in a sentence is a duty of its own; what is signed and recorded is told by its words, once a sentence. */
function asked(sentence: Passage, { cadences, tasks, words }: Counting, roleWords: RoleWords): readonly Asked[] {
  const { text, spans } = sentence;
  const intervals = new Map(
    spans.flatMap(({ path, start }) => (path.startsWith("cadences.") ? [[path.slice("cadences.".length), start] as const] : [])),
  );
  const regular = [...intervals].flatMap(([key, start]): readonly Asked[] => {
    const [cadence, task] = [cadences[key], tasks.get(key)];
    if (cadence === undefined || task === undefined) return [];
    const role = roleAt(sentence, start, roleWords);
    return [{ kind: task.burden, activity: key, times: perYear(cadence), ...(role && { role }) }];
  });
  const isHandedIn = words !== null && !regular.some(({ kind }) => kind === "reports") && materialIn(text, words) !== null;
  const times = Math.max(1, ...regular.map((one) => one.times));
  const told = (kind: "signatures" | "records", wanted: readonly string[] = []): readonly Asked[] => {
    const at = firstOutsideRoles(wanted, sentence, roleWords);
    const named = at === -1 ? null : roleAt(sentence, at, roleWords, kind === "signatures");
    const role = named ?? (kind === "records" ? entrusted(sentence, roleWords) : null);
    return at === -1 ? [] : [{ kind, times, ...(role && { role }) }];
  };
  return [
    ...regular,
    ...(isHandedIn ? [{ kind: "reports" as const, times: 1 }] : []),
    ...told("signatures", words?.signatures),
    ...told("records", words?.records),
  ];
}

import { printClause } from "../compose/example.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { readClause } from "../library/clause.js";
import { textHash } from "../library/text-hash.js";
import type { Clause, Library } from "../library/types.js";
import { setAll } from "../profile/edit.js";
import { rawProfile } from "../profile/raw.js";
import type { Plain } from "../profile/render.js";
import type { LoadedProfile } from "../profile/types.js";
import { withChanges } from "./with-changes.js";

/** What somebody writes of a clause. */
export interface OwnText {
  /** In place of the clause's text. */
  readonly text: string;
  readonly reason: string;
  /** ISO day */
  readonly date: string;
}
export interface CopySource {
  /** The clause's file as it is. */
  readonly source: string;
  readonly clause: Clause;
  /** The copy stands for it and it stays: the copy says which text it was made from. */
  readonly stays: boolean;
}
/** What the examples in a clause's head are printed with. */
export interface CopyTrial {
  readonly library: Library;
  readonly samples: readonly LoadedProfile[];
}

/**
 * The file of a clause with another text: a version of its own with its reason, and examples that say what it prints now. One that
 * cannot be printed keeps its example, and the library's check tells why.
 */
export function ownCopy(
  { source, clause, stays }: CopySource,
  { text, reason, date }: OwnText,
  trial: CopyTrial,
): Outcome<string> {
  const cut = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replace(/\r\n/g, "\n"));
  if (cut === null) return fail(problem("library/no-front-matter"));
  const [, head = ""] = cut;
  const body = `${text.replace(/\r\n/g, "\n").trim()}\n`;
  const version = clause.version + 1;
  const said = rawProfile(head) as Head | null;
  if (said === null) return fail(problem("library/no-front-matter"));
  const own: Head = {
    ...said,
    version,
    "text-hash": textHash(version, body),
    ...(stays && { original: clause.textHash }),
    changes: [...(said.changes ?? []), { version, date, reason }],
  };
  const file = (head: string): string => `---\n${head.trimEnd()}\n---\n${body}`;
  const changed = setAll(`${head}\n`, own);
  const read = changed.ok ? readClause(file(changed.value), clause.file, `${clause.id.split(".")[0]}/${clause.id}.hbs`) : changed;
  if (!changed.ok || !read.ok) return fail(...read.diagnostics);
  const made: Clause = { ...read.value, file: clause.file, name: clause.name };
  const examples = (said.examples ?? []).map((example, i) => {
    const now = printed(made, made.examples[i]!, trial, date);
    return now === null || now === made.examples[i]!.gives.trim() ? example : { ...example, gives: `${now}\n` };
  });
  const whole = setAll(`${head}\n`, { ...own, ...(examples.length > 0 && { examples }) });
  return whole.ok ? succeed(file(whole.value)) : whole;
}

interface Head {
  readonly [key: string]: Plain;
  readonly changes?: readonly Plain[];
  readonly examples?: readonly { readonly [key: string]: Plain }[];
}

/** What an example prints; null where it prints nothing, or cannot. */
function printed(
  clause: Clause,
  { with: given }: Clause["examples"][number],
  { library, samples }: CopyTrial,
  date: string,
): string | null {
  const sample = samples.find(({ profile }) => profile.unit.id === given.unit);
  if (sample === undefined || !library.topics.has(given.topic)) return null;
  const made = printClause(clause, library, withChanges(sample, given), date, given);
  return made.ok && made.value.taken ? made.value.text.trim() : null;
}

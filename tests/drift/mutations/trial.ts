import { driftIn, paperOf } from "../../../src/drift/index.js";
import type { DriftFacts, DriftFinding } from "../../../src/drift/types.js";
import { driftFacts } from "../../../src/papers/drift-facts.js";
import { driftUnit } from "../../../src/papers/drift-unit.js";
import { readText } from "../../../src/readers/txt/index.js";
import { inlinesText } from "../../../src/tree/text.js";
import type { Doc } from "../../../src/tree/types.js";
import { asOf, library } from "../../support/library.js";
import { sample } from "../../support/samples.js";
import { draftDoc } from "../../support/shelf.js";
import { mutations } from "./index.js";
import { type Mutated, type Mutation, oneOf, randomOf, type Source } from "./types.js";

/** A composed paper as somebody's text: its numbers typed, its tables a line. */
const linesOf = ({ children }: Doc): readonly string[] =>
  children.flatMap((block) => {
    // A reader of text sees a table as a line without words of ours.
    if (block.type === "table") return ["详见所附名单。"];
    const number = "number" in block && block.number !== "" ? `${block.number}${/^第/u.test(block.number) ? "　" : ""}` : "";
    return inlinesText(block.children)
      .split("\n")
      .map((line) => number + line)
      .filter((line) => line.trim() !== "");
  });

/** Papers of the samples on their first topics, each with its unit. */
export function sources(units: readonly string[], kinds: readonly string[], topics: number): readonly Source[] {
  return units.flatMap((id) => {
    const { profile } = sample(id);
    const known = driftUnit(profile, library, asOf);
    // A number is another's only for a unit whose own is known.
    const unit = { ...known, texts: [...known.texts, "0745-66123456", "office@example.org", "解放路5号", "www.example.org"] };
    return kinds.flatMap((kind) =>
      profile.topics.slice(0, topics).flatMap((topic): readonly Source[] => {
        const lines = linesOf(draftDoc(id, kind, topic));
        return [{ name: `${id} ${kind} ${topic}`, lines, unit, unitName: profile.unit["full-name"] }];
      }),
    );
  });
}

const facts = driftFacts(library);
export function found(lines: readonly string[], more: Partial<DriftFacts>): readonly DriftFinding[] {
  const read = readText(new TextEncoder().encode(lines.join("\n")), "样.txt");
  if (!read.ok) throw new Error("unreadable");
  return driftIn([paperOf("样.txt", read.value.doc)], { ...facts, ...more }).filter(({ certain }) => certain);
}

export interface Result {
  readonly mutation: Mutation;
  readonly source: Source;
  readonly done: Mutated;
  readonly isFound: boolean;
  /** Findings at other places. */
  readonly elsewhere: readonly DriftFinding[];
}

/** One trial a seed: mutations in turn, each on a paper that has a place for it. */
export function trials(count: number, papers: readonly Source[], seed = 1): readonly Result[] {
  const clean = papers.filter((source) => found(source.lines, { unit: source.unit }).length === 0);
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, i): Result | null => {
    const mutation = mutations[i % mutations.length]!;
    for (let round = 0; round < 40; round++) {
      const source = oneOf(clean, random)!;
      const done = mutation.make(source, random);
      if (done !== null) return judged(mutation, source, done);
    }
    return null;
  }).filter((one) => one !== null);
}

function judged(mutation: Mutation, source: Source, done: Mutated): Result {
  const all = found(done.lines, { unit: source.unit });
  // Paragraphs count from 1; a reader may join or divide lines at the edge of a change.
  const isHere = ({ paragraph }: { readonly paragraph: number }) =>
    paragraph - 1 >= done.from - 1 && paragraph - 1 <= done.to + 1;
  const places = (one: DriftFinding) => [one, ...(one.places ?? [])];
  return {
    mutation,
    source,
    done,
    isFound: all.some((one) => places(one).some(isHere)),
    elsewhere: all.filter((one) => !places(one).some(isHere)),
  };
}

export const share = (results: readonly Result[]): number =>
  results.length === 0 ? 1 : results.filter(({ isFound }) => isFound).length / results.length;

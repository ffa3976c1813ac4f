import type { Part } from "./template-pieces.js";

/**
 * A pattern as states. `words` and `slot` take one character and go to the next state; `fork` takes none. Running all states at
 * once costs the length of the text times the states alive, however the pattern is nested; a regular expression may take for ever.
 */
type Reach = "value" | "list" | "any";
interface State {
  readonly takes: string | Reach | null;
  next: readonly number[];
}
export interface Pattern {
  readonly states: readonly State[];
  readonly start: number;
  /** Runs of words without a slot or a choice in them. */
  readonly runs: readonly string[];
}

export function patternOf(parts: readonly Part[]): Pattern {
  const states: State[] = [];
  const runs: string[] = [];
  const make = (takes: State["takes"], next: readonly number[]) => states.push({ takes, next }) - 1;
  const end = make(null, []);
  /** @returns the first state of the parts, built from the last, so that each knows what follows it */
  const build = (all: readonly Part[], then: number): number => all.reduceRight((next, part) => buildOne(part, next), then);
  const buildOne = (part: Part, then: number): number => {
    if (part.is === "words") {
      runs.push(part.words);
      return [...part.words].reduceRight((next, character) => make(character, [next]), then);
    }
    if (part.is === "slot") {
      const again = make(null, [then]);
      const one = make(part.free ? "any" : part.list ? "list" : "value", [again]);
      states[again]!.next = [one, then];
      return part.mayBeEmpty ? again : one;
    }
    if (!part.repeats)
      return make(
        null,
        part.ways.map((way) => build(way, then)),
      );
    const loop = make(null, [then]);
    states[loop]!.next = [...part.ways.map((way) => build(way, loop)), then];
    return loop;
  };
  const start = build(parts, end);
  return { states, start, runs: runs.reverse() };
}

/** Marks that what stands in a slot does not reach over. */
const ends: Readonly<Record<Reach, ReadonlySet<string>>> = {
  value: new Set("。！？；，"),
  list: new Set("。！？"),
  any: new Set(),
};
const isReach = (takes: string): takes is Reach => Object.hasOwn(ends, takes);

/**
 * Whether a pattern takes the whole text.
 * @param text as `plainWords` gives it
 * @returns how many characters at most are the pattern's own words; -1: it does not take it
 */
export function taken({ states, start }: Pattern, text: string): number {
  let alive = new Map<number, number>();
  const enter = (into: Map<number, number>, state: number, own: number): void => {
    if ((into.get(state) ?? -1) >= own) return;
    into.set(state, own);
    if (states[state]!.takes === null) for (const next of states[state]!.next) enter(into, next, own);
  };
  enter(alive, start, 0);
  for (const character of text) {
    const then = new Map<number, number>();
    for (const [state, own] of alive) {
      const { takes, next } = states[state]!;
      if (takes === null) continue;
      if (takes === character) enter(then, next[0]!, own + 1);
      else if (isReach(takes) && !ends[takes].has(character)) enter(then, next[0]!, own);
    }
    if (then.size === 0) return -1;
    alive = then;
  }
  return alive.get(0) ?? -1;
}

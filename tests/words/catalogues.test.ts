import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codes } from "../../src/diag/codes/index.js";
import type { PhraseKey } from "../../src/diag/phrases/index.js";
import { en } from "../../src/words/en/index.js";
import { text, worded } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";

/** `{name}` and `{name|one|several}`, by their names; `{{cadence}}` is what a sentence speaks of. */
const places = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/(?<!\{)\{([a-zA-Z]+)(?:\|[^{}]*)?\}(?!\})/g)].map((m) => m[1]!))].sort();
const chinese = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/;

/** Every text of a catalogue by where it stands. */
function textsOf(part: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof part === "string") return [[path, part]];
  return Object.entries(part as object).flatMap(([key, one]) => textsOf(one, `${path}/${key}`));
}
const rest = ({ between: _, language: __, ...words }: typeof zh) => words;

describe("both catalogues say the same things", () => {
  test("key by key", () => {
    expect(
      textsOf(rest(en))
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      textsOf(rest(zh))
        .map(([path]) => path)
        .sort(),
    );
    expect(Object.keys(zh.messages).sort()).toEqual(Object.keys(codes).sort());
  });
  test("no key twice: the later file would take the other's words", () => {
    for (const [language, table] of ["zh", "en"].flatMap((l) => ["phrases", "messages"].map((t) => [l, t] as const))) {
      const folder = `src/words/${language}/${table}`;
      const files = readdirSync(folder).filter((file) => file !== "index.ts");
      const keys = files.flatMap((file) =>
        [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map((found) => found[1]!),
      );
      expect(keys.length).toBeGreaterThan(100);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
  });
  test("place by place, and nothing where the other says nothing", () => {
    const english = new Map(textsOf(rest(en)));
    const wrong = textsOf(rest(zh)).filter(([path, sentence]) => {
      const other = english.get(path)!;
      return JSON.stringify(places(sentence)) !== JSON.stringify(places(other)) || (sentence === "") !== (other === "");
    });
    expect(wrong).toEqual([]);
  });
  test("no key stands in two rooms", () => {
    for (const room of ["messages", "phrases"] as const) {
      const files = readdirSync(`src/words/zh/${room}`).filter((file) => file !== "index.ts");
      expect(readdirSync(`src/words/en/${room}`).filter((file) => file !== "index.ts")).toEqual(files);
      const keys = files.flatMap((file) =>
        [...readFileSync(`src/words/zh/${room}/${file}`, "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key!),
      );
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
  });
  test("the English one has no Chinese in it", () => {
    expect(textsOf(en).filter(([, sentence]) => chinese.test(sentence))).toEqual([]);
  });
});

describe("a sentence is filled in where it is printed", () => {
  const file = (count: number) => text(en, "draft.written", { count });
  test("one and several have words of their own", () => {
    expect([file(1), file(2)]).toEqual(["1 file written", "2 files written"]);
    const numbers = (...all: number[]) => text(en, "causes.numbers", { numbers: { list: all } });
    expect([numbers(3), numbers(1, 2)]).toEqual(["cause 3", "causes 1, 2"]);
  });
  test("lists, phrases and messages within a sentence are worded by language", () => {
    const value = { say: "with", data: { what: { list: ["a", "b"], by: "and" }, more: { say: "empty" } } } as const;
    expect([worded(zh, value), worded(en, value)]).toEqual(["a和b（（空））", "a and b ((empty))"]);
    const within = { code: "file/missing", data: { path: "x" } };
    expect(worded(en, within)).toBe('there is no file "x"');
  });
  test("values are put in as they are, braces and all", () => {
    expect(text(zh, "quoted" satisfies PhraseKey, { text: "{text} {name} $& $1" })).toBe("“{text} {name} $& $1”");
  });
});

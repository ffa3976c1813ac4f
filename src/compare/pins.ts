import { z } from "zod";
import { phrase } from "../diag/phrase.js";
import { inFile, problem } from "../diag/problem.js";
import type { Diagnostic, Outcome } from "../diag/types.js";
import { readYaml } from "../yaml/read.js";
import { findPinned } from "./pinned.js";
import type { ChangeSet, Pin, Side } from "./types.js";

/** A pins file is written by hand: longer ones are a mistake. */
const most = 5000;
const name = z.string().min(1).max(200);
const schema = z.strictObject({
  pins: z.array(z.strictObject({ old: name, new: name, together: z.boolean() })).max(most),
});

/** A settled pair and where the file says so. */
export interface PlacedPin extends Pin {
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a pins file.
 * @param file how messages name it
 * @returns the pairs, or every fault at once with its line
 */
export function readPins(text: string, file: string): Outcome<readonly PlacedPin[]> {
  const read = readYaml(text, file, schema);
  if (!read.ok) return read;
  const { data, placeOf } = read.value;
  const pins = data.pins.map((pin, i) => ({ ...pin, ...placeOf(["pins", i]) }));
  return { ok: true, value: pins, diagnostics: read.diagnostics };
}

/** One warning for each pin that names a clause neither its number nor its first words of which are there. */
export function unknownPins(
  pins: readonly PlacedPin[],
  old: readonly Side[],
  now: readonly Side[],
  file: string,
): readonly Diagnostic[] {
  return pins.flatMap((pin) =>
    (["old", "new"] as const).flatMap((side) =>
      findPinned(side === "old" ? old : now, pin[side]) >= 0
        ? []
        : [
            problem(
              "compare/pin-unknown",
              { name: pin[side], side: phrase(side === "old" ? "report.old" : "report.new") },
              inFile(file, pin.line, pin.column),
            ),
          ],
    ),
  );
}

/**
 * A draft of a pins file with the doubtful pairs of a comparison, for a person to confirm or part.
 * @returns YAML text, or null when no pair is doubtful
 */
export function draftPins(set: ChangeSet): string | null {
  const doubtful = set.changes.filter(({ doubtful, old, new: now }) => doubtful !== undefined && old !== null && now !== null);
  const olds = set.changes.flatMap(({ old }) => old ?? []).sort((a, b) => a.index - b.index);
  const news = set.changes.flatMap(({ new: now }) => now ?? []).sort((a, b) => a.index - b.index);
  const entries = doubtful.flatMap((change) => {
    const [old, now] = [nameOf(change.old!, olds), nameOf(change.new!, news)];
    if (old === null || now === null) return [];
    return [
      `  # 相似度 ${change.doubtful!.toFixed(2)}`,
      `  #   旧：${line(change.old!)}`,
      `  #   新：${line(change.new!)}`,
      `  - old: ${JSON.stringify(old)}`,
      `    new: ${JSON.stringify(now)}`,
      "    together: true",
    ];
  });
  if (entries.length === 0) return null;
  return [
    "# 下列各对条文只是疑似对应：确是同一条的保留 true，不是的改为 false，再用 --pins 指定本文件重新比较。",
    "pins:",
    ...entries,
    "",
  ].join("\n");
}

/** The clause's number if no other has it, else as many of its first words as tell it apart. */
function nameOf(side: Side, sides: readonly Side[]): string | null {
  if (side.number !== "" && findPinned(sides, side.number) === sides.indexOf(side)) return side.number;
  for (let length = 12; length <= 200; length += 12) {
    const words = side.text.slice(0, length);
    if (words.length >= 4 && findPinned(sides, words) === sides.indexOf(side)) return words;
    if (length >= side.text.length) break;
  }
  return null;
}

/** One line of a comment: nothing in a document's text may end it. */
const line = ({ number, text }: Side): string =>
  `${number}${number === "" ? "" : "　"}${text.slice(0, 40).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")}${text.length > 40 ? "……" : ""}`;

import { problem } from "../../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../diag/types.js";
import type { XmlElement } from "../xml-tree.js";
import type { BodyMap, Gap, Target } from "./body-map.js";
import { paragraphsOf, spanOf } from "./leftovers.js";
import type { Author, Form, Patch, PatchPiece } from "./types.js";

/** A patch whose place was found. */
export type Step =
  | {
      readonly do: "words";
      readonly target: Target;
      readonly pieces: readonly PatchPiece[];
      readonly by: Author | null;
      readonly form?: Form;
    }
  | { readonly do: "remove"; readonly target: Target; readonly by: Author | null }
  | { readonly do: "insert"; readonly gap: Gap; readonly xml: string; readonly by: Author | null }
  | { readonly do: "move"; readonly target: Target; readonly gap: Gap; readonly by: Author | null }
  | { readonly do: "join"; readonly target: Target; readonly by: Author }
  | { readonly do: "list"; readonly target: Target; readonly list: string; readonly level: string; readonly by: Author }
  | { readonly do: "cell"; readonly target: Target; readonly cell: number; readonly by: Author }
  | { readonly do: "grid"; readonly target: Target; readonly columns: readonly number[]; readonly by: Author }
  | { readonly do: "comment"; readonly target: Target; readonly text: string; readonly by: Author };

/** Finds the places of patches. Two that cannot both be done, and places that are not there, are told all at once. */
export function stepsOf(patches: readonly Patch[], map: BodyMap, name: string): Outcome<readonly Step[]> {
  const problems: Diagnostic[] = [];
  const refuse = (code: "ooxml/patch-place" | "ooxml/patch-unsafe" | "ooxml/patch-overlap", place: string) => {
    problems.push(problem(code, { name, place }));
    return null;
  };
  const steps = patches.flatMap((patch): readonly Step[] => {
    const target = "at" in patch ? (map.target(patch.at) ?? null) : undefined;
    if (target === null && "at" in patch) refuse("ooxml/patch-place", `${patch.at.start}–${patch.at.end}`);
    if (target && twofold(target, map)) refuse("ooxml/patch-unsafe", excerptOf(target));
    const gap = "before" in patch ? (map.gap(patch.before) ?? null) : undefined;
    if (gap === null && "before" in patch) refuse("ooxml/patch-place", String(patch.before));
    if (gap && target && gap.holds === "cells") refuse("ooxml/patch-place", excerptOf(target));
    if (gap && target && (gap.holds === "rows") !== (target.kind === "row")) refuse("ooxml/patch-place", excerptOf(target));
    if (target === null || gap === null) return [];
    const by = patch.by ?? null;
    if (patch.do === "insert") return [{ do: "insert", gap: gap!, xml: patch.xml, by }];
    if (patch.do === "move") return [{ do: "move", target: target!, gap: gap!, by }];
    if (patch.do === "words")
      return [{ do: "words", target: target!, pieces: patch.pieces, by, ...(patch.form && { form: patch.form }) }];
    if (patch.do === "cell") return [{ do: "cell", target: target!, cell: patch.cell, by: patch.by }];
    if (patch.do === "grid") return [{ do: "grid", target: target!, columns: patch.columns, by: patch.by }];
    if (patch.do === "list") return [{ do: "list", target: target!, list: patch.list, level: patch.level, by: patch.by }];
    if (patch.do === "join") return [{ do: "join", target: target!, by: patch.by }];
    if (patch.do === "comment") return [{ do: "comment", target: target!, text: patch.text, by: patch.by }];
    return [{ do: "remove", target: target!, by }];
  });
  for (const place of overlaps(steps)) refuse("ooxml/patch-overlap", place);
  return problems.length > 0 ? fail(...problems) : succeed(steps);
}

/** Stands in something the file says twice, or fetches from elsewhere: a change of one of the two would be lost. */
function twofold(target: Target, map: BodyMap): boolean {
  const first =
    target.kind === "paragraph"
      ? target.paragraph.elements[0]!
      : target.kind === "row"
        ? target.row.element
        : target.table.element;
  // A text box that is changed by itself is changed in both forms.
  for (let up: XmlElement | undefined = map.parent(first); up && up !== map.body; up = map.parent(up))
    if (up.name === "mc:AlternateContent") return true;
  return false;
}

/** The first words of what a patch names. */
export function excerptOf(target: Target): string {
  const text = paragraphsOf(target)
    .map(({ pieces }) => pieces.map((piece) => piece.text).join(""))
    .join(" ")
    .trim();
  return text === "" ? "（空段）" : [...text].length > 20 ? `${[...text].slice(0, 20).join("")}…` : text;
}

interface Named {
  readonly step: Step & { readonly target: Target };
  readonly start: number;
  readonly end: number;
}

/** They change nothing that another patch could. */
const beside: ReadonlySet<Step["do"]> = new Set(["comment", "cell", "grid", "list"]);

/** What is removed may not be changed again, of what moves only its words and rows; nothing is changed twice. */
function overlaps(steps: readonly Step[]): readonly string[] {
  const found: string[] = [];
  const named: Named[] = steps.flatMap((step) =>
    "target" in step && !beside.has(step.do) ? [{ step, ...spanOf(step.target) }] : [],
  );
  named.sort((a, b) => a.start - b.start || b.end - a.end);
  let around: Named[] = [];
  for (const one of named) {
    around = around.filter(({ end }) => one.start < end);
    if (around.some((outer) => !together(outer, one))) found.push(excerptOf(one.step.target));
    around.push(one);
  }
  const away = named.filter(({ step }) => step.do === "remove" || step.do === "move");
  for (const step of steps) {
    if (!("gap" in step)) continue;
    const { offset } = step.gap;
    const inside = away.find(({ start, end }) => start < offset && offset < end);
    if (inside) found.push(excerptOf(inside.step.target));
  }
  return found;
}

function together(outer: Named, inner: Named): boolean {
  const same = outer.start === inner.start && outer.end === inner.end;
  const dos = [outer.step.do, inner.step.do];
  if (same && dos.includes("join")) return dos.includes("words");
  if (outer.step.do === "move") return inner.step.do === "words" || (inner.step.do === "remove" && !same);
  return outer.step.do === "words" && inner.step.do === "move" && same;
}

import { whatIs } from "../use/drawer-words.js";
import { type FactSource, factName, factValue } from "../use/fact-words.js";
import type { DrawerRead } from "../use/import-papers.js";
import type { Context } from "./context.js";

/** So many places of a value are named. */
const mostPlaces = 3;

/** What a drawer holds, for a person: each paper with what it was taken for, then facts and contradictions. */
export function drawerLines(drawer: DrawerRead, context: Context): string {
  const { papers, facts, contradictions, differences } = drawer;
  const { text } = context;
  const lines = papers.map(
    ({ file }) => `${text("import.paper", { file, what: whatIs(file, drawer) })}\n${counts(file, drawer, context)}`,
  );
  const doubtful = facts.filter(({ certain }) => !certain).length;
  return [
    ...lines,
    `${text("import.facts", { count: facts.length, doubtful })}\n`,
    ...contradictions.map((one) => contradictionLines(one, drawer, context)),
    ...differences.map((one) => differenceLines(one, drawer, context)),
  ].join("");
}

function counts(file: string, { paragraphs, taken }: DrawerRead, { text }: Context): string {
  if (!taken.includes(file)) return "";
  const own = paragraphs.filter((one) => one.file === file);
  const of = (as: (typeof own)[number]["as"]): number => own.filter((one) => one.as === as).length;
  return `${text("import.counts", { count: own.length, library: of("library"), reworded: of("reworded"), own: of("own") })}\n`;
}

/** One contradiction: each value with its places, numbered. */
export function contradictionLines(
  { path, values }: DrawerRead["contradictions"][number],
  source: FactSource,
  { text }: Context,
): string {
  const lines = values.map(({ value, places }, i) => {
    const named = places.slice(0, mostPlaces).map(({ file, paragraph }) => text("import.place", { file, paragraph }));
    return text("import.value", {
      n: i + 1,
      value: factValue(path, value, source),
      places: named.join("、") + (places.length > mostPlaces ? "…" : ""),
    });
  });
  return `${text("import.contradiction", { path: factName(path, source) })}\n${lines.map((line) => `${line}\n`).join("")}`;
}

/** What the profile says, then what the papers say. */
export function differenceLines(one: DrawerRead["differences"][number], source: FactSource, { text }: Context): string {
  const { path, own, value, places, canTake } = one;
  const named = places.slice(0, mostPlaces).map(({ file, paragraph }) => text("import.place", { file, paragraph }));
  const lines = [
    text("import.difference", { path: factName(path, source) }),
    text("import.value", {
      n: 1,
      value: own === null ? text("list.none") : factValue(path, own, source),
      places: text("import.from-profile"),
    }),
    text("import.value", {
      n: 2,
      value: factValue(path, value, source),
      places: named.join("、") + (places.length > mostPlaces ? "…" : ""),
    }),
    ...(canTake ? [] : [text("import.appoint")]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

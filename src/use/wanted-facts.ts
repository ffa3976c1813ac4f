import { cadenceWords } from "../compose/render.js";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, type Phrase, succeed } from "../diag/types.js";
import { cadenceIn } from "../import/facts/from-clauses.js";
import { organNames } from "../papers/organ-names.js";
import { unfinished } from "../profile/begun.js";
import { meets, parseCadence, printCadence } from "../profile/cadences.js";
import { titleInForm } from "../workspace/in-organ-form.js";
import type { DrawerRead } from "./drawer-read.js";
import { factName } from "./fact-words.js";
import { managedPapers, withPapers } from "./managed-papers.js";
import { direct, loadedOf, type Settled, takenProfile } from "./taken-profile.js";

/** A fact that a profile cannot do without and no paper states. */
export interface WantedFact {
  /** As in a profile: `unit.short-name`. */
  readonly path: string;
  /** What it is, in the field's words. */
  readonly name: Phrase;
  /** What it usually is, for somebody to agree to. */
  readonly usual?: string;
  /** What can be answered, where that is a choice. */
  readonly options?: readonly { readonly value: string; readonly name: string }[];
}

/**
 * What must be asked before a profile is whole that is new or only begun: facts that neither it nor its papers state. Until they are there, nothing can be
 * appointed or regenerated. What papers contradict each other about is asked by itself.
 * @param settled what was answered so far: more may be wanted or proposed for it
 * @returns a fault for answers that no profile may have; each names its fact as `field`
 */
export function wantedFacts(drawer: DrawerRead, settled: Settled): Outcome<readonly WantedFact[]> {
  const { type, library, contradictions } = drawer;
  if (type === null) return succeed([]);
  const told = takenProfile(drawer, settled, type);
  const { papers } = managedPapers(drawer, new Set());
  const known = papers.filter(({ kind }) => kind !== null);
  const text = told.ok ? withPapers(told.value, known, { unit: type, usual: [] }, library) : told;
  if (!text.ok) return text;
  const read = loadedOf(text.value, type, library);
  // What is only not filled in yet is asked, once the answers so far can stand.
  if (!read.ok) return fail(...read.diagnostics.flatMap((one) => (unfinished.has(one.code) ? [] : [atField(one, settled)])));
  const open = new Set(contradictions.map(({ path }) => path));
  // What somebody is called depends on the form of the organisation: who is responsible comes last.
  const wanting = [...read.value.open].sort((a, b) => Number(a.data["path"] === direct) - Number(b.data["path"] === direct));
  return succeed(
    wanting
      .flatMap(({ data }): readonly WantedFact[] => {
        const path = String(data["path"] ?? "");
        // A whole section is no line to write in.
        if (path === "" || open.has(path) || !isLine.test(path)) return [];
        const usual = usually(path, drawer, settled);
        const options = optionsFor(path, drawer, settled);
        return [{ path, name: wantedName(data, drawer), ...(usual !== undefined && { usual }), ...(options && { options }) }];
      })
      .concat(told.diagnostics.flatMap((one) => (one.code === "import/below-floor" ? [askedMore(one)] : []))),
  );
}

/** How often instead of what a paper says, where regulations ask for more: the least that they ask for, or more. */
function askedMore({ data }: Diagnostic): WantedFact {
  const [path, least] = [String(data["path"]), parseCadence(String(data["least"]))!];
  const options = [least, ...oftener].filter(
    (one, i) => meets(one, least) && (i === 0 || printCadence(one) !== printCadence(least)),
  );
  return {
    path,
    name: phrase("import.floor-question", data),
    usual: printCadence(least),
    options: options.map((one) => ({ value: printCadence(one), name: cadenceWords(one) })),
  };
}
const oftener = ["2/year", "1/half-year", "1/quarter", "1/month"].flatMap((one) => parseCadence(one) ?? []);

/** What is asked in a line: texts of the sections that name the unit, and who is directly responsible. */
const isLine = /^(?:(?:unit|organ|superiors)\.[a-z-]+|posts\.[a-z0-9-]+\.title|direct-responsible)$/;

/** What a fact that is wanting is called: in the words of the profile's description where it has some. */
export function wantedName({ label, path }: Diagnostic["data"], drawer: DrawerRead): Phrase {
  return typeof label === "object" && "say" in label ? label : factName(String(path ?? ""), drawer);
}

/** An answer as a fault of it names it. */
const atField = (one: Diagnostic, settled: Settled): Diagnostic => {
  const { path, value } = one.data;
  const field = Object.keys(settled).find((key) => key === path || (path === undefined && settled[key] === value));
  const { at: _, ...rest } = one;
  return field === undefined ? one : { ...rest, data: { ...one.data, field } };
};

const said = (path: string, { facts, contradictions }: DrawerRead, settled: Settled): string | undefined =>
  settled[path] ?? (contradictions.some((one) => one.path === path) ? undefined : facts.find((one) => one.path === path)?.value);

/** What an organisation of the unit's form is usually called; the rest only the unit knows. */
function usually(path: string, drawer: DrawerRead, settled: Settled): string | undefined {
  const of = (at: string): string | undefined => said(at, drawer, settled);
  const type = drawer.library.unitTypes.get(drawer.type ?? "");
  const fullName = of("unit.full-name");
  if (fullName === undefined || type === undefined) return undefined;
  const shortName = of("unit.short-name") ?? fullName;
  if (path === "unit.short-name") return fullName;
  const organ = of("organ.form");
  if (organ === undefined) return undefined;
  const names = organNames(type, { fullName, shortName, organ });
  return path === "organ.name" ? names.name : path === "organ.short" ? names.short : undefined;
}

/** What a fact can be, where that is a choice: forms of organisation, fields, posts. */
export function optionsFor(path: string, drawer: DrawerRead, settled: Settled): WantedFact["options"] {
  const { library, type } = drawer;
  if (path === "organ.form") return [...library.organs.keys()].map((form) => ({ value: form, name: form }));
  if (path === "unit.field") return [...library.fields].map(([value, name]) => ({ value, name }));
  if (cadencePath.test(path)) return often.map((one) => ({ value: printCadence(one), name: cadenceWords(one) }));
  if (departmentPath.test(path)) return namedBy(/^departments\.([^.]+)\.name$/, drawer, settled);
  if (postPath.test(path)) return namedBy(/^posts\.([^.]+)\.title$/, drawer, settled);
  if (path !== direct) return undefined;
  const form = said("organ.form", drawer, settled) ?? "";
  const named = new Map(
    drawer.facts.flatMap(({ path: at, value }) => {
      const key = /^posts\.([^.]+)\.title$/.exec(at)?.[1];
      return key === undefined ? [] : [[key, value] as const];
    }),
  );
  const usual = Object.entries(library.unitTypes.get(type ?? "")?.posts ?? {});
  const titles = new Set(named.values());
  for (const [key, title] of usual)
    if (!named.has(key) && !titles.has(titleInForm(title, form))) named.set(key, titleInForm(title, form));
  return [...named].map(([value, name]) => ({ value, name }));
}

const cadencePath = /^cadences\./;
const departmentPath = /(?:^|\.)group\.office$|\.owner$/;
const postPath = /(?:^|\.)group\.(?:head|deputies|members|director)|\.(?:head|approver|reviewer)$/;
const often = ["1/month", "1/quarter", "1/half-year", "2/year", "1/year", "1/week"].flatMap((one) => parseCadence(one) ?? []);

/** Posts or departments that papers name, by their keys. */
const namedBy = (pattern: RegExp, { facts }: DrawerRead, settled: Settled): NonNullable<WantedFact["options"]> =>
  facts.flatMap(({ path, value }) => {
    const key = pattern.exec(path)?.[1];
    return key === undefined ? [] : [{ value: key, name: settled[path] ?? value }];
  });

/**
 * What is not known of media and venues that papers name, and they cannot stand in a profile without: who runs them and who reviews what
 * is published. Left open, they are left out of the profile.
 */
export function wantedOfFronts(drawer: DrawerRead, settled: Settled): readonly WantedFact[] {
  if (drawer.into !== null) return [];
  const said = new Map([...drawer.facts.map(({ path, value }) => [path, value] as const), ...Object.entries(settled)]);
  const fronts = [...new Set(drawer.facts.flatMap(({ path }) => /^(?:media|venues)\.\d+\./.exec(path)?.[0] ?? []))];
  return fronts.flatMap((front) => {
    const name = said.get(`${front}name`) ?? "";
    const keys = front.startsWith("media") ? (["owner", "reviewer"] as const) : (["owner", "approver"] as const);
    return keys
      .filter((key) => !drawer.facts.some(({ path }) => path === front + key))
      .map((key) => ({
        path: front + key,
        name: phrase(`import.front-${key}`, { name }),
        options: optionsFor(front + key, drawer, settled) ?? [],
      }));
  });
}

/** The answer to a question with options, as a person writes it: its number, its name or its key. */
export function answerOf({ path, options }: Pick<WantedFact, "path" | "options">, typed: string): Outcome<string> {
  const word = typed.trim();
  const often = path.startsWith("cadences.") ? cadenceIn(word) : null;
  if (options === undefined || often !== null) return succeed(often ?? word);
  const found = options.find(({ value, name }, i) => word === value || word === name || word === String(i + 1));
  if (found !== undefined) return succeed(found.value);
  return fail(problem("import/unknown-answer", { value: word, known: listed(options.map(({ name }) => name)), field: path }));
}

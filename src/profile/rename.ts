import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { nearest } from "../text/nearest.js";
import { nameKey, sameName } from "../text/same-name.js";
import { setAll } from "./edit.js";
import { dotted, type Path, shown } from "./fault.js";
import { meantBy, mentions, type Named, type NameKind, namedIn } from "./named.js";
import { rawProfile } from "./raw.js";
import type { Plain } from "./render.js";
import { get } from "./select.js";
import type { LoadedProfile } from "./types.js";

/** A profile after a change of names. */
export interface Renamed {
  readonly text: string;
  readonly kind: NameKind;
  readonly from: string;
  readonly to: string;
}

/** What a word names in a profile, or why that is not clear. */
export function findNamed(data: unknown, word: string): Outcome<Named> {
  const all = namedIn(data);
  const [first, ...more] = meantBy(word.trim(), all);
  if (first !== undefined && more.length === 0) return succeed(first);
  const several = [first, ...more].flatMap((one) =>
    one === undefined ? [] : [phrase("kind.named", { kind: phrase(`kind.${one.kind}`), name: one.name, place: placeOf(one) })],
  );
  if (first !== undefined) return fail(problem("rename/several", { word: shown(word), several: listed(several) }));
  const near =
    nearest(
      word,
      all.map(({ name }) => name),
    ) ?? all.find(({ name }) => name.includes(word))?.name;
  return fail(problem("rename/unknown", { word: shown(word), nearest: near === undefined ? "" : phrase("nearest", { near }) }));
}
/** What nothing else is named after: an account that bears the school's name is renamed by itself. */
/** Names of the unit and of its organ. */
const ownNameKinds: ReadonlySet<NameKind> = new Set<NameKind>(["unit-full-name", "unit-short-name", "organ-name", "organ-short"]);
const alone: ReadonlySet<NameKind> = new Set<NameKind>(["medium", "venue", "group", "sub-units-label"]);
/** How a person can point at it: departments.office, media[1], unit.full-name. */
const placeOf = ({ path }: Named): string => dotted(["name", "title"].includes(String(path.at(-1))) ? path.slice(0, -1) : path);

/**
 * Gives something another name wherever a profile says it: titles, the organ's name, media, venues, other facts. What cites a
 * paper issued under the old name stays, and so does what names somebody else; both are named.
 * @param text the profile's text, of which `loaded` was read
 */
export function rename(text: string, loaded: LoadedProfile, word: string, to: string): Outcome<Renamed> {
  const data = rawProfile(text);
  if (data === null) return fail(problem("profile/edit-broken"));
  const found = findNamed(data, word);
  if (!found.ok) return found;
  const { path, kind, name: from } = found.value;
  const fresh = to.trim();
  if (fresh === "" || fresh === from) return fail(problem("rename/same", { kind: phrase(`kind.${kind}`), from: shown(from) }));
  const twin = namedIn(data).find((one) => one.kind === kind && dotted(one.path) !== dotted(path) && sameName(one.name, fresh));
  if (twin !== undefined && kind !== "post" && kind !== "superior")
    return fail(
      problem(kind === "department" ? "rename/taken-department" : "rename/taken", {
        kind: phrase(`kind.${kind}`),
        to: shown(fresh),
        place: placeOf(twin),
      }),
    );
  const pairs = [[from, fresh] as const, ...shortPair(found.value, data, fresh)];
  const own = ownNames(data);
  const renamed = pairs.reduce<unknown>((now, [old, next]) => {
    const said = new Map(mentions(now, old, path).map((one) => [dotted(one.path), one.stays] as const));
    const change = (value: string, at: Path): string => {
      if (dotted(at) === dotted(path)) return value === from ? fresh : value;
      if (alone.has(kind)) return value;
      return said.get(dotted(at)) === null ? replaceName(value, old, next, own) : value;
    };
    return mapTexts(now, change, []);
  }, data);
  const edited = setAll(text, renamed as { readonly [key: string]: Plain });
  if (!edited.ok) return edited;
  const left = own.some((name) => alone.has(kind) && name.includes(from)) ? [] : leftSaying(renamed, pairs, path, loaded);
  return succeed({ text: edited.value, kind, from, to: fresh }, left);
}

/** A full name brings its short one along where the two end alike: 云汀市湖滨小学 and 湖滨小学. */
function shortPair({ path }: Named, data: unknown, to: string): readonly (readonly [string, string])[] {
  if (dotted(path) !== "unit.full-name") return [];
  const [full, short] = [String(get(get(data, "unit"), "full-name")), String(get(get(data, "unit"), "short-name"))];
  const before = full.slice(0, full.length - short.length);
  const next = to.slice(before.length);
  return full !== short && full.endsWith(short) && to.startsWith(before) && next.length > 1 && next !== short
    ? [[short, next]]
    : [];
}

const ownNames = (data: unknown): readonly string[] =>
  namedIn(data).flatMap(({ kind, name }) => (ownNameKinds.has(kind) ? [name] : []));

/**
 * A name within a text. 办公室 is renamed in 办公室主任 and 湖滨小学办公室, not in 教育局党建办公室: a short name counts only where
 * it begins. One that is there already is left.
 */
export function replaceName(value: string, from: string, to: string, own: readonly string[]): string {
  const begins = (before: string) =>
    from.length > 3 || /(?:^|[、，；：。（(“《\s])$/.test(before) || own.some((name) => before.endsWith(name));
  const pieces = to.includes(from) ? value.split(to) : [value];
  let before = "";
  return pieces
    .map((piece) => {
      let done = "";
      for (let at = 0; ; ) {
        const next = piece.indexOf(from, at);
        if (next < 0) {
          done += piece.slice(at);
          break;
        }
        done += piece.slice(at, next);
        done += begins(before + done) ? to : from;
        at = next + from.length;
      }
      before += done + to;
      return done;
    })
    .join(to);
}

function leftSaying(
  data: unknown,
  pairs: readonly (readonly [string, string])[],
  path: Path,
  loaded: LoadedProfile,
): readonly Diagnostic[] {
  return pairs.flatMap(([from, to]) =>
    mentions(data, from, path)
      .filter(({ value, stays }) => {
        const rest = value.replaceAll(to, "");
        return stays === "written" ? nameKey(rest).includes(nameKey(from)) : !to.includes(from) || rest.includes(from);
      })
      .map(({ path: at, value, stays }) => {
        const code = stays === "cites" ? "rename/cited" : "rename/left";
        return problem(code, { value: shown(value), from }, { origin: loaded.placeOf(at) });
      }),
  );
}

function mapTexts(data: unknown, change: (text: string, path: Path) => string, path: Path): unknown {
  if (typeof data === "string") return change(data, path);
  if (Array.isArray(data)) return data.map((one, i) => mapTexts(one, change, [...path, i]));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, one]) => [key, mapTexts(one, change, [...path, key])]));
}

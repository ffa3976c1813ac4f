import { listed, phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { Diagnostic, Outcome } from "../../diag/types.js";
import type { FontFile, FontSource } from "../../env/types.js";
import { type FontRole, fontRoles, type Look } from "../../look/types.js";
import { isDrawn } from "./drawn-signs.js";
import type { GlyphMetric, Metrics } from "./metrics.js";
import { readSfnt, type Sfnt } from "./sfnt.js";

export interface LoadedFont {
  readonly file: FontFile;
  readonly bytes: Uint8Array;
  readonly sfnt: Sfnt;
}
/** The fonts a document is printed in, and which of them prints what. */
export interface FontSet {
  readonly metrics: Metrics;
  /** Each with the characters it prints. `Metrics` speaks of them by index. */
  readonly fonts: readonly { readonly font: LoadedFont; readonly characters: ReadonlySet<string> }[];
}

/** Printed in place of a character that no font has; every Chinese font has it (a printer's mark for missing type). */
export const missingMark = "〓";

/** One parse a process and font: the bytes stay, nothing decoded does. */
const loaded = new WeakMap<FontSource, Map<string, Promise<LoadedFont | Error>>>();

function loadOnce(source: FontSource, file: FontFile): Promise<LoadedFont | Error> {
  const cache = loaded.get(source) ?? new Map<string, Promise<LoadedFont | Error>>();
  loaded.set(source, cache);
  const key = `${file.path}#${file.index ?? 0}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const fresh = source
    .load(file)
    .then((bytes) => ({ file, bytes, sfnt: readSfnt(bytes) }))
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  cache.set(key, fresh);
  return fresh;
}

/**
 * Chooses fonts for all characters of a document: the role's own font; else the shipped stand-in; else the other roles' fonts; else the
 * look's fallback fonts. What was replaced is reported, and a character that no font has is a warning.
 * @param wanted the characters to print in each role
 */
export async function chooseFonts(
  wanted: ReadonlyMap<FontRole, ReadonlySet<string>>,
  look: Look,
  source: FontSource,
): Promise<Outcome<FontSet>> {
  const diagnostics: Diagnostic[] = [];
  const first = async (names: readonly string[]): Promise<LoadedFont | undefined> => {
    for (let rest = names; rest.length > 0; ) {
      const file = await source.find(rest);
      if (file === null) return undefined;
      const font = await loadOnce(source, file);
      if (!(font instanceof Error)) return { ...font, file };
      diagnostics.push(problem("writer/font-unreadable", { path: file.path, detail: font.message }));
      rest = rest.slice(rest.indexOf(file.name) + 1);
    }
    return undefined;
  };
  const primaries = new Map<FontRole, LoadedFont>();
  for (const role of fontRoles) {
    if ((wanted.get(role)?.size ?? 0) === 0) continue;
    const names = look.fonts[role].pdf;
    const font = await first(names);
    if (font === undefined) {
      diagnostics.push(problem("writer/font-none", { name: names[0]! }));
      continue;
    }
    primaries.set(role, font);
    if (font.file.name !== names[0])
      diagnostics.push(problem("writer/font-substituted", { name: names[0]!, used: font.file.name }));
  }
  if (diagnostics.some((d) => d.severity === "error")) return { ok: false, diagnostics };

  const fonts: { font: LoadedFont; characters: Set<string> }[] = [];
  const indexOf = (font: LoadedFont): number => {
    const at = fonts.findIndex((known) => known.font.bytes === font.bytes);
    return at >= 0 ? at : fonts.push({ font, characters: new Set() }) - 1;
  };
  const table = new Map<FontRole, Map<string, GlyphMetric>>();
  const take = (role: FontRole, char: string, font: LoadedFont): boolean => {
    const advance = font.sfnt.advance(char.codePointAt(0)!);
    if (advance === undefined) return false;
    const index = indexOf(font);
    fonts[index]!.characters.add(char);
    mapFor(table, role).set(char, { font: index, advance });
    return true;
  };
  const others = new Map<string, string>();
  const missing = new Set<string>();
  for (const [role, primary] of primaries) {
    const rest = [...wanted.get(role)!].filter((char) => !take(role, char, primary));
    const fallbacks = () => [
      look.fonts[role].pdf.at(-1)!,
      ...fontRoles.map((other) => look.fonts[other].pdf.at(-1)!),
      ...look.fallback,
    ];
    for (const char of rest) {
      const found = await takeAny(fallbacks(), (font) => take(role, char, font), first);
      if (found !== undefined) others.set(char, found);
      else {
        if (!isDrawn(char)) missing.add(char);
        take(role, missingMark, primary);
        mapFor(table, role).set(char, { font: -1 - indexOf(primary), advance: 1 });
      }
    }
  }
  if (others.size > 0)
    diagnostics.push(
      problem("writer/font-fallback", {
        list: listed([...others].map(([char, name]) => phrase("with", { what: char, more: name }))),
      }),
    );
  if (missing.size > 0) diagnostics.push(problem("writer/font-no-glyph", { characters: listed(missing) }));
  const glyph: Metrics["glyph"] = (role, char) => table.get(role)?.get(char) ?? { font: -1, advance: 1 };
  return { ok: true, value: { metrics: { glyph }, fonts }, diagnostics };
}

async function takeAny(
  names: readonly string[],
  take: (font: LoadedFont) => boolean,
  first: (names: readonly string[]) => Promise<LoadedFont | undefined>,
): Promise<string | undefined> {
  for (const name of names) {
    const font = await first([name]);
    if (font !== undefined && take(font)) return font.file.name;
  }
  return undefined;
}

function mapFor(table: Map<FontRole, Map<string, GlyphMetric>>, role: FontRole): Map<string, GlyphMetric> {
  const known = table.get(role) ?? new Map<string, GlyphMetric>();
  table.set(role, known);
  return known;
}

import { problem } from "../../diag/problem.js";
import { type Outcome, succeed } from "../../diag/types.js";
import type { Env } from "../../env/types.js";
import type { FontRole, Look } from "../../look/types.js";
import type { PenFont } from "./drawing.js";
import { chooseFonts } from "./fonts.js";
import type { Metrics } from "./metrics.js";
import { subset } from "./subset.js";

/** Fonts chosen for some characters, cut to them: what layout measures with, and what the pen draws with. */
export interface PreparedFonts {
  readonly metrics: Metrics;
  readonly fonts: readonly PenFont[];
}

/** @param wanted the characters to print in each role */
export async function prepareFonts(
  wanted: ReadonlyMap<FontRole, ReadonlySet<string>>,
  look: Look,
  { fonts: source, oneCore = false }: Pick<Env, "fonts" | "oneCore">,
): Promise<Outcome<PreparedFonts>> {
  const chosen = await chooseFonts(wanted, look, source);
  if (!chosen.ok) return chosen;
  const fonts: PenFont[] = [];
  for (const { font, characters } of chosen.value.fonts) {
    try {
      fonts.push({ cut: await subset(font, characters, oneCore), advance: font.sfnt.advance });
    } catch (error) {
      // A table is damaged in a way layout did not meet; the file is what the user can act on.
      const detail = error instanceof Error ? error.message : String(error);
      const refused = problem("writer/font-refused", { path: font.file.path, detail });
      return { ok: false, diagnostics: [...chosen.diagnostics, refused] };
    }
  }
  return succeed({ metrics: chosen.value.metrics, fonts }, chosen.diagnostics);
}

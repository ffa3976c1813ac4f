import { called, withoutOffice } from "../compose/facts/called.js";
import type { UnitType } from "../library/types.js";

/** What each organ form's own name ends in, after 中共 and the unit. */
const organEndings: Readonly<Record<string, string>> = {
  党委: "委员会",
  党组: "党组",
  党工委: "工作委员会",
  党总支: "总支部委员会",
  党支部: "支部委员会",
};

/**
 * What a unit's Party organisation is usually called, in full and in running text: 中共云汀市湖滨小学支部委员会, 校党支部. The Party
 * organisation of a place is not that of its government office (中共霜溪县白塔镇委员会); a 党组 is within the office.
 */
export function organNames(
  type: UnitType,
  { fullName, shortName, organ }: { readonly fullName: string; readonly shortName: string; readonly organ: string },
): { readonly name: string; readonly short: string } {
  const { self } = called(type, { "full-name": fullName, "short-name": shortName });
  const seat = organ === "党组" ? fullName : withoutOffice(fullName);
  return { name: `中共${seat}${organEndings[organ] ?? organ}`, short: self.this.replace(/^本/, "") + organ };
}

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Cadence, LoadedProfile, Profile } from "../../src/profile/types.js";
/**
 * A sample profile, changed where a clause's example asks for it.
 * @param changes dotted path → value; `unit` and `topic` name the example itself
 */
export function sample(
  id: string,
  { unit: _unit, topic: _topic, ...changes }: Readonly<Record<string, unknown>> = {},
): LoadedProfile {
  const file = `data/units/${id}.yaml`;
  const raw = parse(readFileSync(file, "utf8"));
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    let at = raw;
    for (const key of keys.slice(0, -1)) at = at[key];
    at[keys.at(-1)!] = value;
  }
  const cadences = Object.fromEntries(
    Object.entries(raw.cadences as Record<string, string>).map(([key, value]): [string, Cadence] => {
      const [times, period] = value.split("/");
      return [key, { times: Number(times), period: period as Cadence["period"] }];
    }),
  );
  return {
    profile: { basis: [], media: [], venues: [], wording: {}, documents: {}, ...raw, cadences } as Profile,
    file,
    placeOf: () => ({ from: "file", file }),
  };
}

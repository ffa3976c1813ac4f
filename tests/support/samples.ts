import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Cadence, LoadedProfile, Profile } from "../../src/profile/types.js";
export function sample(id: string): LoadedProfile {
  const file = `data/units/${id}.yaml`;
  const raw = parse(readFileSync(file, "utf8"));
  const cadences = Object.fromEntries(
    Object.entries(raw.cadences as Record<string, string>).map(([key, value]): [string, Cadence] => {
      const [times, period] = value.split("/");
      return [key, { times: Number(times), period: period as Cadence["period"] }];
    }),
  );
  return { profile: { basis: [], media: [], venues: [], wording: {}, documents: {}, ...raw, cadences } as Profile, file, placeOf: () => ({ from: "file", file }) };
}

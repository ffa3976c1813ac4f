import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { driftCodes, ignoredCode } from "../drift/index.js";
import type { LoadedProfile, Profile } from "../profile/types.js";
import { meant } from "../workspace/library.js";

/** What a unit does not want asked again, as its profile has it. */
export function acceptedBy(profile: Profile): { readonly ignore: readonly string[]; readonly words: readonly string[] } {
  const { ignore = [], words = [] } = (profile["check"] ?? {}) as {
    readonly ignore?: readonly string[];
    readonly words?: readonly string[];
  };
  return { ignore, words };
}

/** Entries of `check.ignore` that name no rule, each with its place and the nearest rule there is. */
export function unknownIgnored({ profile, placeOf }: LoadedProfile): readonly Diagnostic[] {
  const known = driftCodes();
  return acceptedBy(profile).ignore.flatMap((entry, i) => {
    const code = ignoredCode(entry);
    if (known.includes(code)) return [];
    return [
      problem("profile/unknown-rule", { value: entry, nearest: meant(code, known) }, { origin: placeOf(["check", "ignore", i]) }),
    ];
  });
}

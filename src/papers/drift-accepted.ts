import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { type DriftFinding, driftCodes, ignoredCode } from "../drift/index.js";
import type { LoadedProfile, Profile } from "../profile/types.js";
import type { Origin } from "../tree/types.js";
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

/** Field of a profile in which the unit's own would stand: by the rule, and where that tells too little by the quote. */
const fields: Partial<Record<DriftFinding["code"], (quote: string) => Field | null>> = {
  "drift/unknown-department": () => "departments",
  "drift/foreign-head": () => "posts",
  "drift/former-person": () => "posts",
  "drift/unknown-person": () => "people",
  "drift/foreign-name": (quote) =>
    /(?:局|委|厅|部|组|署|委员会|政府|人大|政协|纪委|监委|支队|大队)$/u.test(quote) ? "superiors" : "sub-units",
  // Numbers and addresses have no field of their own.
  "drift/foreign-contact": (quote) => (/[\d@]|www/u.test(quote) ? null : "media"),
  "drift/own-cadence": () => "cadences",
  "drift/foreign-organ": () => "organ",
};
const fieldNames = ["departments", "posts", "people", "superiors", "sub-units", "media", "cadences", "organ"] as const;
type Field = (typeof fieldNames)[number];

/** Where a profile would rather say what is accepted: then papers print it, and checks of other papers know it. */
export function betterPlaces({ placeOf }: LoadedProfile, findings: readonly DriftFinding[]): readonly Diagnostic[] {
  const found = findings.flatMap(({ code, quote }) => {
    const field = fields[code]?.(quote) ?? null;
    return field === null ? [] : [{ field, quote }];
  });
  const once = [...new Map(found.map((one) => [`${one.field} ${one.quote}`, one])).values()];
  return once.map(({ field, quote }) => {
    const line = lineOf(placeOf([field]));
    const said = { quote, field, what: phrase(`drift.field-${field}`) };
    // What is not there is placed where the profile begins.
    const isNew = line === undefined || line === lineOf(placeOf([]));
    return isNew ? problem("cli/belongs-in-new-field", said) : problem("cli/belongs-in-profile", { ...said, line });
  });
}
const lineOf = (at: Origin): number | undefined => (at.from === "file" ? at.line : undefined);

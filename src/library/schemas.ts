import { z } from "zod";
import { deciders, weights } from "./approvals.js";
import { askedBelow } from "./asked-schema.js";
import { knownBy } from "./known-by.js";
import { noHash } from "./text-hash.js";

/** Shapes of the library's files as they are written (keys in kebab-case). Unknown keys are faults. */
const id = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/);
const key = z.string().regex(/^[a-z][a-z0-9-]*$/);
/** A paper on a shelf: a kind, or a kind on one topic. */
const paper = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/);
/** kind/slot */
const place = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
const words = z.string().min(1).max(2000);
const strings = z.array(words).default([]);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const frequency = z.string().regex(/^\d{1,3}\/(week|month|quarter|half-year|year)$/);
/** Two layers of record: zod's own records skip __proto__, and nothing here reads keys it did not list. */
const map = <T extends z.ZodType>(value: T, name: z.ZodType<string, string> = key) => z.record(name, value);

const conditions = z.strictObject({
  has: z.array(words).optional(),
  lacks: z.array(words).optional(),
  equals: z.record(z.string(), words).optional(),
});
const traits = z.array(z.string().regex(/^!?[a-z][a-z0-9-]*$/)).default([]);

export const clauseHead = z.strictObject({
  id,
  title: words,
  version: z.int().min(1),
  /** Version and hash of the text it was made from; zeros (unquoted, YAML reads them as 0) until `npm run hash` fills it in. */
  "text-hash": z.preprocess((given) => (given === 0 ? noHash : given), z.string().regex(/^(\d+-[0-9a-f]{16}|0{16})$/)),
  slots: z.array(z.strictObject({ in: z.string().regex(place), order: z.number() })).min(1),
  topics: z.array(key).min(1).optional(),
  traits,
  organs: z.array(words).min(1).optional(),
  when: conditions.default({}),
  needs: z.record(z.string(), z.enum(["string", "list", "cadence", "map"])).default({}),
  concepts: z.array(id).default([]),
  basis: z.array(z.strictObject({ regulation: key, article: words.optional(), floor: map(frequency).optional() })).default([]),
  requires: z.array(id).default([]),
  excludes: z.array(id).default([]),
  changes: z.array(z.strictObject({ version: z.int().min(1), date, reason: words })).min(1),
  examples: z
    .array(z.strictObject({ with: z.looseObject({ unit: key, topic: key }), gives: z.string().max(100_000) }))
    .default([]),
  columns: z
    .array(z.strictObject({ width: z.number().min(0.1).max(100), align: z.enum(["left", "center"]).default("left") }))
    .min(1)
    .optional(),
  "row-lines": z.int().min(2).max(10).optional(),
  role: z.enum(["addressee", "note"]).optional(),
  /** In a workspace's own version of a built-in clause: the `text-hash` of the one it was made from. */
  original: z.string().optional(),
});

const bySize = z.strictObject({
  small: z.int().min(1).optional(),
  medium: z.int().min(1).optional(),
  large: z.int().min(1).optional(),
});

export const kind = z.strictObject({
  id: key,
  name: words,
  title: words,
  self: words,
  numbering: z.array(z.enum(["outline", "articles"])).min(1),
  layout: z.enum(["plain", "masthead", "letter", "minutes"]),
  issuer: z.enum(["organ", "unit"]),
  holders: z.array(key).default([]),
  subjects: z.array(z.enum(["departments", "sub-units", "posts", "slots"])).default([]),
  "sheet-title": words.optional(),
  formats: z.array(key).min(1).optional(),
  topics: z.array(key).min(1).optional(),
  traits,
  when: conditions.default({}),
  closing: z.enum(["issuer", "none"]).default("issuer"),
  own: z.strictObject({ unit: key, kind: key.optional() }).optional(),
  issue: z.enum(["itself", "notice"]).default("notice"),
  direction: z.enum(["down", "up"]).default("down"),
  carrier: z.literal(true).optional(),
  "known-by": knownBy,
  volume: z.int().min(1).optional(),
  budget: z.strictObject({ characters: bySize, articles: bySize.default({}) }).optional(),
  outline: z
    .array(
      z.strictObject({
        id: key,
        title: words.optional(),
        as: z.enum(["paragraph", "item"]),
        from: z.string().regex(place).optional(),
        only: z.literal("own").optional(),
        sheets: z.literal(true).optional(),
        when: conditions.optional(),
      }),
    )
    .min(1),
});

const dutyKinds = ["meetings", "reports", "checks", "talks", "trainings"] as const;
const most = z.strictObject({ times: z.int().min(1), source: words });
/** How duties are counted, and how many of a kind are many for one role in a year. */
export const burden = z.strictObject({
  signatures: z.array(words).min(1),
  records: z.array(words).min(1),
  materials: z.array(words).min(1),
  handing: z.array(words).min(1),
  besides: strings,
  roles: map(z.array(words).min(1)),
  ...askedBelow,
  most: z.strictObject({
    meetings: most,
    reports: most,
    checks: most,
    talks: most,
    trainings: most,
    signatures: most,
    records: most,
  }),
});

export const tasks = map(
  z.strictObject({
    burden: z.enum(dutyKinds),
    task: words,
    owner: words,
    partners: words,
    evidence: words,
    early: z.int().min(0).max(23).optional(),
    topics: z.array(key).optional(),
    when: conditions.optional(),
  }),
);

export const authority = map(
  z
    .array(
      z.strictObject({
        organs: z.array(words).min(1).optional(),
        traits,
        topics: z.array(key).optional(),
        when: conditions.optional(),
        decides: words,
        proposes: words.optional(),
        informed: words.optional(),
        under: words.optional(),
      }),
    )
    .min(1),
);

export const unitType = z.strictObject({
  id: key,
  name: words,
  traits: z.array(key).default([]),
  self: z.strictObject({ mine: words, whole: words, this: words }),
  audience: z.strictObject({ all: words, staff: words }),
  words: map(words),
  "by-name": z.array(z.strictObject({ ends: z.array(words).min(1), say: z.record(words, words) })).default([]),
  "own-words": strings,
  posts: map(words),
  departments: map(z.strictObject({ name: words, role: key })),
  venues: strings,
  "has-field": z.literal(true).optional(),
  "no-administration": z.literal(true).optional(),
  "key-places": strings,
  "known-by": knownBy,
  shelf: z
    .strictObject({ small: z.array(paper).min(1), medium: z.array(paper).min(1), large: z.array(paper).min(1) })
    .partial()
    .default({}),
});

export const organs = z.record(z.string(), z.strictObject({ traits: z.array(key).default([]), words: map(words) }));

export const topic = z.strictObject({
  id: key,
  name: words,
  words: map(words),
  "own-words": strings,
  "foreign-words": strings,
  bases: z.array(key),
  triggers: key,
  joins: z.literal(true).optional(),
  "known-by": knownBy,
});

export const regulations = map(
  z.strictObject({
    title: words,
    number: words.optional(),
    "number-verified": z.boolean(),
    issuer: words,
    from: date.optional(),
    until: date.optional(),
    "replaced-by": key.optional(),
    checked: date.optional(),
    revised: date.optional(),
    status: z.enum(["in-force", "repealed", "unchecked"]),
    floors: map(z.strictObject({ least: frequency, article: words })).default({}),
    remark: words.optional(),
  }),
);

export const cadences = map(words);
export const tradeWords = z.array(
  z.strictObject({
    words: z.array(words).min(1),
    traits: z.array(key).default([]),
    facts: z.array(words).default([]),
    topics: z.array(key).default([]),
    but: z.array(words).default([]),
  }),
);

/** Upper bounds of a size, and the kinds a unit of it usually issues. */
const size = z.strictObject({
  name: words,
  "up-to": z
    .strictObject({ leaders: z.int().min(1), departments: z.int().min(1), "sub-units": z.int().min(0), staff: z.int().min(1) })
    .optional(),
  shelf: z.array(paper).min(1),
});
export const sizes = z.strictObject({ small: size, medium: size, large: size });
export const fields = map(words);
const weight = z.enum(weights);
const decides = z.strictObject({ decides: z.array(z.enum(deciders)).min(1) });
const approved = z.array(z.strictObject({ weight, name: words, traits })).default([]);
export const approvals = z.strictObject({
  weights: z.strictObject({ routine: decides, important: decides, grave: decides }),
  media: map(weight).default({}),
  venues: map(weight).default({}),
  events: approved,
  contents: approved,
});
export const limits = map(z.strictObject({ name: words, usual: words }));
export const terms = z.strictObject({
  media: map(words),
  venues: map(words),
  offline: z.array(key).default([]),
  groups: z.array(key).default([]),
  judges: z.array(words).default([]),
  "key-places": map(words).default({}),
  phrases: map(
    z.strictObject({ text: words, from: date, until: date.optional(), instead: words.optional(), source: words }),
  ).default({}),
});

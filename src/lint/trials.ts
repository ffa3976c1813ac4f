import { phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import type { Library, UnitType } from "../library/types.js";
import type { LoadedProfile, Profile } from "../profile/types.js";
import { type Absence, absences, allAbsent, keyless, type Without, withoutRole } from "./absences.js";
import { sampleOf } from "./sample-of.js";

/** A made-up unit to try the library on: one of a type that has everything, and then without one thing or another. */
export interface Trial {
  readonly type: UnitType;
  /** What it lacks, in words for a message; "" for the whole one. */
  readonly absent: Value | null;
  /** The field of work it is in charge of, in words; "" where none is tried. */
  readonly field: string;
  readonly loaded: LoadedProfile;
  /** Ids: all for a unit that has everything or nothing, else the first and one more, in turn. */
  readonly topics: readonly string[];
}

/**
 * The units to try: of each type a whole one, one without each thing that may be missing, one without each of its
 * departments' functions, and one with nothing that is not needed; of a type with a field of work, two for each field. Made one
 * after another: what was worked out of one is let go with it.
 * @param samples complete profiles; what one lacks is made up, and a type without one borrows the nearest
 */
export function* trialsOf(library: Library, samples: readonly LoadedProfile[]): Iterable<Trial> {
  const topics = [...library.topics.keys()];
  const topicsOfFields = topics.filter((topic) =>
    [...library.clauses.values()].some(
      ({ when, topics: own }) => when.equals?.["unit.field"] !== undefined && (own?.includes(topic) ?? true),
    ),
  );
  for (const [nth, type] of [...library.unitTypes.values()].entries()) {
    const sample = sampleOf(type, samples, library);
    if (sample === undefined) continue;
    const whole = wholeUnit(sample.profile, type, library);
    const roles = new Set(Object.values(whole.departments).flatMap(({ role }) => role ?? []));
    const parts: readonly (readonly [Value, Without])[] = [
      ...Object.entries(absences).map(([key, without]) => [phrase(`absence.${key as Absence}`), without] as const),
      ...[...roles].map((role) => [phrase("absence.role", { role }), withoutRole(role)] as const),
    ];
    const trial = (absent: Value | null, profile: Profile, chosen = topics, field = ""): Trial => ({
      type,
      absent,
      field,
      loaded: { ...sample, profile },
      topics: chosen,
    });
    yield trial(null, whole);
    for (const [i, [name, without]] of parts.entries())
      yield trial(name, without(whole), [...new Set([topics[0]!, topics[(nth + i) % topics.length]!])]);
    yield trial(phrase("absence.all"), allAbsent(whole));
    for (const [field, name] of type.hasField ? library.fields : []) {
      const own: Profile = { ...whole, unit: { ...whole.unit, field } };
      for (const profile of [own, allAbsent(own)]) yield trial(null, profile, topicsOfFields, name);
    }
  }
}

/** Sections of a profile with every choice taken. */
const sections = {
  review: { steps: ["office", "head"], checks: ["是否准确"], log: true },
  incident: {
    levels: [{ name: "一般", criteria: "影响限于内部" }],
    "reply-same-day": true,
    "watch-24h": ["重要节假日"],
    "skip-level": true,
    classes: ["一类情况"],
    group: "office",
  },
  assessment: {
    team: "office",
    cycle: ["年度考核"],
    methods: ["查阅记录"],
    focus: ["落实情况"],
    use: ["评先评优"],
    "merge-with": ["年度考核"],
  },
  accountability: { proposer: "office", filing: "office" },
  report: {
    period: "上半年",
    receiver: "上级党组织",
    done: ["开展了学习"],
    problems: ["学习不够"],
    next: ["加强学习"],
    figures: { 培训人数: 30 },
  },
};

/** A sample with whatever a unit of any field of work can have. */
function wholeUnit(sample: Profile, type: UnitType, library: Library): Profile {
  const named = Object.values(sample.departments);
  const proposed = Object.entries(type.departments).filter(
    ([key, { role }]) => !Object.hasOwn(sample.departments, key) && !named.some((department) => department.role === role),
  );
  const direct = sample["direct-responsible"];
  const twiceAYear = { times: 1, period: "half-year" as const };
  return {
    ...sample,
    ...sections,
    unit: keyless(sample.unit, "field"),
    superiors: {
      publicity: "上级宣传部",
      discipline: "上级纪委监委",
      administration: "上级主管部门",
      cyberspace: "上级网信办",
      emergency: "上级应急管理局",
      fire: "上级消防救援大队",
      ...sample.superiors,
    },
    departments: { office: { name: "办公室", role: "office" }, ...sample.departments, ...Object.fromEntries(proposed) },
    "sub-units": {
      label: "各下属单位",
      organs: "党总支、党支部",
      list: [{ id: "first-sub-unit", name: "第一下属单位" }],
      ...sample["sub-units"],
    },
    media: [
      ...sample.media,
      { kind: "website", name: "甲", owner: "office", reviewer: direct },
      { kind: "bulletin", name: "乙", owner: "office", reviewer: direct },
    ],
    venues: [...sample.venues, { kind: "meeting-room", owner: "office", approver: direct }],
    group: sample.group ?? { head: ["secretary", "head"], deputies: [direct], members: "members", office: "office" },
    // Every topic, whether the sample chose it or not; what differs by topic would hide what is taken away.
    topics: [...library.topics.keys()],
    "by-topic": {},
    cadences: { ...Object.fromEntries([...library.cadences.keys()].map((key) => [key, twiceAYear])), ...sample.cadences },
  };
}

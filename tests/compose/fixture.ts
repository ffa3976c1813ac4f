import { compose } from "../../src/compose/compose.js";
import { readLibrary } from "../../src/library/read.js";
import type { LoadedProfile, Profile } from "../../src/profile/types.js";
import { memoryEnv } from "../support/memory-env.js";

/** A library of one kind and one topic, small enough to see whole in a test. */
const base: Readonly<Record<string, string>> = {
  "documents/list.yaml": `id: list
name: 责任清单
title: "{{unit.full-name}}{{topic.work}}责任清单"
self: 本清单
numbering: [outline, articles]
layout: plain
issuer: organ
outline:
  - { id: front, as: paragraph }
  - { id: body, title: "{{organ.short}}主体责任", as: item }
  - { id: offices, title: 各部门责任, as: item }
  - { id: end, as: paragraph }
`,
  "unit-types/school.yaml": `id: school
name: 学校
traits: [teaches]
self: { mine: 我校, whole: 全校, this: 本校 }
audience: { all: 师生, staff: 教职工 }
words: { business: 教育教学 }
posts: { secretary: 党支部书记 }
departments: { office: { name: 办公室, role: office } }
venues: []
`,
  "topics/ideology.yaml": `id: ideology
name: 意识形态
words: { work: 意识形态工作 }
bases: [rule-a, rule-b]
triggers: general
`,
  "organs.yaml": "党支部: { traits: [has-members-meeting], words: { team: 支部班子 } }\n",
  "regulations.yaml": `rule-a: { title: 甲规定, number: 甲发〔2015〕52号, number-verified: true, issuer: 甲, status: in-force }
rule-b: { title: 乙条例, number: 乙发〔2019〕7号, number-verified: false, issuer: 乙, status: unchecked }
rule-old: { title: 旧办法, number-verified: false, issuer: 乙, status: repealed }
`,
  "cadences.yaml": "special-study: 专题研究\n",
  "terms.yaml": "media: { wechat-account: 微信公众号 }\nvenues: { lecture-hall: 报告厅 }\n",
};

export interface ClauseSpec {
  readonly slot?: string;
  readonly order?: number;
  /** Further head lines, YAML. */
  readonly head?: string;
  readonly text: string;
}
/** Files of the small library with these clauses (id → text and head), for `readLibrary`. */
export function libraryFiles(clauses: Readonly<Record<string, ClauseSpec | string>>): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [name, text] of Object.entries(base)) files[`/t/${name}`] = text;
  Object.entries(clauses).forEach(([id, given], i) => {
    const spec = typeof given === "string" ? { text: given } : given;
    files[`/t/clauses/${id.split(".")[0]}/${id}.hbs`] = `---
id: ${id}
title: ${id}
version: 1
text-hash: "0000000000000000"
slots: [{ in: list/${spec.slot ?? "body"}, order: ${spec.order ?? i} }]
${spec.head ?? ""}
changes: [{ version: 1, date: 2026-01-01, reason: 首次编写 }]
---
${spec.text}`;
  });
  return files;
}

export const profile = {
  unit: { id: "lake-primary", type: "school", "full-name": "湖滨小学", "short-name": "湖滨小学" },
  organ: { form: "党支部", name: "中共湖滨小学支部委员会", short: "校党支部" },
  superiors: { party: "区教育局党组" },
  people: [
    { id: "li", name: "李明" },
    { id: "wang", name: "王芳" },
  ],
  posts: {
    secretary: { title: "党支部书记", holders: [{ person: "li", from: "2024-03-01" }] },
    head: { title: "校长", holders: [{ person: "wang", from: "2022-08-15" }] },
    deputy: { title: "副校长", portfolio: ["德育", "安全"], holders: [] },
  },
  "direct-responsible": "secretary",
  departments: { office: { name: "办公室", role: "office" }, moral: { name: "德育处", role: "moral" }, shop: { name: "总务处" } },
  media: [{ kind: "wechat-account", name: "湖滨", owner: "office", reviewer: "secretary" }],
  venues: [{ kind: "lecture-hall", owner: "moral", approver: "secretary" }],
  topics: ["ideology"],
  cadences: { "special-study": { times: 2, period: "year" } },
  basis: [{ title: "丙通知", number: "丙〔2026〕1号" }],
  wording: {},
  documents: {},
} satisfies Profile;

export const load = (p: Profile): LoadedProfile => ({
  profile: p,
  file: "/p.yaml",
  placeOf: () => ({ from: "file", file: "/p.yaml", line: 1 }),
  ownPath: (path) => path,
  data: p,
  groups: [],
});

/** Composes the list of the small library with these clauses. */
export async function composeWith(clauses: Readonly<Record<string, ClauseSpec | string>>, changes: Partial<Profile> = {}) {
  const library = await readLibrary(["/t"], memoryEnv(libraryFiles(clauses)));
  if (!library.ok) throw new Error(JSON.stringify(library.diagnostics, null, 1));
  return compose({
    library: library.value,
    loaded: load({ ...profile, ...changes }),
    kind: "list",
    topic: "ideology",
    asOf: "2026-03-05",
  });
}

import type { Library } from "../../library/types.js";
import { departmentsListed, isDepartmentName } from "./department-names.js";
import { mediumOf, venueKind } from "./fronts.js";
import { isSurnamed } from "./people.js";
import type { Line } from "./reading.js";
import type { PostAs, SaidOf } from "./said.js";
import { headOf, isTitle, titleParts } from "./titles.js";

/** What columns of tables hold, by what stands over them. */
const columns: readonly (readonly [field: string, form: RegExp])[] = [
  ["name", /^(?:责任人|负责人|同志)?姓名$/u],
  ["person", /^(?:具体)?责任人(?:姓名)?$/u],
  ["part", /^(?:领导小组|小组|组内|工作组)(?:内)?(?:职务|任职|分工)$/u],
  ["title", /^(?:现任|行政|党内|担任|单位及|部门及|单位|所在单位及|现)?(?:职务|岗位|职务职称|职务或职称)(?:名称)?$/u],
  ["identity", /^责任(?:身份|人类别|主体)?$|^身份$|^类别$/u],
  ["department", /^(?:责任|牵头|所在|承担|主责)?(?:部门|科室|处室|股室|内设机构|部门名称)$/u],
  ["often", /^(?:频次|次数|工作频次|完成时限|时限|时间要求|周期)$/u],
  ["partners", /^(?:配合|协办|协助)(?:部门|科室|处室|股室|单位)$/u],
  ["leader", /^(?:责任|分管|牵头|包保)领导$|^联系人$/u],
  ["portfolio", /^(?:分管|工作分工|分管工作|分管领域|分工)$/u],
  ["medium", /^(?:自有)?(?:媒体|平台|账号|网站和账号)(?:名称)?$/u],
  ["venue", /^(?:场所|阵地|场地)(?:名称)?$/u],
  ["front", /^(?:场所、媒体|阵地名称|名称|阵地和媒体)$/u],
  ["owner", /^(?:归口|管理|责任|主管|承办)部门$/u],
  ["decides", /(?:审批|审核)人$/u],
  ["work", /^工作(?:名称)?$/u],
  ["first", /^第一责任人$/u],
  ["direct", /^直接责任人$/u],
];
/** A title that says of which department only with it: 主任, 负责人. */
const ofDepartment = /^副?(?:主任|科长|股长|处长|部长|所长|站长|负责人)$/u;
const fieldOf = (head: string): string | undefined => columns.find(([, form]) => form.test(head))?.[0];

/** A fact of a row, on another topic than the paper's where the row names one. */
export interface RowSaid {
  readonly line: Line;
  readonly said: SaidOf;
  readonly topic?: string;
}

/** What tables say whose heads tell what their columns hold: rosters, duties of people, media and venues, who does what. */
export function saidInTables(lines: readonly Line[], library: Library): readonly RowSaid[] {
  const said: RowSaid[] = [];
  let head: { readonly fields: readonly (string | undefined)[]; readonly paragraph: number; readonly above: Line } | null = null;
  for (const [i, line] of lines.entries()) {
    if (line.cells === undefined) {
      head = null;
      continue;
    }
    const fields = line.cells.map(fieldOf);
    if (fields.filter((field) => field !== undefined).length >= 2) {
      head = { fields, paragraph: line.place.paragraph, above: lines[i - 1] ?? line };
      continue;
    }
    if (head === null || head.fields.length !== line.cells.length) continue;
    const cells = new Map<string, string>();
    for (const [at, field] of head.fields.entries())
      if (field !== undefined && !cells.has(field)) cells.set(field, line.cells[at]!);
    said.push(...[...rowSaid(cells, library), ...departmentsSaid(cells)].map((one) => ({ line, ...one })));
  }
  return said;
}

type Cells = ReadonlyMap<string, string>;
/** The department of a row, where a column is for it or its duties are listed by who has them. */
const departmentIn = (cells: Cells): string | undefined =>
  [cells.get("department"), cells.get("identity")].find((cell) => cell !== undefined && isDepartmentName(cell));
const departmentsSaid = (cells: Cells): readonly Omit<RowSaid, "line">[] => [
  ...[cells.get("department") ?? departmentIn(cells), cells.get("partners")]
    .flatMap((cell) => departmentsListed(cell ?? "") ?? [])
    .map((name) => ({ said: { is: "department" as const, name } })),
  ...(cells.get("leader") ?? "")
    .split(/[、，]/u)
    .filter(isSurnamed)
    .map((name) => ({ said: { is: "person" as const, name } })),
];
function rowSaid(cells: Cells, library: Library): readonly Omit<RowSaid, "line">[] {
  const at = (field: string): string | undefined => {
    const text = cells.get(field);
    return text === undefined || /^[—－\-_　]*$/u.test(text) ? undefined : text;
  };
  const house = departmentIn(cells);
  // 责任主体 has the title where nothing else does.
  const byIdentity = cells.has("name") && !cells.has("title") ? at("identity") : undefined;
  const given = at("title") ?? (byIdentity !== undefined && isTitle(byIdentity) ? byIdentity : undefined);
  const title = given !== undefined && house !== undefined && ofDepartment.test(given) ? headOf(house, given) : given;
  const person = at("person");
  // Under 责任人 many papers have posts or departments.
  if (title !== undefined && person !== undefined && isSurnamed(person))
    return post(title, (field) => (field === "name" ? person : at(field))).map((said) => ({ said }));
  if (title !== undefined && (cells.has("name") || cells.has("portfolio"))) return post(title, at).map((said) => ({ said }));
  const thing = at("medium") ?? at("venue") ?? at("front");
  if (thing !== undefined && (cells.has("owner") || cells.has("decides"))) {
    const more = { ...(at("owner") && { owner: at("owner")! }), ...(at("decides") && { decides: at("decides")! }) };
    const medium = cells.has("venue") ? null : mediumOf(thing, library.terms);
    if (medium !== null) return [{ said: { is: "front", of: "media", ...medium, ...more } }];
    const kind = venueKind(thing, library.terms);
    return cells.has("medium") ? [] : [{ said: { is: "front", of: "venues", name: thing, ...(kind && { kind }), ...more } }];
  }
  const topic = [...library.topics.values()].find(({ name }) => name === at("work"))?.id;
  if (topic === undefined) return [];
  const direct = at("direct");
  const office = at("owner");
  return [
    ...(direct !== undefined && isTitle(titleParts(direct).title)
      ? [{ said: { is: "post" as const, as: "direct" as const, ...titleParts(direct) }, topic }]
      : []),
    ...(office !== undefined && !/指定/u.test(office)
      ? [{ said: { is: "value" as const, path: "group.office", value: office }, topic }]
      : []),
  ];
}

const parts: readonly (readonly [RegExp, PostAs])[] = [
  [/^(?:常务)?副组长$/u, "group-deputy"],
  [/^组长$/u, "group-head"],
  [/^成员$/u, "group-member"],
];

function post(given: string, at: (field: string) => string | undefined): readonly SaidOf[] {
  const { title, portfolio: behind } = titleParts(given);
  const [name, identity, part] = [at("name"), at("identity") ?? "", at("part") ?? ""];
  const fields = behind ?? fieldsIn(at("portfolio") ?? "");
  if (name !== undefined && !/^[\p{Script=Han}·]{2,10}$/u.test(name)) return [];
  const known = { title, ...(name !== undefined && { name }), ...(fields.length > 0 && { portfolio: fields }) };
  const as =
    parts.find(([form]) => form.test(part.replace(/^(?:第一|执行)/u, "")))?.[1] ??
    (/行政主要负责人/u.test(identity) ? "head" : /直接责任人/u.test(identity) ? "direct" : "leader");
  return [{ is: "post", as, ...known }];
}

/** 主持行政全面工作，分管德育、宣传 → 德育, 宣传. */
const fieldsIn = (text: string): readonly string[] =>
  text
    .replace(/^主持[^，]*工作(?:，|$)/u, "")
    .replace(/^(?:分管|负责|协助)/u, "")
    .split("、")
    .filter((field) => field !== "" && field !== "班子交办的工作");

import type { Library } from "../../../library/types.js";
import type { Said } from "../said.js";
import { departmentNamed, type SettledDepartment } from "./departments.js";
import { postTitled, type SettledPost } from "./posts.js";
import type { Row, Rows } from "./rows.js";
import { votesOf } from "./votes.js";

type SaidPost = Extract<Said, { is: "post" }>;
type Part = "head" | "deputies" | "members";
const partOf: Partial<Record<SaidPost["as"], Part>> = {
  "group-head": "head",
  "group-deputy": "deputies",
  "group-member": "members",
};

interface OnTopic {
  readonly direct?: Row;
  readonly parts: Readonly<Record<Part, readonly Row[]>>;
  readonly office?: Row;
  readonly director?: Row;
}

/**
 * Who is directly responsible and who leads, for each topic: what most topics share stands once, what one of them has otherwise
 * under `by-topic`.
 */
export function leadingRows(
  said: readonly Said[],
  posts: readonly SettledPost[],
  departments: readonly SettledDepartment[],
  library: Library,
): Rows {
  const topics = [...library.topics.values()]
    .flatMap(({ id, joins }) => (joins ? [] : [id]))
    .filter((id) => said.some(({ topic }) => topic === id));
  const each = new Map(
    topics.map((id) => [
      id,
      onTopic(
        said.filter(({ topic }) => topic === id),
        posts,
        departments,
      ),
    ]),
  );
  const shared = most([...each.values()].map((one) => textOf(one)));
  const directs = most([...each.values()].flatMap(({ direct }) => direct?.value ?? []));
  const first = [...each.values()].find((one) => textOf(one) === shared);
  const base = [...each.values()].find(({ direct }) => direct?.value === directs);
  return [
    ...(base?.direct === undefined ? [] : [{ ...base.direct, path: "direct-responsible" }]),
    ...(first === undefined ? [] : groupRows(first, "group")),
    ...topics.flatMap((id): Rows => {
      const own = each.get(id)!;
      return [
        ...(own.direct === undefined || own.direct.value === directs
          ? []
          : [{ ...own.direct, path: `by-topic.${id}.direct-responsible` }]),
        ...(textOf(own) === shared || textOf(own) === "" ? [] : groupRows(own, `by-topic.${id}.group`)),
      ];
    }),
  ];
}

function onTopic(said: readonly Said[], posts: readonly SettledPost[], departments: readonly SettledDepartment[]): OnTopic {
  const keyed = (as: (one: SaidPost) => boolean): Rows =>
    said.flatMap((one): Rows => {
      if (one.is !== "post" || !as(one)) return [];
      const post = find(one, posts);
      return post === undefined
        ? []
        : [{ path: "", value: post.key, place: one.place, certain: one.certain || one.name !== undefined }];
    });
  const offices = votesOf(said.flatMap((one) => (one.is === "value" && one.path === "group.office" ? [one] : [])));
  const office = offices[0] === undefined ? undefined : departmentNamed(offices[0].value, departments);
  const [direct] = votesOf(keyed(({ as }) => as === "direct"));
  const [director] = votesOf([...keyed(({ as }) => as === "group-director"), ...directorsByName(said, posts)]);
  const part = (name: Part): Rows => [...new Map(keyed(({ as }) => partOf[as] === name).map((row) => [row.value, row])).values()];
  const row = (vote: NonNullable<typeof direct>): Row => ({
    path: "",
    value: vote.value,
    place: vote.places[0]!,
    certain: vote.certain,
  });
  // Who is both by one title leads once.
  const printed = posts.find(({ key }) => key === "secretary")?.printed ?? [];
  const both =
    posts.find(({ key }) => key === "head")?.printed.some((title) => title.includes("、") && printed.includes(title)) === true;
  const named = part("head");
  const heads = both && named.some(({ value }) => value === "secretary") ? named.filter(({ value }) => value !== "head") : named;
  const deputies = part("deputies").filter(({ value }) => !heads.some((head) => head.value === value));
  return {
    ...(direct && { direct: row(direct) }),
    ...(director && { director: row(director) }),
    ...(office !== undefined && {
      office: { path: "", value: office, place: offices[0]!.places[0]!, certain: offices[0]!.certain },
    }),
    parts: {
      head: heads,
      deputies,
      members: part("members").filter(({ value }) => ![...heads, ...deputies].some((one) => one.value === value)),
    },
  };
}

/** 由丁一凡同志兼任办公室主任: the post that paper or another says they hold. */
const directorsByName = (said: readonly Said[], posts: readonly SettledPost[]): Rows =>
  said.flatMap((one): Rows => {
    if (one.is !== "person" || one.as === undefined) return [];
    const post = posts.find(({ holders }) => holders.some(({ name }) => name === one.name));
    return post === undefined
      ? []
      : [{ path: "", value: post.key, place: one.place, certain: one.certain || one.name !== undefined }];
  });

/** The post of a mention: by its holder where several have the title. */
function find({ title, name, portfolio }: SaidPost, posts: readonly SettledPost[]): SettledPost | undefined {
  const named = name === undefined ? [] : posts.filter((post) => post.holders.some((holder) => holder.name === name));
  return (
    named.find((post) => post.title === title) ??
    named[0] ??
    postTitled(portfolio === undefined ? title : `${title}（分管${portfolio.join("、")}）`, posts)
  );
}

const textOf = ({ parts, office }: OnTopic): string =>
  parts.head.length === 0 && office === undefined
    ? ""
    : JSON.stringify([parts.head.map(({ value }) => value), parts.deputies.map(({ value }) => value), office?.value]);

function groupRows({ parts, office, director }: OnTopic, path: string): Rows {
  const list = (part: Part): Rows => parts[part].map((row, i) => ({ ...row, path: `${path}.${part}.${i}` }));
  return [
    ...list("head"),
    ...list("deputies"),
    ...list("members"),
    ...(office === undefined ? [] : [{ ...office, path: `${path}.office` }]),
    ...(director === undefined ? [] : [{ ...director, path: `${path}.director` }]),
  ];
}

function most(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

import { phrase } from "../diag/phrase.js";
import { nameKey } from "../text/same-name.js";
import { shown, type ValueFault } from "./fault.js";
import { get, isRecord, select, selectTexts } from "./select.js";

/** 德育处主任 is 德育处 and 主任; 校长 and 少先队大队辅导员 name no department. */
const headed =
  /^(.*(?:处|部|科|室|办|中心|局|股|组|馆|站|所|院|系|团委|工会|大队|分局))(?:党总支|党支部|党委)?(?:常务副|第一副|副|代)?(?:主任|处长|部长|科长|局长|股长|组长|馆长|站长|所长|院长|书记|主席|队长|总监|负责人)$/;

/**
 * Titles of department heads that name a department the profile does not have: it was renamed or dissolved, and the title
 * stayed. An abbreviation (党政办主任 of 党政办公室) is its department's.
 */
export function orphanTitles(data: unknown): readonly ValueFault[] {
  const names = [
    ...[
      "departments.*.name",
      "sub-units.list.*.name",
      "unit.full-name",
      "unit.short-name",
      "organ.*",
      "superiors.*",
      "group.name",
    ],
  ]
    .flatMap((pattern) => selectTexts(data, pattern))
    .map(({ value }) => nameKey(value));
  const heads = new Map(
    select(data, "departments.*").flatMap(({ value }) =>
      typeof get(value, "head") === "string" ? [[String(get(value, "head")), String(get(value, "name"))] as const] : [],
    ),
  );
  const posts = get(data, "posts");
  return Object.entries(isRecord(posts) ? posts : {}).flatMap(([key, post]): readonly ValueFault[] => {
    const title = get(post, "title");
    if (typeof title !== "string" || (get(post, "level") !== "department" && !heads.has(key))) return [];
    return title.split(/[、，]/).flatMap((part): readonly ValueFault[] => {
      const named = headed.exec(part.trim())?.[1];
      if (named === undefined || names.some((name) => abbreviates(nameKey(named), name))) return [];
      const now = heads.get(key);
      const hint = now === undefined ? "" : phrase("title.heads", { name: now });
      return [
        {
          path: ["posts", key, "title"],
          code: "profile/title-department",
          data: { title: shown(title), department: shown(named), now: hint },
        },
      ];
    });
  });
}

/** Whether the characters of a short name stand in a long one in the same order. */
function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const one of long) if (one === short[at]) at += 1;
  return at >= short.length;
}

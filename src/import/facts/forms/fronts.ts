import type { SaidOf } from "../said.js";
import { subjectOf } from "./departments.js";
import { type Found, mediaIn, venuesIn } from "./front-names.js";
import { decidedBy, runBy } from "./front-people.js";
import { type Reads, unnumbered, withoutHeads } from "./reading.js";

const manages = /管理|管好|维护|审核|审查|审批|批准|同意|举办|申请|登记|安排|发布|运行|运营|负责|责任部门|更新|使用/u;
/** Of everybody's, and of what nobody may do. */
const general = /^(?:各|指导.{0,6}各|督促.{0,6}各|不得|严禁|禁止)|(?:其他|任何)(?:单位|个人|部门)/u;

/** Media and venues a sentence names, with the department that runs them and the post, or the person, that decides. */
export const fronts: Reads = (given, by) =>
  given.split(/[。；]/u).flatMap((sentence): readonly SaidOf[] => {
    const text = withoutHeads(unnumbered(sentence));
    if (general.test(text)) return [];
    const isManaged = manages.test(text);
    const all = [...mediaIn(text, by, isManaged), ...(isManaged ? venuesIn(text, by) : [])]
      .filter(({ start }) => !/各[^，。、]{0,13}$/u.test(text.slice(0, start)))
      .sort((a, b) => a.start - b.start);
    // 报告厅使用须经…同意 goes on about the 图书馆一楼报告厅 before.
    const found = all.filter(
      (one, i) => !all.slice(0, i).some(({ said }) => said.name !== one.said.name && said.name!.endsWith(one.said.name!)),
    );
    return found.map((one, i) => {
      const tail = tailOf(text, found, i);
      const owner =
        runBy(tail, one.said.of) ?? (isManaged ? (clauseSubject(text, one.start) ?? subjectOf(text) ?? by.under) : undefined);
      const decides = decidedBy(ofOne(tail, one, found));
      return { ...one.said, ...(owner !== undefined && { owner }), ...(decides !== undefined && { decides }) };
    });
  });

/** What is said behind a front, up to the next that is not listed with it: of 网站、公众号“甲”和视频号“乙”由… all have the same. */
function tailOf(text: string, found: readonly Found[], i: number): string {
  let last = i;
  while (
    last + 1 < found.length &&
    /^(?:[、，]?(?:和|及|以及|与)?|[、和及])$/u.test(text.slice(found[last]!.end, found[last + 1]!.start))
  )
    last++;
  return text.slice(found[last]!.end, found[last + 1]?.start);
}

/** What is said behind a front without clauses that begin with another: 报告厅使用须经…同意 is not about the 操场大屏. */
const ofOne = (tail: string, one: Found, found: readonly Found[]): string =>
  tail
    .split("，")
    .filter((clause) =>
      found.every(
        ({ said }) =>
          said === one.said || one.said.name!.endsWith(said.name!.slice(-3)) || !clause.startsWith(said.name!.slice(-3)),
      ),
    )
    .join("，");

/** The department that the clause begins with in which something stands. */
function clauseSubject(text: string, at: number): string | undefined {
  const clauses = text.slice(0, at).split("，");
  return clauses
    .toReversed()
    .map(subjectOf)
    .find((one) => one !== undefined);
}

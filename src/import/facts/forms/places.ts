import { departmentsListed, isDepartmentName } from "../department-names.js";
import { columnsIn, isSurnamed } from "../people.js";
import type { Line } from "../reading.js";
import { isTitle } from "../titles.js";
import { bare, headLine, type Placed, unnumbered } from "./reading.js";

const headed = /^(.{2,14}?)(?:的)?(?:主要|工作|主要工作|岗位)?(?:职责|责任|任务|分工)?(?:（[^）]{1,20}）)?(?:[：:]|$)/u;
/** Above a list: 各部门职责, 三、班主任职责, 工作要求. */
const isHeading = ({ text, role }: Line): boolean =>
  (role === "heading" || /(?:职责|责任|任务|要求|措施|分工)$|：$/u.test(text)) && text.length <= 24 && !/[。；，]/u.test(text);
const part = /^\s*((?:常务|第一|执行)?副?\s*组\s*长|成\s*员)\s*[：:]/u;
/** 主  任：甲　党委书记 in a paper that sets up a committee. */
const ofCommittee = /^\s*((?:常务|第一|执行)?副?\s*(?:主\s*任|总\s*指\s*挥|指\s*挥\s*长)|委\s*员)\s*[：:]/u;
const committee = /(?:委员会|指挥部).{0,12}(?:组成|成员|名单)|(?:成立|调整|设立).{0,30}(?:委员会|指挥部)/u;
/** 欧阳慧敏（校长）, 丁一凡、卫冬梅: a line that goes on naming people. */
const goesOn = /^[\p{Script=Han}·\s]{2,12}（[^（）]{2,30}）(?:[、，]?[\p{Script=Han}·\s]{2,12}（[^（）]{2,30}）)*$/u;

/** 三、校长责任（责任人：岳知远）, （一）副校长明德胜（分管教学）: whose duties follow. */
const duties = /^[\p{Script=Han}、]{2,20}(?:责任|职责)?（(?:第一|直接|具体)?责任人：?([\p{Script=Han}·]{2,8})）$/u;

/** 管委会副主任 莫愁, with nothing else in the line. */
function headOf({ spaced = "" }: Line): readonly [string, string] | null {
  const [all, title, name] = headLine.exec(unnumbered(spaced.trim())) ?? [];
  return title !== undefined && isTitle(title) ? [all!, bare(name!)] : null;
}

/** Who chairs a committee heads it as a 组长 does a group. */
const partOfCommittee = (said: string): string => (said === "委员" ? "成员" : said.includes("副") ? "副组长" : "组长");

/** 每季度1次 in a column of its own says how often what the longest cell of its row is done. */
function withIntervals(cells: readonly string[]): readonly string[] {
  const often = cells.find((cell) =>
    /^每(?:年|半年|学期|季度?|月|周|学年)(?:至少|不少于)?[一二两三四五六七八九十\d]{1,2}次$/u.test(cell),
  );
  if (often === undefined) return cells;
  const longest = [...cells].sort((a, b) => b.length - a.length)[0]!;
  return cells.map((cell) => (cell === longest && cell !== often ? `${cell.replace(/[。；]$/u, "")}，${often}` : cell));
}

/**
 * The lines of a paper with what those above say about them: whose duties they are, by a heading that names a department, and which
 * part of a leading group is being named, and who holds the post whose duties they are. Each cell of a row is a line, among the duties of the department its row names.
 */
export function placed(lines: readonly Line[]): readonly Placed[] {
  let under: string | undefined;
  let group: string | undefined;
  const isCommittee = lines.some(({ text }) => committee.test(text));
  let who: string | undefined;
  return lines.flatMap((line): readonly Placed[] => {
    if (line.cells !== undefined) {
      const row = line.cells.find(isDepartmentName);
      const person = line.cells.filter((cell) => cell.length <= 4 && isSurnamed(cell));
      const named = person.length === 1 && line.cells.some(isTitle) ? person[0] : undefined;
      return withIntervals(line.cells)
        .filter((cell) => cell.length >= 6)
        .map((cell) => ({ line: { ...line, text: cell, spaced: cell }, under: row, part: undefined, who: named }));
    }
    const text = unnumbered(line.text);
    const [, name = ""] = headed.exec(text) ?? [];
    const isOwn = isDepartmentName(name) || ((departmentsListed(name)?.length ?? 0) > 0 && text.length <= 30);
    if (isOwn) under = departmentsListed(name)?.[0] ?? name;
    else if (isHeading(line)) under = undefined;
    const heads = duties.exec(text) ?? headOf(line);
    if (heads !== null) who = isSurnamed(heads[1]!) ? heads[1] : undefined;
    else if (isOwn || isHeading(line)) who = undefined;
    const given = line.spaced ?? line.text;
    const [, opens] = part.exec(given) ?? [];
    const [all, sits] = (isCommittee && opens === undefined ? ofCommittee.exec(given) : null) ?? [];
    if (all !== undefined) {
      group = partOfCommittee(bare(sits!));
      const rest = given.slice(all.length);
      return [{ line: { ...line, text: bare(rest), spaced: rest }, under, part: group, who }];
    }
    if (opens !== undefined) group = bare(opens);
    else if (!goesOn.test((line.spaced ?? line.text).trim()) && columnsIn(line.spaced ?? "") === null) group = undefined;
    return [{ line, under, part: opens === undefined ? group : undefined, who }];
  });
}

import type { DriftRule, Found, PaperLine } from "../types.js";

/** Lines that follow one another with numbers of one form, counted from one. */
function listsOf(lines: readonly PaperLine[]): readonly (readonly PaperLine[])[] {
  const lists: PaperLine[][] = [];
  let open: PaperLine[] = [];
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const { number } = line;
    const last = open.at(-1)?.number;
    if (number === null || line.block.type === "table") open = [];
    else if (last != null && number.kind === last.kind && number.value > last.value) open.push(line);
    else if (number.value === 1) {
      open = [line];
      lists.push(open);
    } else open = [];
  }
  return lists.filter((list) => list.length >= least);
}
const least = 3;
const tail = (line: PaperLine): string => line.text.trimEnd();
/** 其他应当追究责任的情形 closes a list of cases without 的. */
const closing = /(?:情形|行为|情况|问题|事项)[；;。]?$/u;

/** What somebody is held to account for; whom and what a list of others names ends in a noun. */
const wrong = /^(?!其他|具有).*(?:[不未没拒瞒擅违失阻]|造成|引发|导致|严重|打击|干扰|阻挠)/u;

/** 可能转移保证金的其他被告人 */
const noun = /的[^，；。的]{1,8}[；;。]?$/u;

const person = /的[^，；。的]{0,6}[人者员女亲属][；;。]?$/u;

/** Cases in which all but one end in 的: the one lost it, and may be taken for something else. */
function cases(list: readonly PaperLine[], lead: string): readonly Found[] {
  const one = list.filter((line) => !/[。！？].+/u.test(tail(line)) && !closing.test(tail(line)));
  const odd = one.filter((line) => !/的[；;。，]?$/u.test(tail(line)));
  // Of cases that are announced as such two are enough, and hardly one is a noun.
  const isCases = /下列(?:情形|行为|问题|情况)之一/u.test(lead);
  if (
    odd.length !== 1 ||
    one.length - odd.length < (isCases ? 2 : least - 1) ||
    one.some((line) => /除外[；;。]?$/u.test(tail(line)))
  )
    return [];
  const [line] = odd as [PaperLine];
  if (!wrong.test(line.text.slice(line.lead)) || (isCases ? person : noun).test(tail(line))) return [];
  const end = tail(line).replace(/[；;。，]$/u, "").length;
  // What is not of the form of the others at all is another thing.
  if (end - line.lead < 4) return [];
  const start = Math.max(line.lead, end - 8);
  return [{ line, start, end, right: [`${line.text.slice(start, end)}的`] }];
}

/** Items that end in ；, and one among them that ends the sentence. */
function marks(list: readonly PaperLine[]): readonly Found[] {
  const before = list.slice(0, -1);
  const odd = before.filter((line) => !/[；;]$/u.test(tail(line)));
  if (odd.length !== 1 || before.length < 3) return [];
  const [line] = odd as [PaperLine];
  const text = tail(line);
  if (!/[。，、.,]$/u.test(text) || /[。].+/u.test(text)) return [];
  const start = Math.max(line.lead, text.length - 5);
  return [{ line, start, end: text.length, right: [`${text.slice(start, -1)}；`] }];
}

/** How far out a number stands: behind the last of a list comes one further out, or none. */
const outer: readonly string[] = ["chapter", "section", "article", "comma"];
/** An item that ends in ， or, as the last of its list, in ；: the sentence ends there. */
function ends(lines: readonly PaperLine[]): readonly Found[] {
  const words = lines.filter((line) => line.block.type !== "table" && line.text.trim() !== "");
  return words.flatMap((line, i): readonly Found[] => {
    const [text, next] = [tail(line), words[i + 1]];
    if (line.number === null || next === undefined || text.length - line.lead < shortest) return [];
    const isNext = next.number?.kind === line.number.kind && next.number.value === line.number.value + 1;
    const isOut = next.number !== null && next.number.kind !== line.number.kind && outer.includes(next.number.kind);
    const isLost = /[，,]$/u.test(text) && (isNext || isOut);
    const isLast = /；$/u.test(text) && isOut && !outer.includes(line.number.kind);
    if (!isLost && !isLast) return [];
    // Where every item ends so, it is how the paper is written.
    if (isLost && words.filter((one) => one.number?.kind === line.number!.kind && /[，,]$/u.test(tail(one))).length > 2)
      return [];
    const start = Math.max(line.lead, text.length - 5);
    return [
      {
        line,
        start,
        end: text.length,
        right: [`${text.slice(start, -1)}${isOut || !/；/u.test(previous(words, i)) ? "。" : "；"}`],
      },
    ];
  });
}
/** What the item before ends in. */
const previous = (lines: readonly PaperLine[], i: number): string => tail(lines[i - 1] ?? lines[i]!).slice(-1);
const shortest = 6;

/** A list whose items are built alike, and one that is not: a word or a mark of it was lost. */
export const unevenList: DriftRule = {
  code: "drift/uneven-list",
  family: "wording",
  severity: "low",
  find: ({ lines, text }) => {
    const found = /[；;]/u.test(text)
      ? listsOf(lines).flatMap((list) => [...cases(list, lines[lines.indexOf(list[0]!) - 1]?.text ?? ""), ...marks(list)])
      : [];
    return [...found, ...ends(lines).filter(({ line }) => !found.some((one) => one.line === line))];
  },
  examples: [
    {
      text: "有下列情形之一的，倒查责任：\n（一）反动言论扩散的；\n（二）个人信息泄露的；\n（三）阻碍调查，或者拒不整改通报的问题隐患。",
      quotes: ["改通报的问题隐患"],
    },
    { text: "清单\n1.牵头组织培训，每年不少于一次，\n2.组织协调舆情处置。", quotes: ["少于一次，"] },
    {
      text: "第一条　从重追究：\n（一）干扰调查的；\n（二）整改后再犯的；\n第二条　施行。",
      quotes: ["后再犯的；"],
    },
    {
      text: "第五条　有下列情形之一的，应当追究责任：\n（一）不落实部署，造成影响的；\n（二）不报告情况，引发事件；\n（三）不接受检查的；\n（四）其他应当追究责任的情形。",
      quotes: ["告情况，引发事件"],
    },
    {
      text: "坚持以下原则：\n（一）统一领导，分级负责；\n（二）实事求是，客观公正；\n（三）教育为主，惩处为辅。\n（四）权责一致，失责必究。",
      quotes: ["惩处为辅。"],
    },
  ],
  sound: [
    "有下列情形之一的，应当追究责任：\n（一）不落实部署的；\n（二）不报告情况的；\n（三）其他应当追究责任的情形。",
    "坚持以下原则：\n（一）统一领导。\n（二）实事求是。\n（三）权责一致。",
    "职责如下：\n（一）制定制度，每年一次；\n（二）检查落实，每季度一次。发现问题的，责令改正。\n（三）汇总情况；\n（四）报告。",
  ],
};

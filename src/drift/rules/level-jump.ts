import { phrase } from "../../diag/phrase.js";
import type { NumberKind } from "../../recognise/line-number.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

/** From the outermost in (GB/T 9704-2012 7.3.3): 一、 （一） 1. （1）. */
const order: readonly NumberKind[] = ["chapter", "section", "article", "comma", "bracket", "point", "digit-bracket", "circled"];
/** How the standard's first number of a level is written. */
const shown: Partial<Record<NumberKind, string>> = {
  article: "第一条",
  comma: "一、",
  bracket: "（一）",
  point: "1.",
  "digit-bracket": "（1）",
};

interface Step {
  readonly line: PaperLine;
  readonly above: NumberKind;
  readonly kind: NumberKind;
  readonly written: string;
  /** A line before it announces a list: which numbers a list has says nothing of levels. */
  readonly listed: boolean;
}

/** The first number under each number of the level above it. */
function stepsOf(lines: readonly PaperLine[]): readonly Step[] {
  const steps: Step[] = [];
  let open: { kind: NumberKind; hasChild: boolean }[] = [];
  let before = "";
  for (const line of lines) {
    if (line.block.type === "table") continue;
    const { number } = line;
    const depth = number === null ? -1 : order.indexOf(number.kind);
    if (number !== null && depth >= 0) {
      open = open.filter(({ kind }) => order.indexOf(kind) <= depth);
      const same = open.findIndex(({ kind }) => kind === number.kind);
      const parent = same >= 0 ? undefined : open.at(-1);
      if (parent !== undefined && !parent.hasChild)
        steps.push({
          line,
          above: parent.kind,
          kind: number.kind,
          written: number.number.trim(),
          listed: /[：:]\s*$/u.test(before),
        });
      if (parent !== undefined) parent.hasChild = true;
      if (same >= 0) open[same] = { kind: number.kind, hasChild: false };
      else open.push({ kind: number.kind, hasChild: false });
    }
    if (line.text.trim() !== "") before = line.text;
  }
  return steps;
}

/**
 * A level of numbers that is left out in one place: 1. at once under 一、 where the paper's other sections have （一） between. What a paper
 * does throughout is its own way of numbering; only （1） at once under 一、 leaves out two levels, which nobody means once.
 */
export const levelJump: DriftRule = {
  code: "drift/level-jump",
  family: "number",
  severity: "low",
  find: ({ lines }) => {
    const steps = stepsOf(lines);
    return steps.flatMap(({ line, above, kind, written, listed }): readonly Found[] => {
      // Of articles the rule for mixed numbers tells.
      if (listed || above === "article") return [];
      const own = steps.filter((one) => one.above === above && !one.listed);
      const few = own.filter((one) => one.kind === kind).length;
      const usual = order.find((between) => {
        if (order.indexOf(between) <= order.indexOf(above) || order.indexOf(between) >= order.indexOf(kind)) return false;
        const many = own.filter((one) => one.kind === between).length;
        return many >= 2 && few * 2 <= many;
      });
      const isTwo = above === "comma" && (kind === "digit-bracket" || kind === "circled") && few === 1;
      if (usual === undefined && !isTwo) return [];
      const wanted = usual ?? "bracket";
      // What stands below that level elsewhere is surely a level deeper.
      const isDeeper = steps.some((one) => one.above === wanted && one.kind === kind);
      const evidence = [phrase("drift.level-left-out", { number: shown[wanted] ?? "", few: written })];
      return [{ line, start: 0, end: written.length, evidence, ...(isDeeper && { severity: "medium" }) }];
    });
  },
  examples: [
    {
      text: "方案\n一、总体要求\n（一）目标。\n1.甲。\n2.乙。\n（二）原则。\n二、任务\n（一）学习。\n（二）检查。\n三、保障\n1.组织。\n2.经费。",
      quotes: ["1."],
    },
    { text: "方案\n一、总体要求\n做好有关工作。\n二、任务\n（1）学习。\n（2）检查。\n三、保障\n落实经费。", quotes: ["（1）"] },
    {
      text: "办法\n第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　职责\n第三条　丙。\n第三章　附则\n一、解释。\n二、施行。",
      quotes: ["一、"],
    },
  ],
  sound: [
    "方案\n一、总体要求\n1.目标。\n2.原则。\n二、任务\n1.学习。\n2.检查。",
    "方案\n一、总体要求\n（一）目标。\n（二）原则。\n二、任务\n（一）学习。\n1.自学。\n2.讨论。\n（二）检查。\n三、保障\n落实以下各项：\n1.组织。\n2.经费。",
    "方案\n一、总体要求\n（1）目标。\n（2）原则。\n二、任务\n（1）学习。\n（2）检查。",
    "办法\n第一章　总则\n第一条　甲：\n（一）子；\n（二）丑。\n第二章　职责\n第二条　乙：\n（一）寅；\n（二）卯。",
  ],
};

import { escapeText } from "../../ooxml/xml.js";
import { groupedBy } from "../../text/grouped-by.js";
import { say, text, worded } from "../../words/say.js";
import type { Words } from "../../words/types.js";
import type { Mended } from "../mend/mend-all.js";
import type { Finding } from "../types.js";
import type { WordFile } from "../word/file.js";
import { pagePicture, paragraphPicture } from "./picture.js";

/** So many places are drawn: a page with more opens slowly. The others are listed. */
const mostDrawn = 300;

export interface LayoutPage {
  /** As it is shown. */
  readonly name: string;
  /** Of the page: it is read in the office, whatever the screen says. */
  readonly words: Words;
  readonly look: string;
  readonly file: WordFile;
  readonly findings: readonly Finding[];
  /** Absent: nothing was mended. */
  readonly mended?: Mended;
}

/** Findings of a file as one web page that needs nothing else; each mended place with a drawing before and after. */
export function layoutHtml({ name, words, look, file, findings, mended }: LayoutPage): string {
  const left = mended?.left ?? findings;
  const done = mended === undefined ? [] : mendedPlaces(file, mended, words);
  const count = mended === undefined ? "" : `，改正 ${mended.done.length + mended.followed.length} 处，剩下 ${left.length} 处`;
  const head = `<h1>${escapeText(name)}</h1><p>按“${escapeText(look)}”检查：${findings.length} 处${count}。图按文件里的字号、缩进、行距等示意，虚线是版心的左右边，不是打印效果。</p>`;
  const mendedPart = done.length === 0 ? "" : `<h2>已改正</h2>${done.join("")}`;
  const rest =
    left.length === 0 ? "<p>没有剩下的问题。</p>" : left.map((one) => `<section>${sayings([one], words)}</section>`).join("");
  const title = mended === undefined ? "检查结果" : "要人工处理";
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>公文格式：${escapeText(name)}</title><style>${style}</style></head><body>${head}${mendedPart}<h2>${title}</h2>${rest}</body></html>\n`;
}

const style =
  "body{max-width:76em;margin:2em auto;padding:0 1em;font:16px/1.6 sans-serif;color:#222}section{border-top:1px solid #ccc;padding:.5em 0}h3{margin:.3em 0;font-size:1em}ul{margin:.2em 0;padding-left:1.3em}.pair{display:grid;grid-template-columns:1fr 1fr;gap:1em}figure{margin:.4em 0}figcaption{color:#555;font-size:.85em}svg{width:100%;background:#fff;border:1px solid #ddd}.pages svg{width:12em}.edge,.page,.area{fill:none;stroke:#9ab;stroke-dasharray:4 3;vector-effect:non-scaling-stroke}.page{stroke:#c60}.marked{fill:#ff6}.more{fill:#999;font-size:14px}";

/** Every paragraph, and every part of the page, something was mended in. */
function mendedPlaces(file: WordFile, { file: now, origins, done, followed }: Mended, words: Words): readonly string[] {
  const places = groupedBy([...done, ...followed], ({ paragraph }) => String(paragraph ?? "页面"));
  const after = new Map<number, WordFile["paragraphs"][number][]>();
  for (const [i, from] of origins.entries()) after.set(from, [...(after.get(from) ?? []), now.paragraphs[i]!]);
  const numberOf = new Map(file.paragraphs.map(({ element, number }) => [element, number]));
  // Where a name and its date move together the finding is about the date.
  const moved = ({ mends }: Finding) =>
    mends.flatMap((mend) => (mend.do === "set" && mend.holder === "w:pPr" ? (numberOf.get(mend.of) ?? []) : []));
  const drawnAfter = (number: number): string => {
    const become = after.get(number) ?? [];
    return become.length === 0 ? "<p>（已删去）</p>" : become.map(paragraphPicture).join("");
  };
  const sheet = (of: WordFile) => pagePicture(of.sections[0]!, of.pageNumbers[0]?.text.replace("#", "1"));
  return [...places.values()].map((findings, i) => {
    const { paragraph } = findings[0]!;
    const said = sayings(findings, words);
    if (i >= mostDrawn) return `<section>${said}</section>`;
    if (paragraph === undefined) return `<section>${said}${pair(sheet(file), sheet(now), " pages")}</section>`;
    const drawn = [...new Set([paragraph, ...findings.flatMap(moved)])].sort((a, b) => a - b);
    const before = drawn.map((number) => paragraphPicture(file.paragraphs[number - 1]!)).join("");
    return `<section>${said}${pair(before, drawn.map(drawnAfter).join(""), "")}</section>`;
  });
}

const pair = (before: string, after: string, kind: string): string =>
  `<div class="pair${kind}"><figure><figcaption>改前</figcaption>${before}</figure><figure><figcaption>改后</figcaption>${after}</figure></div>`;

/** What is said of one place: where, then a line a finding. */
function sayings(findings: readonly Finding[], words: Words): string {
  const { paragraph, text: own, part: role } = findings[0]!;
  const part = text(words, `part.${role}`);
  const place = paragraph === undefined ? part : `第${paragraph}段${own ? `“${own}”` : ""}（${part}）`;
  const lines = findings.map(({ code, data, strength, source }) => {
    const { message } = say(words, { code, data });
    const own = text(words, `strength.${strength}`);
    const basis = source === "" ? own : text(words, "layout.basis", { strength: own, source });
    return `<li>${escapeText(`${message}。应为：${worded(words, data.wanted)}（${basis}）`)} <small>${code.replace("layout/", "")}</small></li>`;
  });
  return `<h3>${escapeText(place)}</h3><ul>${lines.join("")}</ul>`;
}

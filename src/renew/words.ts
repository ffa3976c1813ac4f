import { causeWords, mergedText } from "../carry/conflict-words.js";
import type { ImpactCause } from "../causes/types.js";
import type { Conflict, Merged } from "../merge/types.js";
import { earlierFolder } from "../shelf/folders.js";
import { byStem } from "../workspace/by-stem.js";
import type { Action } from "./types.js";

/** What a regeneration did to one document, for people and for programs. */
export interface DocumentReport {
  readonly unit: string;
  readonly document: string;
  readonly kind: string;
  readonly topic: string;
  readonly title: string;
  readonly action: Action;
  /** Number of the new version. */
  readonly number?: number;
  /** Number of the version the edited file was made from. */
  readonly base?: number;
  readonly causes: readonly ImpactCause[];
  /** Its PDF is set from the text, and lacks what only the Word file has. */
  readonly onlyInWord?: true;
  /** What was done with a person's edits; absent where there were none. */
  readonly merge?: Omit<Merged, "doc" | "blocks" | "gone">;
  /** False while a conflict is open in it. */
  readonly final?: boolean;
  /** It replaces an issued paper, composed anew; `edited`: that one had been edited, and its edits are not in this one. */
  readonly issued?: { readonly edited: boolean };
  /** Where the files of the paper it replaces stay. Absolute. */
  readonly earlier?: readonly string[];
  /** Absolute. */
  readonly files: readonly { readonly format: string; readonly path: string; readonly state: string }[];
  /** Comparison with the last version. Absolute. */
  readonly comparison?: string;
}

const actions: Readonly<Record<Action, string>> = {
  new: "新增",
  replaced: "重新生成",
  merged: "重新生成，并入手工改动",
  reprinted: "Word 文件有手工改动，没有动；其他格式已按它重印",
  unaffected: "未受影响，没有动",
  left: "没有更新：文件不在原处",
  stuck: "没有更新：手工改动并不进新稿，文件原样没有动",
};

export function actionWords({ action, number, base, onlyInWord }: DocumentReport): string {
  const from = base === undefined ? "" : `，改稿由第 ${base} 版改成`;
  const version = number === undefined ? "" : `（第 ${number} 版${from}）`;
  return `${actions[action]}${version}${onlyInWord ? "；PDF 由正文重排，待定的修订只在 Word 里" : ""}`;
}

/** Why a document changed. */
export function causeText(cause: ImpactCause): string {
  if (cause.by === "holder") {
    if (cause.to === "") return `${cause.title}空缺，原为${cause.from}`;
    return `${cause.title}${cause.from === "" ? "" : `由${cause.from}`}改为${cause.to}`;
  }
  if (cause.by === "profile") {
    if (cause.path === "") return "档案中其他内容有改动";
    return cause.from === ""
      ? `档案增加“${cause.to}”`
      : cause.to === ""
        ? `档案删去“${cause.from}”`
        : `档案由“${cause.from}”改为“${cause.to}”`;
  }
  if (cause.from === 0) return `新增条款 ${cause.clause}`;
  if (cause.to === 0) return `不再使用条款 ${cause.clause}`;
  return `条款 ${cause.clause} 由第 ${cause.from} 版改为第 ${cause.to} 版${cause.reason === "" ? "" : `：${cause.reason}`}`;
}

/** The causes of a whole run, each once, so that documents can name them by their numbers from 1. */
export function causeList(documents: readonly DocumentReport[]): readonly string[] {
  const texts = documents.flatMap(({ causes }) => causes.map(causeText));
  return [...new Set(texts)];
}
export function causeNumbers({ causes, action }: DocumentReport, list: readonly string[]): string {
  if (causes.length === 0 && (action === "replaced" || action === "merged")) return "原因：条款库或版式的其他变动";
  const numbers = [...new Set(causes.map((cause) => list.indexOf(causeText(cause)) + 1))].sort((a, b) => a - b);
  return numbers.length === 0 ? "" : `原因 ${numbers.join("、")}`;
}

/** One matter of a report: a heading, and a line for each place. */
export interface Matter {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a person should know about one document, the most urgent first. */
export function mattersOf({ merge, issued, earlier = [] }: DocumentReport): readonly Matter[] {
  const edits = merge?.kept ?? [];
  const matters: readonly Matter[] = [
    {
      title: `原件已经印发，另起一份${issued?.edited ? "；原件的手工改动没有带入新稿，仍要的请抄入" : ""}`,
      lines: issued
        ? earlier.length > 0
          ? byStem(earlier.map((path) => path.slice(path.lastIndexOf(earlierFolder)))).map((line) => `原件在 ${line}`)
          : ["原件将存入“历年文件”"]
        : [],
    },
    {
      title: "待定：改稿与新稿不一致，已在 Word 里标出",
      lines: (merge?.conflicts ?? []).map(
        (c) =>
          `${c.where}：${causeWords[c.cause]}。改稿：${quoted(c.mine)}；新稿：${c.next === null ? "已删去" : quoted(c.next)}${mergedWords(c)}`,
      ),
    },
    {
      title: "原样保留、没有并入新稿：待定还没有处理，或者结构特殊（公式、拼音、他人的修订等）",
      lines: (merge?.carried ?? []).map(
        (c) => `${c.where}：原样保留${c.next === undefined ? "" : `；新稿又改为：${quoted(c.next)}`}`,
      ),
    },
    { title: "双方均改，请复核", lines: (merge?.both ?? []).map((b) => `${b.where}：${quoted(b.text)}`) },
    {
      title: "改稿里仍是旧称，请核对（也可能说的是过去的事）",
      lines: (merge?.stale ?? []).map((s) => `${s.where}：“${s.says}”${s.now === "" ? "现已没有" : `现为“${s.now}”`}`),
    },
    {
      title: "条文引用",
      lines: (merge?.references ?? []).map((r) =>
        r.now === null
          ? `${r.where}：“${r.typed}”对不上现在的条文，没有改，请核对`
          : `${r.where}：“${r.typed}”随序号改为“${r.now}”`,
      ),
    },
    {
      title: "手工删去的条文，仍不恢复",
      lines: (merge?.deleted ?? []).map(
        (d) => `${d.where}：${quoted(d.was)}${d.next === undefined ? "" : `；新稿为：${quoted(d.next)}`}`,
      ),
    },
    {
      title: "保留的手工改动",
      lines: edits.map((k) => `${k.where}：${{ edited: "改为", inserted: "加入", moved: "移动" }[k.how]} ${quoted(k.text)}`),
    },
    {
      title: "手写的序号由程序重排",
      lines: (merge?.numbers ?? []).map((one) => `${one.where}：“${one.typed}”${one.now === "" ? "" : `改为“${one.now}”`}`),
    },
  ];
  return matters.filter(({ lines }) => lines.length > 0);
}

/** What accepting gives, where that is not the generated text. */
function mergedWords(conflict: Conflict): string {
  const merged = mergedText(conflict);
  return merged === null || merged === conflict.next ? "" : `；合并稿：${quoted(merged)}`;
}

/** A text as a report shows it: whole, for nothing a person wrote may be lost. */
const quoted = (text: string): string => (text === "" ? "（空）" : `“${text.replaceAll("\n", " ")}”`);

/** Whether somebody has to look at a document. */
export const needsLook = ({ action, merge, issued }: Pick<DocumentReport, "action" | "merge" | "issued">): boolean =>
  action === "left" ||
  action === "stuck" ||
  issued?.edited === true ||
  (merge !== undefined &&
    (merge.conflicts.length > 0 ||
      merge.carried.length > 0 ||
      merge.both.length > 0 ||
      merge.stale.length > 0 ||
      merge.references.some(({ now }) => now === null) ||
      merge.deleted.some(({ next }) => next !== undefined)));

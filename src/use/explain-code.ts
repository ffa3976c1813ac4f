import type { Entry } from "../diag/messages/types.js";
import { zh } from "../diag/messages/zh.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { meant } from "../workspace/library.js";
import type { ExplainedCode } from "./explain-types.js";

const rooms: Readonly<Record<string, string>> = {
  archive: "历史和写入文件",
  check: "一个单位各份文件的前后一致",
  cli: "命令的写法",
  compare: "版本比对",
  compose: "组合文件",
  explain: "说明来历",
  file: "读写文件",
  layout: "版式检查",
  library: "条款库",
  lint: "条款库检查",
  merge: "并入手工修改",
  ooxml: "Word 文件",
  profile: "单位档案",
  rename: "改名",
  reader: "读取文件",
  regenerate: "重新生成",
  report: "比对报告",
  sheet: "填写用的表格",
  writer: "写出文件",
  yaml: "YAML 写法",
};

/** Every code of the catalogue. */
export const codes = (): readonly string[] => Object.keys(zh);
export const isCode = (word: string): boolean => Object.hasOwn(zh, bare(word));
/** With or without the brackets it is printed in. */
const bare = (word: string): string => word.trim().replace(/^\[(.*)\]$/, "$1");

/** What a code means and what to do about it: the catalogue's sentences, with … for what each case fills in. */
export function explainCode(word: string): Outcome<ExplainedCode> {
  const code = bare(word);
  if (!Object.hasOwn(zh, code)) return fail(problem("explain/unknown-code", { value: code, nearest: meant(code, codes()) }));
  const { severity, message, hint }: Entry = zh[code as keyof typeof zh];
  // {{cadence "…"}} is what a sentence speaks of, no place to fill in.
  const open = (sentence: string): string => sentence.replaceAll("{nearest}", "").replace(/(?<!\{)\{[a-zA-Z]+\}(?!\})/g, "…");
  const room = rooms[code.slice(0, code.indexOf("/"))] ?? "";
  return succeed({ code, severity, room, message: open(message), hint: open(hint) });
}

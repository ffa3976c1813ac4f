import { counted } from "./paper.js";
import type { UnitKind } from "./types.js";

/** Names of one's own unit that stand for it without a proper name before them. */
export const bareNames = /^(?:学校|学院|医院|幼儿园|公司|街道)$/u;
/** 各学校, 中小学校, 驾驶学校: others. */
const ofOthers = "(?<!各|各级|中小|党|二级|所属|下属|有关|辖区|驾驶|职业|技术|各类|高等|社区|乡镇|邀请|走进)";
/** Marks of a kind count for so much less than what a unit says of itself. */
const said = 3;
const colleges = /(?:各|二级|本)学院|院系|辅导员|高校|高等学校/gu;
const least = 4;
const lead = 2;

/** How much of a text only a unit of this kind says: what it calls itself, whom it has, who leads it. */
function markedBy(kind: UnitKind, text: string): number {
  const words = kind.words.filter((word) => word !== "区" && word !== "中心" && word !== "委");
  const count = (form: string): number => counted([...text.matchAll(new RegExp(form, "gu"))].map(([one]) => one)).size;
  const times = (form: string): number => [...text.matchAll(new RegExp(form, "gu"))].length;
  const bare = kind.names.filter((name) => bareNames.test(name));
  const own = [...words, ...bare].join("|");
  const selves = times(`(?:我|本)(?:${words.join("|")})(?![长内外区史训董务庆友会员系人身级])`);
  const organs = times(`(?<![一-鿿]{2}|各|县|市|区|上级)(?:${own})(?:党委|党组(?!织)|党工委|党总支|党支部)`);
  const names = bare.length === 0 ? 0 : times(`${ofOthers}(?:${bare.join("|")})`);
  const heads = count(`(?:副?)(?:${kind.heads.filter((one) => one !== "主任").join("|") || "\\u0000"})`);
  const marks = [...kind.folk, ...kind.offices, ...kind.below].filter((one) => one.length > 2);
  return said * (selves + organs) + names + heads + (marks.length === 0 ? 0 : count(`(?:${marks.join("|")})`));
}

/** The kind of unit that most of a paper speaks for; null where two do about as much, or hardly any does. */
export function likelyKind(text: string, kinds: readonly UnitKind[]): UnitKind | null {
  const scored = kinds.map((kind) => ({ kind, score: markedBy(kind, text) })).sort((a, b) => b.score - a.score);
  const [most] = scored;
  if (most === undefined || most.score < least) return null;
  // 我院 is said in a 学院 and in a 医院, 学校 in a college too: those are no rivals.
  const isShared = ({ kind }: (typeof scored)[number]) => kind.words.some((word) => most.kind.words.includes(word));
  const rival = scored.find((one) => one !== most && !isShared(one));
  if (rival !== undefined && rival.score * lead > most.score) return null;
  // A 大学 calls itself 学校; its 学院 tell it from one.
  const college = most.kind.names.includes("学校") ? kinds.find(({ names }) => names.includes("大学")) : undefined;
  return college !== undefined && (text.match(colleges) ?? []).length >= 2 ? college : most.kind;
}

import type { Terms } from "../../library/terms.js";
import type { SaidOf } from "./said.js";

type Front = Extract<SaidOf, { is: "front" }>;

/** “湖滨小学”微信公众号 as a medium of its kind; a name that says its kind itself stays whole; null for what is no medium known. */
export function mediumOf(text: string, { media }: Terms): Pick<Front, "name" | "kind"> | null {
  const quoted = /^[“"「](.+)[”"」](.+)$/u.exec(text);
  const kindNamed = (word: string): string | undefined => [...media].find(([, term]) => term === word)?.[0];
  if (quoted !== null) {
    const kind = kindNamed(quoted[2]!);
    return kind === undefined ? null : { name: quoted[1]!, kind };
  }
  const within = [...media].filter(([, term]) => text.includes(term)).sort(([, a], [, b]) => b.length - a.length)[0];
  if (within !== undefined) return { kind: within[0], ...(text !== within[1] && { name: text }) };
  const alike = mediaEnds.find(([form]) => form.test(text));
  return alike === undefined || !media.has(alike[1]) ? null : { name: text, kind: alike[1] };
}
/** Names that end as things of a kind do without its whole term: 岚江文化旅游网. */
const mediaEnds: readonly (readonly [RegExp, string])[] = [
  [/网$|网站|门户|官网/u, "website"],
  [/公众号/u, "wechat-account"],
  [/视频号/u, "wechat-video"],
  [/微博/u, "weibo"],
  [/抖音|快手|短视频/u, "douyin"],
  [/家[校园]群|家长群|班级.{0,4}群/u, "home-school-group"],
  [/群$/u, "work-group"],
  [/(?:电子|显示|LED|大)屏/u, "screen"],
  [/广播/u, "radio"],
  [/校报/u, "campus-newspaper"],
  [/报$|刊$|杂志/u, "print"],
  [/宣传栏|公示栏|橱窗|展板/u, "bulletin"],
];

/** The kind of a venue by its name; undefined where no kind's name or likeness is in it. */
export function venueKind(name: string, { venues }: Terms): string | undefined {
  const within = [...venues].filter(([, term]) => name.includes(term)).sort(([, a], [, b]) => b.length - a.length)[0];
  const alike = venueEnds.find(([form, kind]) => venues.has(kind) && form.test(name));
  return within?.[0] ?? alike?.[1];
}
const venueEnds: readonly (readonly [RegExp, string])[] = [
  [/图书|书屋|阅览/u, "library"],
  [/会议|会堂/u, "meeting-room"],
  [/展|馆史|校史|院史|陈列/u, "exhibition"],
  [/剧场|影院|排练/u, "auditorium"],
  [/大厅|窗口/u, "service-hall"],
  [/讲堂|讲坛/u, "forum"],
  [/实训|实验/u, "training-centre"],
  [/队室|活动|文化站|之家/u, "activity-room"],
  [/实践所|实践站|中心$/u, "activity-centre"],
  [/教室|课堂/u, "classroom"],
];

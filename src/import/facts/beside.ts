import { isName } from "./people.js";
import { officeWords } from "./titles.js";

/** What goes on after a name in a sentence that says somebody does something, and after one in a list. */
const goesOn = "(?=$|[^\\p{Script=Han}]|同志|是第|是直接|任组长|任副|兼任|担任|负责|负总责|履行|牵头|主持|带头|签发|审批)";
const behind = new RegExp(`(?:${officeWords})[\\s　]*(?<name>\\p{Script=Han}[\\s　]?\\p{Script=Han}{1,2})${goesOn}`, "dgu");
const listed = new RegExp(
  `(?<=^|[、，；：:\\s　])(?<name>\\p{Script=Han}[\\s　]?\\p{Script=Han}{1,2})(?=[\\s　]*（[^（）]{0,20}(?:${officeWords})）)`,
  "dgu",
);

/** Verbs and words that begin as surnames do: 书记代行，主任安排。 */
const noName =
  /^(?:代[行理表管办为]|[任历曾时连常][职命免期任务委何]|任用|安[排抚全定]|管[理控护]|关[心注怀于爱]|解[决释读答]|计[划算]|支[持部委]|申[请报诉明领]|包[括含保]|方[可能式面]|查[看阅处明实找收验]|成[立员果]|权[限力]|温[习馨]|于每|全面)/u;

/** A name that stands beside the title of a post, and where. */
export interface NameBeside {
  /** As it stands there. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Names that stand right behind a title (书记李明负责) or before one in brackets (李明（书记）). */
export const namesBeside = (text: string): readonly NameBeside[] =>
  [...text.matchAll(behind), ...text.matchAll(listed)].flatMap((found): readonly NameBeside[] => {
    const name = found.groups!["name"]!;
    const [start, end] = found.indices!.groups!["name"]!;
    const bare = name.replace(/[\s　]/gu, "");
    return isName(bare) && !noName.test(bare) ? [{ name, start, end }] : [];
  });

import { type ChangeSet, numberOf, type Side } from "../../compare/types.js";
import { listed, phrase } from "../../diag/phrase.js";
import type { Phrase, Value } from "../../diag/types.js";
import type { VersionOf } from "./report.js";

/** Articles and chapters have numbers of their own; （一） means nothing without its heading. */
export const unique = ({ number }: Side): boolean => number.startsWith("第");

/** So much of a text names a clause that has no number of its own. Characters. */
const enough = 12;
const beginning = (text: string): string => {
  // A title is not cut.
  const length = Math.max(enough, /^《[^《》]{1,40}》/.exec(text)?.[0].length ?? 0);
  return `“${text.slice(0, length)}${text.length > length ? "……" : ""}”`;
};

/** How a sentence names a clause: 第四条, 附件1第四条, 表中“校门电子屏”一行, or by its first words. */
export function nameOf(side: Side): string {
  if (side.row) {
    const key = side.row.cells.find((cell, i) => cell.trim() !== "" && !(i === 0 && side.row!.serial)) ?? "";
    return side.row.header ? "表头" : `表中${beginning(key.replace(/\s+/g, ""))}一行`;
  }
  return unique(side) ? `${side.annex ?? ""}${side.number}` : beginning(side.text.replace(/\s+/g, ""));
}

/** Where a clause stands, for a heading of its own: 第四条, 二、书记责任（三）. */
export function placeOf(side: Side): string {
  const number = numberOf(side);
  if (unique(side)) return nameOf(side);
  if (side.row) return `${side.under} 表格${number === "" ? "" : `第 ${number} 行`}`.trim();
  return number === "" ? "" : `${side.under}${/[（）、.．]$/.test(side.under) || side.under === "" ? "" : " "}${number}`;
}

/** 第 2 版; 第 2 版现在的文件. */
export const versionPhrase = ({ version, base }: VersionOf): Phrase =>
  version === "current" ? phrase("report.current", { number: base }) : phrase("report.version", { number: version });

/** What is compared with what, in one line. Copies of one version are told apart by the names of their files. */
export function titleLine(
  { a, b }: ChangeSet,
  say: (value: Value) => string,
  versions: { readonly old?: VersionOf; readonly new?: VersionOf } = {},
): string {
  const { old, new: now } = versions;
  const text = (version: VersionOf) => say(versionPhrase(version));
  const copies = old !== undefined && now !== undefined && text(old) === text(now);
  const named = (version: VersionOf): Value =>
    copies && version.file !== undefined ? listed([version.file, versionPhrase(version)], "comma") : versionPhrase(version);
  const title = (of: string, version: VersionOf | undefined): string => {
    const what = phrase("titled", { title: of });
    return say(version === undefined ? what : phrase("with", { what, more: named(version) }));
  };
  if (a !== b) return `${title(a, old)} → ${title(b, now)}`;
  return `${title(a, undefined)}${!old || !now ? "" : `　${say(named(old))} → ${say(named(now))}`}`;
}

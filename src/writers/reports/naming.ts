import type { ChangeSet } from "../../compare/types.js";
import { listed, phrase } from "../../diag/phrase.js";
import type { Phrase, Value } from "../../diag/types.js";
import type { VersionOf } from "./report.js";

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

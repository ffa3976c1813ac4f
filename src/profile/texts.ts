import type { Code } from "../diag/codes/index.js";
import { phrase } from "../diag/phrase.js";
import type { Data, Phrase } from "../diag/types.js";
import { codeOf, shown } from "./fault.js";

interface TextFault {
  readonly code: Code;
  readonly data: Data;
}
/** Controls, invisible format characters, private use, lone surrogates, characters that are none: not allowed in XML or not printable alike everywhere. */
const odd =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufdd0-\ufdef\ufffd]|[\u{fffe}\u{ffff}\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}]/u;
/** XX ×× ** __ □□ 某 待定 …; 某些, 某个, 某种, 某类 are ordinary words, and xx inside a Latin word is part of it. */
const placeholder =
  /(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|[×✕✖╳]{2,}|[*＊]{2,}|[_＿]{2,}|[□△▲◇]{2,}|[?？]{2,}|某(?![些个种类])|待(?:定|填|补|填写|补充|确定|核实)(?:$|[）)\]])|^(?:待定|待填写|待补充|请填写|未填|TODO|TBD)/;

/**
 * What is wrong with a text whatever field it stands in. `{{` and `<w:` are ordinary characters here: nothing in a
 * profile is ever read as a template or as markup.
 * @param manyLines the text takes several lines in the file, even where YAML folds them into one
 */
export function textFaults(value: string, manyLines: boolean): readonly TextFault[] {
  const faults: TextFault[] = [];
  if (manyLines || /[\n\r\u2028\u2029\u0085]/.test(value)) faults.push({ code: "profile/newline", data: {} });
  const found = odd.exec(value.replace(/[\n\r\u0085]/g, ""))?.[0];
  if (found !== undefined) faults.push({ code: "profile/character", data: { kind: kindOf(found), code: codeOf(found) } });
  if (/^[“”＂‘’＇「][^“”＂‘’＇]*[“”＂‘’＇」]$/.test(value))
    faults.push({ code: "profile/wide-quotes", data: { value: shown(value) } });
  if (/[\u3000\u00a0]/.test(value)) faults.push({ code: "profile/wide-space", data: {} });
  else if (value !== value.trim() && faults.length === 0) faults.push({ code: "profile/edge-space", data: {} });
  if (placeholder.test(value)) faults.push({ code: "profile/placeholder", data: { value: shown(value) } });
  return faults;
}

const kindOf = (character: string): Phrase => {
  if (character === "\ufffd") return phrase("character.broken");
  if (/\p{Co}/u.test(character)) return phrase("character.private");
  if (/\p{Cf}/u.test(character)) return phrase("character.hidden");
  return /\p{Cc}/u.test(character) ? phrase("character.control") : phrase("character.invalid");
};

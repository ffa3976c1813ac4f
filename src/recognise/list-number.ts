import { isOrdinal, numeralValue, signValue } from "../text/numerals.js";

const numeral = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})";
const form = new RegExp(`^(?:[（(]\\s*(${numeral})\\s*[）)]|(${numeral})([、.．)）])|([①-⑳⑴-⒇⒈-⒛㈠-㈩]))\\s*(?=\\S)`);

/**
 * The number of a list that a text begins with: （一）, 1. 2、③. 1.5万元, 一、二年级 and （二）班 begin with none.
 * @returns null where there is none, or nothing behind it
 */
export function listNumber(text: string): { readonly number: number; readonly written: string; readonly rest: string } | null {
  const found = form.exec(text);
  if (found === null) return null;
  const [written, inBrackets, bare, mark, whole] = found;
  const value = amount(inBrackets ?? bare ?? whole ?? "");
  const rest = text.slice(written.length);
  if (value === null) return null;
  // 1.5万元, but 1.2026年计划.
  if (mark === "." && /^\d/.test(rest) && !/^(?:19|20)\d\d年/.test(rest)) return null;
  // 一、二年级: what follows is the next of the same list.
  const next = new RegExp(`^${numeral}`).exec(rest)?.[0];
  if (mark !== undefined && next !== undefined && amount(next) === value + 1) return null;
  if (inBrackets !== undefined && /^班/.test(rest)) return null;
  return { number: value, written: written.trim(), rest };
}

/** 1 to 99, in any way of writing; null for what is no number (五一). */
const amount = (text: string): number | null => signValue(text) ?? (isOrdinal(text) ? numeralValue(text) : null);

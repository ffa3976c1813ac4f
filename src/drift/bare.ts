/** What is no part of the words: blanks and marks. */
const mark = /[\s\p{P}]/u;
/** Of each character, once it was asked for: 1 a blank or a mark, 2 anything else. */
const known = new Uint8Array(0x10000);

function isMark(code: number): boolean {
  known[code] ||= mark.test(String.fromCharCode(code)) ? 1 : 2;
  return known[code] === 1;
}

/** A text without blanks and marks. */
export function bareText(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isMark(text.charCodeAt(i))) continue;
    if (i > from) parts.push(text.slice(from, i));
    from = i + 1;
  }
  if (from === 0) return text;
  parts.push(text.slice(from));
  // Joined, it is one string to read, not several behind each other.
  return parts.join("");
}

/** Where each character of the bare text stands in the text. */
export function barePlaces(text: string): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (!isMark(text.charCodeAt(i))) places.push(i);
  return places;
}

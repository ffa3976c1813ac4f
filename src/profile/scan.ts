import { type Fault, fault } from "./fault.js";

/** A text with the faults of Chinese input methods named and mended, so that the rest can be read and judged in the same go. */
export interface Scanned {
  readonly text: string;
  readonly faults: readonly Fault[];
  /** Offset in the original text for an offset in the mended one. */
  readonly original: (offset: number) => number;
  /** Nested deeper than any profile is. */
  readonly tooDeep: boolean;
}
interface Mend {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}
interface Open {
  readonly close: "]" | "}";
  readonly at: number;
  readonly wide: boolean;
}
const deepest = 24;
const openers: Readonly<Record<string, "]" | "}">> = { "[": "]", "［": "]", "【": "]", "{": "}", "｛": "}" };
const closers: Readonly<Record<string, "]" | "}">> = { "]": "]", "］": "]", "】": "]", "}": "}", "｝": "}" };
const key = /[ ]*([A-Za-z][\w.-]*)[ \u3000]*([:：])/y;

/**
 * Reads line by line, knowing just enough YAML: indents, `- `, keys, quoted values, flow brackets, block scalars and
 * comments. Values are one line long in a profile, so a quote left open at a line's end is a fault.
 */
export function scan(text: string): Scanned {
  const faults: Fault[] = [];
  const mends: Mend[] = [];
  let open: Open[] = [];
  let block: number | null = null;
  let tooDeep = false;
  let lastEnd = 0;

  const mend = (at: number, remove: number, insert: string, code?: Fault["code"], data: Fault["data"] = {}) => {
    if (code !== undefined) faults.push(fault(at, code, data));
    mends.push({ at, remove, insert });
  };
  /** Takes `key:` at i, mends its colon, and returns the offset after it; i when there is no key. */
  const takeKey = (i: number, end: number): number => {
    key.lastIndex = i;
    const found = key.exec(text);
    if (found === null || key.lastIndex > end) return i;
    const after = key.lastIndex;
    const [name, colon] = [found[1] ?? "", after - 1];
    const next = text[after] ?? "\n";
    if (found[2] === "：") mend(colon, 1, /\s/.test(next) && next !== "\u3000" ? ":" : ": ", "profile/wide-colon", { key: name });
    else if (next === "\u3000") mend(after, 1, " ", "profile/wide-space");
    else if (!/[\s/:,\]}]/.test(next)) mend(after, 0, " ", "profile/colon-space", { key: name });
    return after;
  };

  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const stop = text[end - 1] === "\r" && end > start ? end - 1 : end;
    let i = start;
    while (i < stop && /[ \t\u3000\u00a0]/.test(text[i] ?? "")) i++;
    const indent = i - start;
    if (i === stop) continue;
    if (block !== null && indent > block) continue;
    block = null;
    if (text[i] === "#" && !/[\u3000\u00a0]/.test(text.slice(start, i))) continue;
    if (open.length > 0 && indent === 0 && takesTopKey(text, i)) {
      // The bracket was never closed: close it where the last value ended, or all that follows is misread.
      const first = open[0] as Open;
      mend(
        lastEnd,
        0,
        open
          .reverse()
          .map((o) => o.close)
          .join(""),
      );
      faults.push(fault(first.at, "profile/yaml-bracket"));
      open = [];
    }
    const odd = text.slice(start, i).search(/[\t\u3000\u00a0]/);
    if (odd >= 0) {
      if (open.length === 0) faults.push(fault(start + odd, text[start + odd] === "\t" ? "profile/tab" : "profile/wide-space"));
      for (let k = start; k < i; k++) if (text[k] !== " ") mend(k, 1, "  ");
    }
    let dashes = 0;
    if (open.length === 0) {
      while (/[-?]/.test(text[i] ?? "") && /[ \u3000]/.test(text[i + 1] ?? "")) {
        if (text[i + 1] === "\u3000") mend(i + 1, 1, " ", "profile/wide-space");
        for (i += 2; text[i] === " "; ) i++;
        dashes++;
      }
      i = takeKey(i, stop);
    } else if (open.at(-1)?.close === "}") i = takeKey(i, stop);
    tooDeep ||= dashes > deepest;
    let atValue = true;
    let inBrackets = 0;
    for (; i < stop; i++) {
      const c = text[i] ?? "";
      const inFlow = open.length > 0;
      if (c === "#" && (atValue || /\s/.test(text[i - 1] ?? ""))) break;
      if (/\s/.test(c)) {
        if (atValue && c === "\u3000") mend(i, 1, " ", "profile/wide-space");
        continue;
      }
      if (atValue && (c === '"' || c === "'")) {
        const close = closing(text, i, stop);
        if (close < 0) {
          mend(stop, 0, text.slice(i, stop).endsWith("\\") ? `\\${c}` : c);
          faults.push(fault(i, "profile/yaml-quote"));
        }
        i = close < 0 ? stop : close;
        lastEnd = Math.min(i + 1, stop);
        atValue = false;
        continue;
      }
      if (atValue && !inFlow && /[|>]/.test(c) && /^[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(text.slice(i, stop))) {
        block = indent;
        break;
      }
      const opens = atValue ? openers[c] : undefined;
      if (opens !== undefined) {
        const wide = !/[[{]/.test(c);
        if (wide) mend(i, 1, opens === "]" ? "[" : "{", "profile/wide-bracket", { char: c });
        open.push({ close: opens, at: i, wide });
        tooDeep ||= open.length > deepest;
        if (opens === "}") i = takeKey(i + 1, stop) - 1;
      } else if (inFlow && closes(c, open.at(-1), inBrackets)) {
        if (!/[\]}]/.test(c)) mend(i, 1, closers[c] ?? "]");
        open.pop();
        [atValue, inBrackets] = [false, 0];
      } else if (inFlow && (c === "," || (c === "，" && separates(text, i, stop, open.at(-1))))) {
        if (c === "，") mend(i, 1, ",", "profile/wide-comma");
        [atValue, inBrackets] = [true, 0];
        if (open.at(-1)?.close === "}") i = takeKey(i + 1, stop) - 1;
      } else {
        atValue = false;
        if (inFlow && /^\[(19|20)\d\d\]/.test(text.slice(i, i + 6))) {
          // Plain brackets inside a flow value break the list; as 〔〕 they are what a document number wants.
          const value = /[^,[\]{}:\s]*$/.exec(text.slice(Math.max(start, i - 40), i))?.[0] ?? "";
          const number = `${value}${text.slice(i, i + 6)}${/^[^,\]}]*/.exec(text.slice(i + 6, Math.min(stop, i + 46)))?.[0] ?? ""}`;
          faults.push(
            fault(i - value.length, "profile/number-brackets", {
              value: number,
              suggestion: number.replace("[", "〔").replace("]", "〕"),
            }),
          );
          mend(i, 1, "〔");
          mend(i + 5, 1, "〕");
          i += 5;
        } else if (/[【［｛]/.test(c)) inBrackets++;
        else if (/[】］｝]/.test(c)) inBrackets--;
        else if (!inFlow) {
          // A plain value outside brackets runs to the end of its line; only a comment can follow.
          const comment = text.slice(i, stop).search(/\s#/);
          lastEnd = comment < 0 ? stop : i + comment;
          break;
        }
      }
      lastEnd = i + 1;
    }
  }
  return { ...apply(text, mends), faults, tooDeep };
}

const takesTopKey = (text: string, i: number): boolean => /^[A-Za-z][\w.-]*[ \u3000]*[:：]/.test(text.slice(i, i + 80));

/** The offset of the quote that ends the value, -1 when its line ends first. */
function closing(text: string, from: number, stop: number): number {
  const quote = text[from];
  for (let i = from + 1; i < stop; i++) {
    if (quote === '"' && text[i] === "\\") i++;
    else if (text[i] === quote && quote === "'" && text[i + 1] === "'") i++;
    else if (text[i] === quote) return i;
  }
  return -1;
}
const closes = (c: string, top: Open | undefined, inBrackets: number): boolean =>
  closers[c] !== undefined && (/[\]}]/.test(c) || (top?.wide === true && closers[c] === top.close && inBrackets <= 0));

/** Whether a full-width comma stands between entries: always in a list, in a map only before the next key. */
const separates = (text: string, at: number, stop: number, top: Open | undefined): boolean =>
  top?.close === "]" || /^\s*[A-Za-z][\w.-]*[ \u3000]*[:：]/.test(text.slice(at + 1, Math.min(stop, at + 80)));

function apply(text: string, mends: readonly Mend[]): Pick<Scanned, "text" | "original"> {
  const sorted = [...mends].sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  const shifts: { readonly from: number; readonly to: number }[] = [];
  let done = 0;
  let length = 0;
  for (const { at, remove, insert } of sorted) {
    pieces.push(text.slice(done, at), insert);
    length += at - done + insert.length;
    done = at + remove;
    shifts.push({ from: length, to: done });
  }
  const original = (offset: number): number => {
    let [low, high] = [0, shifts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shifts[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const shift = shifts[low - 1];
    return shift === undefined ? offset : shift.to + offset - shift.from;
  };
  return { text: pieces.join("") + text.slice(done), original };
}

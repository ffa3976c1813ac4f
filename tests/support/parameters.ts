/** Words without what might be taken for code in them: comments and strings are blanked, at the same length. */
const bare = (text: string): string =>
  text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g,
    (found) => `"${found.slice(2).replace(/[^\n]/g, " ")}"`,
  );

/** What stands before the parameters of a function: its name, what it is given to, or an open bracket. */
const before = /(?:\bfunction\*?\s*[\w$]*\s*(?:<[^()]*>)?|[=(,:?]\s*(?:async\s*)?(?:<[^()]*>)?|\breturn\s+(?:async\s*)?)$/;
/** What stands after them: the type it returns, and an arrow or a body. */
const after = /^\s*(?::[^;{}()]*(?:\([^)]*\)[^;{}()]*)*)?(?:=>|\{)/;

export interface Parameters {
  readonly count: number;
  /** The words around, to find it by. */
  readonly at: string;
}

/** The lists of parameters in a file's text; one that is taken apart (`{ a, b }`) counts as one. */
export function parameterLists(text: string): readonly Parameters[] {
  const code = bare(text);
  return [...code.matchAll(/\(/g)].flatMap(({ index }) => {
    let depth = 0;
    let commas = 0;
    let end = index;
    for (; end < code.length; end++) {
      const sign = code[end]!;
      if ("([{<".includes(sign)) depth++;
      else if (")]}".includes(sign) || (sign === ">" && code[end - 1] !== "=")) depth--;
      else if (sign === "," && depth === 1) commas++;
      if (depth === 0) break;
    }
    const inside = code.slice(index + 1, end).trim();
    if (inside === "" || !before.test(code.slice(Math.max(0, index - 300), index)) || !after.test(code.slice(end + 1, end + 400)))
      return [];
    return [{ count: commas + (inside.endsWith(",") ? 0 : 1), at: text.slice(Math.max(0, index - 40), index + 40) }];
  });
}

import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { type Language, languages, type Words } from "../words/types.js";

/** The language a person chose, and the command line without the choice. */
export interface Chosen {
  readonly language: Language;
  readonly rest: readonly string[];
}

/**
 * Takes `--lang en` or `--lang=en` from wherever it stands on the command line; what follows `--` is no option.
 * @param asked by the environment: counts where the command line says nothing
 */
export function chosenLanguage(argv: readonly string[], asked: string | undefined): Outcome<Chosen> {
  const rest: string[] = [];
  let word = asked;
  for (let i = 0; i < argv.length; i++) {
    const one = argv[i]!;
    if (one === "--") {
      rest.push(...argv.slice(i));
      break;
    }
    if (one === "--lang") {
      i += 1;
      if (argv[i] === undefined) return fail(problem("cli/option-value", { value: "--lang", command: "" }));
      word = argv[i];
    } else if (one.startsWith("--lang=")) word = one.slice("--lang=".length);
    else rest.push(one);
  }
  const language = languages.find((known) => known === (word ?? languages[0]));
  if (language === undefined) return fail(problem("cli/unknown-language", { value: word ?? "", known: listed(languages) }));
  return succeed({ language, rest });
}

/** The language that is asked for, or the first of all where there is no such one. */
export const languageOr = (asked: string | undefined): Language => languages.find((known) => known === asked) ?? languages[0];

/** All that is said in a language; loaded when it is chosen. */
export const wordsOf = async (language: Language): Promise<Words> =>
  language === "en" ? (await import("../words/en/index.js")).en : (await import("../words/zh/index.js")).zh;

import type { Library } from "../../library/types.js";
import { around, libraryWords } from "../printed-words.js";
import type { TrialRule } from "../types.js";

/** A clause that sends the reader to a document, a part of a collection or a clause that the unit does not get. */
export const missingPaper: TrialRule = {
  code: "lint/missing-paper",
  look({ text, beside }, { library, papers }) {
    const words = libraryWords(text);
    const shelf = [...text.matchAll(/\uE002kinds\.([a-z-]+)\.title\uE003([^\uE004]*)/g)]
      .filter(([, kind]) => !papers.has.has(kind!))
      .map(([, , title]) => ({ paper: title!, text: title! }));
    const clauses = [...text.matchAll(/\uE006([^\uE003#]*)/g)]
      .filter(([, id]) => !beside.has(id!))
      .map(([, id]) => ({ paper: id!, text: id! }));
    const parts = partsOf(library)
      .filter(({ place, title }) => !papers.has.has(place) && words.includes(title))
      .map(({ title }) => ({ paper: title, text: around(words, words.indexOf(title), title.length) }));
    return [...shelf, ...clauses, ...parts];
  },
};

interface Part {
  readonly place: string;
  readonly title: string;
}
const known = new WeakMap<Library, readonly Part[]>();

/** Parts of collections by name: clauses name them in running text. */
function partsOf(library: Library): readonly Part[] {
  const parts = known.get(library) ?? partsIn(library);
  known.set(library, parts);
  return parts;
}

const partsIn = (library: Library): readonly Part[] =>
  [...library.kinds.values()]
    .filter(({ subjects }) => subjects.includes("slots"))
    .flatMap(({ id, outline }) =>
      outline.flatMap(({ id: slot, title }) =>
        title === undefined || title.includes("{") ? [] : [{ place: `${id}/${slot}`, title }],
      ),
    );

import type { ImportPhrase } from "../../../diag/phrases/import.js";
import type { Phrases } from "../../types.js";

export const imports: Phrases<ImportPhrase> = {
  "import.paper": "{file}: {what}",
  "import.paper-is": "{kind} ({topic}), {title}{issue}",
  "import.issue": ", {number}",
  "import.left-foreign": "no kind of paper we have; left alone",
  "import.left-copy": "the same as {as}; left alone",
  "import.left-superseded": "{as} is newer; left alone",
  "import.left-other-unit": "of another unit; left alone",
  "import.counts": "    {count} paragraphs: {library} the library's, {reworded} reworded, {own} their own",
  "import.no-topic": "topic unknown",
  "import.facts": "{count} facts read, {doubtful} of them in doubt.",
  "import.contradiction": "Contradiction: {path}",
  "import.value": "  {n}. {value} ({places})",
  "import.place": "{file}, paragraph {paragraph}",
  "import.difference": "The profile and the papers differ: {path}",
  "import.from-profile": "the profile",
  "import.appoint": "  Changes of holders go into the profile with tiaoli appoint.",
  "import.which": "Which number? (nothing: left open): ",
  "import.whose": "These papers are of several units:\n{units}\nWhose are to be imported? Number: ",
  "import.of-unit": "  {n}. {name}: {files}",
  "import.will":
    "{count} papers will be taken over, with a profile and the workspace's templates. The files there are stay as they are.",
  "import.confirm": "Write? (y/n): ",
  "import.id": "Id of the unit (small letters, digits, hyphens, such as hubin-primary): ",
  "import.not-written": "Nothing was written.",
  "import.dry-run": "Nothing was written; run it without --dry-run.",
  "import.done": "{count} papers taken over. Profile {profile}; {clauses} clauses. To take it back: tiaoli undo {unit}.",
  "import.progress": "reading ({n}/{count}) {file}",
};

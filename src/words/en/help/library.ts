import type { SameKeys } from "../../types.js";
import type { library as zh } from "../../zh/help/library.js";

export const library: SameKeys<typeof zh> = {
  library: {
    summary: "look into the clause library",
    description: "Looks into the clause library: document kinds, topics, unit types, looks, regulations and clauses.",
    arguments: {},
    options: {},
    after: "",
  },
  "library list": {
    summary: "list all of it",
    description: "Lists the whole library; files in the workspace's templates stand in for the built-in ones of the same name.",
    arguments: {},
    options: {
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli library list",
  },
  "library show": {
    summary: "show an entry",
    description: "Shows an entry of the library and the file it stands in.",
    arguments: { id: ["id", "id of a clause, kind, topic, unit type, look or regulation"] },
    options: {
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli library show responsibility-list",
  },
  "library lint": {
    summary: "check the library",
    description:
      "Checks the library itself: clauses nobody uses, conditions that never hold, paths that do not exist, near copies, typed intervals, examples that no longer hold and the like.",
    arguments: {},
    options: {
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli library lint",
  },
  "library release": {
    summary: "release a clause to groups of units in stages",
    description:
      "Brings a changed or new clause into force for one group of units first, then for others, at last for all. The new text is given with --from and stands in templates/releases of the workspace; it holds for the groups (data/groups) it was released to, nobody else's papers change. Without a clause, lists what is being released; with nothing but a clause, says how far it has come. tiaoli board rollout shows the same by unit.",
    arguments: { clause: ["clause", "id of a clause"] },
    options: {
      to: ["groups", "release to these groups (id or name); all: every unit"],
      from: ["file", "the new text alone, or a whole clause file with its head; absent: the one given last"],
      reason: ["text", "goes into the version's note and the record of the release"],
      back: "takes back the last step (with --to: the last one for that group): its units have again what they had before",
      force: "releases a text even where the check finds faults in it",
      json: "prints JSON",
    },
    after:
      "\nExample:\n  tiaoli library release duty.special-study --from new.txt --to trial-schools --reason trial\n  tiaoli library release duty.special-study --to all --reason 'trial went well'\n  tiaoli library release duty.special-study --back",
  },
  "library matrix": {
    summary: "list what composes for whom",
    description:
      "Lists for each document kind whether it composes for each unit type and topic, and if not why; and which clauses carry which concept.",
    arguments: {},
    options: {
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli library matrix",
  },
  fonts: {
    summary: "list the fonts of this machine",
    description: "Lists the fonts each look names in Word files, and those this machine really uses for PDFs.",
    arguments: {},
    options: {
      json: "prints JSON",
    },
    after:
      "\nExample:\n  tiaoli fonts\n\nFont files may stand in the fonts folder of the workspace, or where the environment variable TIAOLI_FONTS says.",
  },
  schema: {
    summary: "print the JSON Schema of profiles",
    description:
      "Prints the JSON Schema of unit profiles: editors complete and check with it; with --group, that of the files of groups.",
    arguments: {},
    options: {
      group: "JSON Schema of the files of groups (data/groups)",
      out: ["file", "writes it to a file; on the screen when left out"],
      force: "overwrites the file of --out even where it is no JSON Schema",
    },
    after: "\nExample:\n  tiaoli schema --out out/profile.schema.json\n  tiaoli schema --group --out out/group.schema.json",
  },
};

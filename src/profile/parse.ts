import { type Document, parseDocument, type YAMLError } from "yaml";
import { type Fault, fault } from "./fault.js";

export interface Parsed {
  readonly document: Document.Parsed;
  readonly faults: readonly Fault[];
}

/** What was read last: a command asks the same profile for its data, its names and what has changed in it, and reading takes longest. */
const kept = new Map<string, Parsed | null>();
const most = 4;

/** As `read`, once a text; nobody may change the document. */
export function parseYaml(text: string): Parsed | null {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const parsed = read(text);
  if (kept.size >= most) kept.clear();
  kept.set(text, parsed);
  return parsed;
}

/** YAML 1.2 core, without resolving anything: the walk over the nodes decides what is taken. Offsets are those of `text`. */
function read(text: string): Parsed | null {
  try {
    // uniqueKeys compares every key with every other, which a hostile file turns into minutes; the walk looks for twins itself.
    const document = parseDocument(text, {
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "error",
      schema: "core",
      version: "1.2",
    });
    // The parser recurses; a file nested thousands deep by its indents runs out of stack, which it tells as an error of its own.
    if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return null;
    return { document, faults: onePerLine(document.errors, text) };
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** Errors after the first of a line are its echo. */
function onePerLine(errors: readonly YAMLError[], text: string): readonly Fault[] {
  const faults: Fault[] = [];
  let lineEnd = -1;
  let outside = false;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    if (error.pos[0] <= lineEnd) continue;
    // Where the parser takes the document to end (a first key that is indented, and one that is not), all that follows is too much.
    const beyond = error.code === "UNEXPECTED_TOKEN" && error.message.includes("in YAML stream");
    if (beyond && outside) continue;
    outside ||= error.code === "UNEXPECTED_TOKEN";
    const found = chinese(error, text);
    faults.push(found);
    lineEnd = text.indexOf("\n", error.pos[0]);
    // A line that stands too far left makes the next one look too far right.
    if (found.code === "profile/yaml-indent" && lineEnd >= 0) lineEnd = text.indexOf("\n", lineEnd + 1);
    if (lineEnd < 0) lineEnd = text.length;
  }
  return faults;
}

function chinese(error: YAMLError, text: string): Fault {
  const at = error.pos[0];
  switch (error.code) {
    case "BAD_INDENT":
      return fault(at, error.message.startsWith("Flow") ? "profile/yaml-bracket" : "profile/yaml-indent");
    case "TAB_AS_INDENT":
      return fault(at, "profile/tab");
    case "MISSING_CHAR":
      if (error.message.includes("quote")) return fault(at, "profile/yaml-quote");
      return fault(at, error.message.includes(",") ? "profile/yaml-comma" : "profile/yaml-broken");
    case "BAD_DQ_ESCAPE":
      return fault(at, "profile/yaml-escape");
    case "BAD_SCALAR_START":
      return fault(at, "profile/yaml-start", { char: text[at] ?? "" });
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return fault(at, "profile/yaml-nested");
    case "MULTILINE_IMPLICIT_KEY":
      return fault(at, "profile/yaml-colon");
    case "UNEXPECTED_TOKEN":
      return fault(at, "profile/yaml-token");
    case "MULTIPLE_DOCS":
      return fault(at, "profile/two-documents");
    case "BAD_ALIAS":
    case "MULTIPLE_ANCHORS":
    case "ALIAS_PROPS":
      return fault(at, "profile/anchor");
    case "TAG_RESOLVE_FAILED":
    case "BAD_COLLECTION_TYPE":
    case "MULTIPLE_TAGS":
      return fault(at, "profile/tag", { value: text.slice(at, error.pos[1]) });
    default:
      return fault(at, "profile/yaml-broken");
  }
}

import { isMap, isScalar } from "yaml";
import { inFile, problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { decodeProfile } from "./decode.js";
import { type Fault, fault, lineFinder, type Path, report } from "./fault.js";
import { parseYaml } from "./parse.js";
import { scan } from "./scan.js";
import { locate, walk } from "./walk.js";

/** A file of facts, a profile or a group, as it was read: its data, what is wrong with its text, and where everything stands. */
export interface Source {
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Faults of the text, at their offsets. */
  readonly faults: readonly Fault[];
  /** Values already complained about, as JSON of their path. */
  readonly spoilt: ReadonlySet<string>;
  /** Offset of a value, of its key, or of the nearest that is around it. */
  readonly offsetOf: (path: Path, onKey?: boolean) => number;
  readonly find: ReturnType<typeof lineFinder>;
  /** What was said about how the file is encoded. */
  readonly notes: readonly Diagnostic[];
}

/** What was read of bytes that somebody still holds: a profile's groups are looked up in it before it is judged. */
const known = new WeakMap<Uint8Array, { readonly file: string; readonly source: Outcome<Source> }>();

/** Reads the YAML of a file of facts; it fails where there is no map to judge. The same bytes are read once. */
export function readSource(bytes: Uint8Array, file: string): Outcome<Source> {
  const before = known.get(bytes);
  if (before?.file === file) return before.source;
  const source = sourceOf(bytes, file);
  known.set(bytes, { file, source });
  return source;
}

function sourceOf(bytes: Uint8Array, file: string): Outcome<Source> {
  const decoded = decodeProfile(bytes, file);
  if (!decoded.ok) return decoded;
  const notes = decoded.diagnostics;
  const { text } = decoded.value;
  const find = lineFinder(text);
  const scanned = scan(text);
  const judge = (faults: readonly Fault[]) => fail(...notes, ...report(faults, file, find));
  if (scanned.tooDeep) return judge([...scanned.faults, fault(0, "profile/too-deep")]);
  const parsed = parseYaml(scanned.text);
  if (parsed === null) return judge([...scanned.faults, fault(0, "profile/too-deep")]);
  const moved = <F extends Fault>(found: F): F => ({ ...found, offset: scanned.original(found.offset) });
  if (parsed.faults.length > 0) return judge(withoutEchoes(scanned.faults, parsed.faults.map(moved), find));

  const root = parsed.document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return fail(...notes, problem("profile/empty", {}, inFile(file)));
  const walked = walk(root, scanned.text, (offset) => find(scanned.original(offset)).line);
  const faults = [...scanned.faults, ...walked.faults.map(moved)];
  if (!isMap(root)) return judge([...faults, fault(scanned.original(root.range[0]), "profile/not-map")]);
  const offsetOf = (path: Path, onKey = false): number => {
    const place = locate(root, path);
    return scanned.original((onKey ? place.key : undefined) ?? place.value ?? place.key ?? 0);
  };
  const data = walked.data as Readonly<Record<string, unknown>>;
  return succeed({ file, data, faults, spoilt: walked.spoilt, offsetOf, find, notes });
}

/** YAML's complaint about a line whose fault is already named adds nothing. */
const withoutEchoes = (
  named: readonly Fault[],
  syntax: readonly Fault[],
  find: ReturnType<typeof lineFinder>,
): readonly Fault[] => {
  const lines = new Set(named.map((f) => find(f.offset).line));
  return [...named, ...syntax.filter((f) => !lines.has(find(f.offset).line))];
};

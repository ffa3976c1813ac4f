import { isNode, parseDocument } from "yaml";
import { called } from "../../compose/facts/called.js";
import { type Outcome, succeed } from "../../diag/types.js";
import type { Library } from "../../library/types.js";
import type { ProfileContext } from "../../profile/context.js";
import { profileText as newText } from "../../profile/new-from.js";
import { renderFlow } from "../../profile/render.js";
import { type ImportedFact, notSaid } from "../types.js";
import { profileData, type Steps, stepsOf, type Wanting } from "./profile-data.js";
import { type Refused, soundData } from "./sound.js";

/** What the person said about the unit that no paper decides. */
export interface ProfileChoices {
  /** Code of the unit: file of the profile and folder of its papers. */
  readonly id: string;
  /** Id of a unit type. */
  readonly type: string;
  /** Path → value, of the contradictions that were settled. */
  readonly settled?: Readonly<Record<string, string>>;
  /** Topics of the papers, besides those that are facts. */
  readonly topics?: readonly string[];
  readonly library: Library;
  readonly context: ProfileContext;
}

/** A new profile, and what papers say that stands in it only as a comment. */
export interface NewProfile {
  readonly text: string;
  readonly refused: readonly Refused[];
  readonly leftOut: Wanting["leftOut"];
}

/**
 * The YAML of a new profile that says what papers say, each fact with a comment naming file and paragraph. What no paper says is left
 * empty where a profile cannot do without, else left out; entries of which something is wanting, and what no profile may say, stand at the end as comments.
 */
export function profileText(facts: readonly ImportedFact[], choices: ProfileChoices): Outcome<NewProfile> {
  const { id, type, settled = {}, topics = [], library, context } = choices;
  const taken = [
    ...facts.filter(({ path }) => !Object.hasOwn(settled, path)),
    ...Object.entries(settled).map(([path, value]) => ({ path, value })),
  ].filter((fact) => fact.value !== notSaid && isSaid(fact, facts, choices));
  const given = [
    ...taken.filter(({ path }) => path !== "unit.id" && path !== "unit.type"),
    { path: "unit.id", value: id },
    { path: "unit.type", value: type },
  ];
  const { data: found, leftOut } = profileData(given);
  const { data, refused } = soundData(found, context, { decided: new Set(Object.keys(settled)), topics });
  const made = newText(data, context, library.unitTypes.get(type)?.venues ?? []);
  if (!made.ok) return made;
  const placed = withPlaces(
    made.value,
    facts.filter(({ path }) => !Object.hasOwn(settled, path)),
  );
  return succeed({ text: withRefused(withLeftOut(placed, leftOut), refused), refused, leftOut });
}

/** How a unit calls itself stands in a profile only where it is not as usual. */
function isSaid(
  { path, value }: Pick<ImportedFact, "path" | "value">,
  facts: readonly ImportedFact[],
  { type, library }: ProfileChoices,
): boolean {
  const [, key] = /^unit\.self\.(mine|whole|this)$/.exec(path) ?? [];
  const own = library.unitTypes.get(type);
  if (key === undefined || own === undefined) return true;
  const name = (at: string): string => facts.find((fact) => fact.path === at)?.value ?? "";
  return (
    called(own, { "full-name": name("unit.full-name"), "short-name": name("unit.short-name") }).self[key as "mine"] !== value
  );
}

const mostPlaces = 2;
/** Puts behind each line where its values were read. */
function withPlaces(text: string, facts: readonly ImportedFact[]): string {
  const document = parseDocument(text);
  const people = new Map(
    ((document.toJS() as { readonly people?: readonly { readonly id: string }[] | null }).people ?? []).map(({ id }, i) => [
      id,
      i,
    ]),
  );
  const notes = new Map<number, Set<string>>();
  for (const { path, value, file, paragraph, certain } of facts) {
    const line = lineOf(text, document, inFile(stepsOf(path), people), value);
    if (line === null) continue;
    const said = notes.get(line) ?? new Set<string>();
    notes.set(line, said);
    said.add(`${file}，第${paragraph}段${noteOf(path, certain)}`);
  }
  return text
    .split("\n")
    .map((line, i) => {
      const said = [...(notes.get(i) ?? [])].map((one) => one.replace(/[\r\n]/g, " "));
      if (said.length === 0) return line;
      const shown = said
        .sort((a, b) => weight(b) - weight(a))
        .slice(0, mostPlaces)
        .join("；");
      return `${line}${/\s#\s/.test(line) ? "；" : "    # "}${shown}`;
    })
    .join("\n");
}

/** What says why comes first, then what only says that it is not certain. */
const weight = (note: string): number => (note.includes("，请核对") ? 2 : note.endsWith("）") ? 1 : 0);

/** Days of papers are bounds of when somebody held a post, no more. */
function noteOf(path: string, certain: boolean): string {
  if (path.endsWith(".from")) return "（这份文件的日期，任职不晚于这一天，请核对）";
  if (/\.holders\.\d+\.to$/.test(path)) return "（从这份文件起写的是别人，离任不晚于这一天，请核对）";
  return certain ? "" : "（请核对）";
}

/** People stand as a list, by their ids. */
const inFile = (steps: Steps, people: ReadonlyMap<string, number>): Steps =>
  steps[0] === "people" ? ["people", people.get(String(steps[1])) ?? -1, ...steps.slice(2)] : steps;

/** The line a value stands on; null where the profile does not say it. */
function lineOf(text: string, document: ReturnType<typeof parseDocument>, steps: Steps, value: string): number | null {
  const node = document.getIn(steps, true);
  if (!isNode(node) || node.range == null || !("value" in node) || String(node.value) !== value) return null;
  return text.slice(0, node.range[0]).split("\n").length - 1;
}

function withLeftOut(text: string, leftOut: Wanting["leftOut"]): string {
  if (leftOut.length === 0) return text;
  const lines = leftOut.map(({ section, entry }) => `# ${section}: ${renderFlow(entry)}`);
  return `${text}\n# ---- 旧文件里有、没有写全的，补齐后放到相应的地方\n${lines.join("\n")}\n`;
}

function withRefused(text: string, refused: readonly Refused[]): string {
  if (refused.length === 0) return text;
  const lines = refused.map(({ path, value }) => `# ${path}: ${renderFlow(value)}`);
  return `${text}\n# ---- 旧文件里有、档案不能这样写的，核对后写到相应的地方\n${lines.join("\n")}\n`;
}

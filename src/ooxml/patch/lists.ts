import type { Package } from "../package.js";
import { xmlText } from "../xml-text.js";
import { child, elements, parseXml, valOf, type XmlElement } from "../xml-tree.js";
import { commonPrefixes } from "./copied.js";

/** Lists of another file that were taken over. */
export interface AdoptedLists {
  /** The numbering part with them, and its name. */
  readonly path: string;
  readonly text: string;
  /** Their numbers here, by their numbers there. */
  readonly numbers: ReadonlyMap<string, string>;
}

interface Part {
  readonly path: string;
  readonly text: string;
  readonly root: XmlElement;
}

/**
 * Adds the lists of another file to a file's numbering part, each as a list of its own. null where one of the files has no
 * such part, or they are written in other namespaces.
 * @param wanted numbers of lists in the other file
 */
export function adoptLists(into: Package, from: Package, wanted: Iterable<string>): AdoptedLists | null {
  const [own, other] = [numberingPart(into), numberingPart(from)];
  if (own === null || other === null) return null;
  const all = elements(own.root);
  const last = (name: string, key: string) =>
    all.reduce((most, one) => (one.name === name ? Math.max(most, Number(one.attributes.get(key)) || 0) : most), 0);
  let [definition, number] = [last("w:abstractNum", "w:abstractNumId"), last("w:num", "w:numId")];
  const numbers = new Map<string, string>();
  let [definitions, lists] = ["", ""];
  for (const id of wanted) {
    const list = elements(other.root).find((one) => one.name === "w:num" && one.attributes.get("w:numId") === id);
    const name = valOf(list, "w:abstractNumId");
    const found = elements(other.root).find(
      (one) => one.name === "w:abstractNum" && one.attributes.get("w:abstractNumId") === name,
    );
    // A list style's definition stands elsewhere.
    if (!list || !found || child(found, "w:numStyleLink")) continue;
    definition += 1;
    number += 1;
    numbers.set(id, String(number));
    definitions += `<w:abstractNum w:abstractNumId="${definition}">${inner(found, other.text)}</w:abstractNum>`;
    const changes = elements(list).filter((one) => one.name === "w:lvlOverride");
    lists += `<w:num w:numId="${number}"><w:abstractNumId w:val="${definition}"/>${changes.map(({ start, end }) => other.text.slice(start, end)).join("")}</w:num>`;
  }
  const tag = ({ text, root }: Part) => text.slice(root.start, root.innerStart);
  if (numbers.size === 0 || own.root.innerStart === own.root.end) return null;
  if (!commonPrefixes(tag(own), tag(other))(definitions + lists)) return null;
  const first = all.find(({ name }) => name === "w:num");
  const [before, behind] = [first?.start ?? own.root.innerEnd, all.findLast(({ name }) => name === "w:num")?.end];
  const middle = own.text.slice(before, behind ?? before);
  const text = own.text.slice(0, before) + definitions + middle + lists + own.text.slice(behind ?? before);
  return { path: own.path, text, numbers };
}

/** What a definition says, without what ties it to other lists and to the styles of its file. */
const inner = (definition: XmlElement, source: string): string =>
  elements(definition)
    .filter(({ name }) => !tied.has(name))
    .map(({ start, end }) => source.slice(start, end).replace(/<w:pStyle\b[^>]*\/>/g, ""))
    .join("");
const tied = new Set(["w:nsid", "w:tmpl", "w:name", "w:styleLink"]);

function numberingPart(file: Package): Part | null {
  const target = file.relationships.find(({ kind }) => kind === "numbering")?.target;
  const path = target === undefined ? undefined : file.nameOf(target);
  const text = path === undefined ? null : xmlText(file.parts.get(path)!);
  const root = text === null ? null : parseXml(text, path!, "");
  return root?.ok && text !== null ? { path: path!, text, root: root.value } : null;
}

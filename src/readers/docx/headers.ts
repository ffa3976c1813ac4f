import { elements, switchOf, type XmlElement } from "../../ooxml/xml-tree.js";
import type { Read } from "./found-aside.js";

type Kind = "header" | "footer";
/** Pages a section tells apart, and the reference it names their header by. */
const pages = { first: "首页", odd: "奇数页", even: "偶数页" } as const;
type Page = keyof typeof pages;

/**
 * Headers and footers as pages show them: one for first pages counts only where the section has one (w:titlePg), one for even
 * pages where the file has (w:evenAndOddHeaders), and a section that names none goes on with those before. Where it stands not on
 * all pages, what it says begins with the pages: 〔首页〕.
 * @param read what a reference of a section leads to
 */
export function headersOf(
  sections: readonly XmlElement[],
  evenToo: boolean,
  read: (kind: Kind, id: string) => readonly Read[],
): readonly Read[] {
  return (["header", "footer"] as const).flatMap((kind) => {
    const references = new Map<string, string>();
    const states: (readonly Read[])[] = [];
    for (const section of sections) {
      for (const { name, attributes } of elements(section))
        if (name === `w:${kind}Reference`) references.set(attributes.get("w:type") ?? "default", attributes.get("r:id") ?? "");
      const of = (type: string): readonly Read[] => {
        const id = references.get(type);
        return id === undefined ? [] : read(kind, id);
      };
      const odd = of("default");
      const even = evenToo ? of("even") : odd;
      const state = onPages({ first: switchOf(section, "w:titlePg") === true ? of("first") : odd, odd, even });
      if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(state);
    }
    // A header that ends with its section, or begins with a later one, says so.
    return states.length < 2 ? states.flat() : states.flatMap((state) => (state.length > 0 ? state : [absent(kind)]));
  });
}

const absent = (kind: Kind): Read => ({ kind, text: "〔一部分没有〕" });

/** Each different one once, with the pages it stands on. */
function onPages(shown: Readonly<Record<Page, readonly Read[]>>): readonly Read[] {
  const found = new Map<string, { readonly read: Read; readonly on: Page[] }>();
  for (const page of ["first", "odd", "even"] as const)
    for (const read of shown[page]) {
      const key = JSON.stringify(read);
      const known = found.get(key);
      if (known === undefined) found.set(key, { read, on: [page] });
      else if (!known.on.includes(page)) known.on.push(page);
    }
  return [...found.values()].map(({ read, on }) => marked(read, pagesOf(on, shown)));
}

/** "" for all pages. */
function pagesOf(on: readonly Page[], { first, odd, even }: Readonly<Record<Page, readonly Read[]>>): string {
  if (on.length === 3) return "";
  const ofTwo = JSON.stringify(odd) === JSON.stringify(even);
  if (ofTwo) return on.includes("odd") ? "〔首页以外〕" : "〔首页〕";
  // A first page without one of its own is an odd page like others.
  if (JSON.stringify(first) === JSON.stringify(odd)) return on.includes("odd") ? "〔奇数页〕" : "〔偶数页〕";
  return `〔${on.map((page) => pages[page]).join("、")}〕`;
}

/** What has no words of its own is told apart by its content. */
function marked(read: Read, on: string): Read {
  if (on === "") return read;
  const content = read.content === undefined ? {} : { content: `${read.content} ${on}` };
  return read.kind === "header" || read.kind === "footer" || read.kind === "text-box"
    ? { ...read, ...content, text: `${on}${read.text}` }
    : { ...read, content: `${read.content ?? read.text} ${on}` };
}

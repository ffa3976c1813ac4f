import { computed, signal } from "@preact/signals";

/** A place of the page: `#/unit/hubin-primary/shelf?...`. */
const address = signal(read());
addEventListener("hashchange", () => {
  address.value = read();
});

function read(): string {
  return location.hash.replace(/^#\/?/, "");
}

/** The parts of the address between slashes, and what follows the question mark. */
export const route = computed(() => {
  const [path = "", query = ""] = address.value.split("?");
  return { parts: path === "" ? [] : path.split("/").map(decoded), query: new URLSearchParams(query) };
});

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** What a pattern's `:names` stand for in an address; null where it does not fit. @param pattern e.g. `unit/:unit/shelf` */
export function matched(pattern: string, parts: readonly string[]): Readonly<Record<string, string>> | null {
  const wanted = pattern === "" ? [] : pattern.split("/");
  if (wanted.length !== parts.length) return null;
  const found: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith(":")) found[part.slice(1)] = parts[i]!;
    else if (part !== parts[i]) return null;
  }
  return found;
}

/** The address of a place, for links. */
export const link = (pattern: string, params: Readonly<Record<string, string>> = {}): string =>
  `#/${pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""))}`;

export const go = (to: string): void => {
  location.hash = to;
};

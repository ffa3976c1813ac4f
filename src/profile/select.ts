import type { Path } from "./fault.js";

export interface Selected {
  readonly path: Path;
  readonly value: unknown;
}
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Own values only: what is asked for comes from a file. */
export const get = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Every value a dotted pattern leads to, `*` standing for every key or index; what is not there, or of another type, gives none. */
export function select(data: unknown, pattern: string): readonly Selected[] {
  let found: readonly Selected[] = [{ path: [], value: data }];
  for (const step of pattern.split(".")) {
    found = found.flatMap(({ path, value }) => {
      if (step !== "*") return get(value, step) === undefined ? [] : [{ path: [...path, step], value: get(value, step) }];
      if (Array.isArray(value)) return value.map((item, i) => ({ path: [...path, i], value: item as unknown }));
      return isRecord(value) ? Object.entries(value).map(([key, item]) => ({ path: [...path, key], value: item })) : [];
    });
  }
  return found;
}

/** The same, texts only. */
export const selectTexts = (data: unknown, pattern: string): readonly { readonly path: Path; readonly value: string }[] =>
  select(data, pattern).filter((found): found is { path: Path; value: string } => typeof found.value === "string");

import type { Option } from "./cell.js";
import type { Column, Filled, Form } from "./draft.js";

/** The people, posts and departments as they are filled in now, by what they are. */
export type Named = Readonly<Record<string, readonly Option[]>>;

/** Who shares a name is told apart by the key. */
export function namedIn(form: Form, filled: Filled): Named {
  const of = (kind: string): readonly Option[] => {
    const at = form.findIndex(({ names }) => names === kind);
    const rows = (filled[at] ?? []).flatMap(([key, name]) => (name ? [{ value: String(key ?? name), name: String(name) }] : []));
    const isShared = (name: string) => rows.filter((one) => one.name === name).length > 1;
    return rows.map(({ value, name }) => ({ value, name: isShared(name) ? `${name}（${value}）` : name }));
  };
  const [post, department] = [of("post"), of("department")];
  return { person: of("person"), post, department, party: [...department, ...post] };
}

/** What can be chosen in a column. */
export const optionsOf = ({ options, refers }: Column, named: Named): readonly Option[] => [
  ...options.map((word) => ({ value: word, name: word })),
  ...(refers === null ? [] : (named[refers] ?? [])),
];

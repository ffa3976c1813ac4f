import type { Said } from "../../../web/wire.js";
import { t, w } from "../../words.js";
import type { Form } from "./draft.js";

/** What is to be mended in the sections that are not shown, with a way there. */
export function Elsewhere({
  form,
  wrong,
  go,
  at,
}: {
  readonly form: Form;
  readonly wrong: readonly Said[];
  readonly go: (field: string) => void;
  readonly at: string;
}) {
  const others = wrong.filter(({ field }) => field!.split("/")[0] !== at);
  if (others.length === 0) return null;
  return (
    <details class="faults notice">
      <summary>
        {w.facts.faultsOther} {others.length}
      </summary>
      <ul>
        {others.map((one, i) => (
          <li key={i}>
            <button type="button" class="linklike" onClick={() => go(one.field!)}>
              {placeIn(form, one.field!).name}
            </button>{" "}
            {one.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where a field is, by the server's name for its place: `section/row/column`. */
export function placeIn(form: Form, field: string): { readonly section: number; readonly name: string } {
  const [section = "", row, column] = field.split("/");
  const found = form.findIndex(({ name }) => name === section);
  const one = form[Math.max(found, 0)]!;
  const label = column === undefined ? "" : (one.columns[Number(column)]?.label ?? "");
  const line = one.is === "form" || row === undefined ? "" : t(w.facts.row, { n: Number(row) + 1 });
  return {
    section: Math.max(found, 0),
    name: t(w.facts.goTo, { section: one.name, row: line, label }).replace(/\s+/g, " ").trim(),
  };
}

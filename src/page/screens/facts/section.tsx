import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { Button } from "../../parts/button.js";
import { t, w } from "../../words.js";
import { Cell } from "./cell.js";
import { type Named, optionsOf } from "./choices.js";
import type { Column, Rows, Section, Cell as Value } from "./draft.js";

interface Props {
  readonly section: Section;
  readonly rows: Rows;
  readonly named: Named;
  readonly told: readonly Said[];
  readonly onEdit: (rows: Rows, what: string) => void;
}
/** More columns than these do not fit beside each other: each entry stands by itself. */
const fewColumns = 6;

/** The id of a field in the page, by the name the server has for its place. */
export const idOf = (field: string): string => `facts-${field}`;

/** A section to fill in: what stands once below each other, entries as rows or, with much to each, one by one. */
export function SectionForm(props: Props) {
  const { section, rows, told } = props;
  const shown = section.columns.filter(({ way }) => way !== "key");
  const whole = told.filter(({ field }) => field === section.name);
  const Body = section.is === "form" ? Once : shown.length > fewColumns ? Entries : Grid;
  return (
    <section class="facts-section" aria-label={section.name}>
      <h2>{section.name}</h2>
      <p class="quiet">{section.intro}</p>
      {whole.map(({ message }) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
      <Body {...props} />
      {section.is === "table" && rows.length === 0 && <p class="quiet none">{w.facts.noRows}</p>}
      {section.grows && <Button onClick={() => props.onEdit([...rows, newRow(section, rows)], "")}>{w.facts.addRow}</Button>}
    </section>
  );
}

/** A new entry has its key at once, so that others can refer to it before it is saved: person-1, person-2 … */
function newRow({ columns, prefix }: Section, rows: Rows): readonly Value[] {
  const taken = new Set(rows.map(([key]) => key));
  let n = 1;
  while (taken.has(`${prefix}-${n}`)) n += 1;
  return columns.map(({ way }) => (way === "key" && prefix !== null ? `${prefix}-${n}` : null));
}

function Once(props: Props) {
  return <div class="facts-once">{shownOf(props.section).map(([, column]) => cellAt(props, 0, column))}</div>;
}

function Grid(props: Props) {
  const { section, rows, onEdit } = props;
  if (rows.length === 0) return null;
  const shown = shownOf(section);
  return (
    <div class="facts-wide">
      <table class="facts-table">
        <caption>{section.name}</caption>
        <thead>
          <tr>
            <th scope="col" class="right narrow">
              #
            </th>
            {shown.map(([one, column]) => (
              <th key={column} scope="col">
                {one.label}
                {one.required && <span class="required">{w.common.required}</span>}
              </th>
            ))}
            {section.grows && (
              <th scope="col" class="narrow">
                {w.common.actions}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((_, row) => (
            <tr key={row}>
              <th scope="row" class="right narrow">
                {row + 1}
              </th>
              {shown.map(([, column]) => (
                <td key={column}>{cellAt(props, row, column, true)}</td>
              ))}
              {section.grows && (
                <td class="narrow">
                  <Moves {...{ rows, row, onEdit }} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Notes columns={shown.map(([one]) => one)} />
    </div>
  );
}

const Notes = ({ columns }: { readonly columns: readonly Column[] }) => (
  <dl class="facts-notes">
    {columns
      .filter(({ note, way }) => note !== "" || way === "lines")
      .map(({ label, note, way }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{[way === "lines" ? w.facts.lines : "", note].filter((part) => part !== "").join(" · ")}</dd>
        </div>
      ))}
  </dl>
);

const Entries = (props: Props) => props.rows.map((_, row) => <Entry key={row} {...props} row={row} />);

function Entry({ row, ...props }: Props & { readonly row: number }) {
  const { section, rows, told, onEdit } = props;
  const name = rows[row]!.slice(0, keyed(section)).filter(Boolean).join(" · ");
  // It stays open while it is being named.
  const [isOpen, setOpen] = useState(name === "" || rows.length === 1);
  const isWrong = told.some(({ field = "", severity }) => severity !== "info" && field.startsWith(`${section.name}/${row}/`));
  return (
    <details class="facts-entry" open={isOpen || isWrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {row + 1} {name === "" ? w.facts.newEntry : name}
      </summary>
      <div class="facts-once">{shownOf(section).map(([, column]) => cellAt(props, row, column))}</div>
      {section.grows && <Moves {...{ rows, row, onEdit }} />}
    </details>
  );
}

/** So many columns name the entry. */
const keyed = ({ columns }: Section): number =>
  Math.max(
    1,
    columns.findIndex(({ required }) => !required),
  );

const shownOf = ({ columns }: Section): readonly (readonly [Column, number])[] =>
  columns.map((one, column) => [one, column] as const).filter(([{ way }]) => way !== "key");

function Moves({ rows, row, onEdit }: Pick<Props, "rows" | "onEdit"> & { readonly row: number }) {
  const up = () =>
    onEdit(
      rows.map((one, i) => (i === row - 1 ? rows[row]! : i === row ? rows[row - 1]! : one)),
      "",
    );
  return (
    <div class="row-actions">
      <Button kind="quiet" disabled={row === 0} label={t(w.facts.rowUp, { n: row + 1 })} onClick={up}>
        {w.facts.up}
      </Button>
      <Button
        kind="quiet"
        label={t(w.facts.rowGone, { n: row + 1 })}
        onClick={() =>
          onEdit(
            rows.filter((_, i) => i !== row),
            "",
          )
        }
      >
        {w.common.remove}
      </Button>
    </div>
  );
}

function cellAt({ section, rows, named, told, onEdit }: Props, row: number, column: number, inRow = false) {
  const one = section.columns[column]!;
  const field = `${section.name}/${row}/${column}`;
  const put = (value: Value): void =>
    onEdit(
      rows.map((values, i) => (i === row ? section.columns.map((_, j) => (j === column ? value : (values[j] ?? null))) : values)),
      field,
    );
  return (
    <Cell
      key={column}
      id={idOf(field)}
      column={one}
      {...(inRow && { label: t(w.facts.cellOf, { label: one.label, n: row + 1 }) })}
      value={rows[row]?.[column] ?? null}
      options={optionsOf(one, named)}
      faults={told.filter((said) => said.field === field)}
      onInput={put}
    />
  );
}

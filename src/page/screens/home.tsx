import { useEffect, useState } from "preact/hooks";
import type { ValueOf } from "../api.js";
import { type Due, dueOf, lookAt, looked } from "../due.js";
import { LinkButton } from "../parts/button.js";
import { Faults } from "../parts/faults.js";
import { ChoiceField, TextField } from "../parts/field.js";
import { type Column, Table } from "../parts/table.js";
import { Tag, type Tone } from "../parts/tag.js";
import { link } from "../router.js";
import { t, w } from "../words.js";
import { workspace, workspaceTold } from "../workspace.js";

type Row = ValueOf<"workspace/state">["units"][number];
/** What is due, the most pressing first. */
const groups = [
  ...([
    "refused",
    "conflicts",
    "holders",
    "basis",
    "changed",
    "edited",
    "undrafted",
    "vacant",
    "findings",
    "blanks",
    "unsettled",
  ] as const),
  "coming",
] as const;
type Group = (typeof groups)[number];
const tones: Readonly<Record<Group, Tone>> = {
  refused: "bad",
  conflicts: "bad",
  holders: "bad",
  basis: "bad",
  changed: "warn",
  edited: "warn",
  undrafted: "warn",
  vacant: "warn",
  findings: "warn",
  blanks: "quiet",
  unsettled: "quiet",
  coming: "busy",
};
/** So many units can be looked over without a search. */
const few = 8;

/** The units, and what is due in each. */
export function Home() {
  const { units = [], today = "" } = workspace.value ?? {};
  const [words, setWords] = useState("");
  const [only, setOnly] = useState<Group | "any" | "">("");
  const ids = units.map(({ id }) => id);
  useEffect(() => lookAt(ids, today), [ids.join(" "), today]);
  const shown = units.filter(({ id, name }) => `${name} ${id}`.includes(words.trim()) && (only === "" || isDue(id, only)));
  const choices = [
    { value: "", name: w.common.all },
    { value: "any", name: w.home.anyDue },
    ...groups.map((value) => ({ value, name: w.home[value] })),
  ];
  return (
    <section>
      <header class="head">
        <h1>{w.home.title}</h1>
        <p class="quiet">
          {t(w.home.count, { count: units.length })} · {t(w.home.asOf, { day: today })} <Looked />
        </p>
        <div class="actions">
          <LinkButton href={link("new")} kind={units.length === 0 ? "primary" : "plain"}>
            {w.newunit.title}
          </LinkButton>
        </div>
      </header>
      <Faults told={workspaceTold.value.map((one) => (one.file === undefined ? one : { ...one, place: one.file }))} />
      {units.length === 0 ? (
        <div class="none">
          <h2>{w.home.noUnits}</h2>
          <p>{w.home.noUnitsText}</p>
        </div>
      ) : (
        <>
          {units.length > few && (
            <div class="filters">
              <TextField type="search" label={w.home.search} value={words} onInput={setWords} />
              <ChoiceField
                label={w.home.only}
                value={only}
                onInput={(value) => setOnly(value as Group | "any" | "")}
                options={choices}
              />
            </div>
          )}
          <Table caption={w.home.due} columns={columns} rows={shown} rowKey={({ id }) => id} none={w.home.noneFound} />
        </>
      )}
    </section>
  );
}

const columns: readonly Column<Row>[] = [
  {
    title: w.home.unit,
    head: true,
    cell: ({ id, name, isSample }) => (
      <>
        <a href={link("unit/:unit/shelf", { unit: id })}>{name}</a> {isSample && <Tag tone="quiet">{w.frame.sample}</Tag>}
      </>
    ),
  },
  { title: w.home.documents, align: "right", narrow: true, cell: ({ id }) => <Documents unit={id} /> },
  { title: w.home.due, cell: ({ id }) => <DueTags unit={id} /> },
];

const found = (due: Due): readonly Group[] => groups.filter((group) => due[group] > 0);

function isDue(unit: string, only: Group | "any"): boolean {
  const due = dueOf(unit).value;
  if (due === null) return false;
  if (due === "broken") return only === "any" || only === "refused";
  return only === "any" ? found(due).length > 0 : due[only] > 0;
}

function Looked() {
  const { done, total } = looked.value;
  return done < total ? <>· {t(w.home.looking, { done, total })}</> : null;
}

function Documents({ unit }: { readonly unit: string }) {
  const due = dueOf(unit).value;
  return <>{due === null || due === "broken" ? "" : due.documents}</>;
}

/** Each leads to the list of what it counts. */
function DueTags({ unit }: { readonly unit: string }) {
  const due = dueOf(unit).value;
  const to = (group: Group): string => `${link("unit/:unit/todo", { unit })}?at=${group}`;
  if (due === null) return <span class="quiet">…</span>;
  if (due === "broken")
    return (
      <a href={to("refused")}>
        <Tag tone="bad">{w.home.refused}</Tag>
      </a>
    );
  const groups = found(due);
  if (groups.length === 0) return <Tag tone="good">{w.home.none}</Tag>;
  return (
    <span class="tags">
      {groups.map((group) => (
        <a key={group} class="tag-link" href={to(group)}>
          <Tag tone={tones[group]}>
            {w.home[group]} {due[group]}
            {group === "coming" && due.next !== null && ` · ${t(w.home.next, { day: due.next })}`}
          </Tag>
        </a>
      ))}
    </span>
  );
}

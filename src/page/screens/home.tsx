import { useEffect, useState } from "preact/hooks";
import { ask, type ValueOf } from "../api.js";
import { LinkButton } from "../parts/button.js";
import { Faults } from "../parts/faults.js";
import { type Column, Table } from "../parts/table.js";
import { Tag, type Tone } from "../parts/tag.js";
import { link } from "../router.js";
import { t, w } from "../words.js";
import { workspace, workspaceTold } from "../workspace.js";

type Due = ValueOf<"home/due">;
type Row = ValueOf<"workspace/state">["units"][number];
/** What is due, the most pressing first. */
const groups = ["refused", "conflicts", "edited", "vacant", "findings", "blanks", "unsettled"] as const;
const tones: Readonly<Record<(typeof groups)[number], Tone>> = {
  refused: "bad",
  conflicts: "bad",
  edited: "warn",
  vacant: "warn",
  findings: "warn",
  blanks: "quiet",
  unsettled: "quiet",
};

/** The units, and what is due in each. */
export function Home() {
  const { units = [], today = "" } = workspace.value ?? {};
  const due = useDue(units);
  const columns: readonly Column<Row>[] = [
    {
      title: w.home.unit,
      head: true,
      cell: ({ id, name }) => (
        <>
          <a href={link("unit/:unit/shelf", { unit: id })}>{name}</a>
          <span class="id">{id}</span>
        </>
      ),
    },
    { title: w.home.documents, align: "right", narrow: true, cell: ({ id }) => due.get(id)?.documents ?? "" },
    { title: w.home.due, cell: ({ id }) => <DueTags due={due.get(id)} /> },
  ];
  return (
    <section>
      <header class="head">
        <h1>{w.home.title}</h1>
        <p class="quiet">
          {t(w.home.count, { count: units.length })} · {t(w.home.asOf, { day: today })}
        </p>
        <div class="actions">
          <LinkButton href={link("new")} kind={units.length === 0 ? "primary" : "plain"}>
            {w.newunit.title}
          </LinkButton>
        </div>
      </header>
      <Faults told={workspaceTold.value} />
      {units.length === 0 ? (
        <div class="none">
          <h2>{w.home.noUnits}</h2>
          <p>{w.home.noUnitsText}</p>
        </div>
      ) : (
        <Table caption={w.home.due} columns={columns} rows={units} rowKey={({ id }) => id} />
      )}
    </section>
  );
}

function DueTags({ due }: { readonly due: Due | undefined }) {
  if (due === undefined) return <span class="quiet">…</span>;
  const found = groups.filter((group) => due[group] > 0);
  if (found.length === 0) return <Tag tone="good">{w.home.none}</Tag>;
  return (
    <span class="tags">
      {found.map((group) => (
        <Tag key={group} tone={tones[group]}>
          {w.home[group]} {due[group]}
        </Tag>
      ))}
    </span>
  );
}

/** What is due, a unit after the other: what has been found is shown while the rest is looked at. */
function useDue(units: readonly Row[]): ReadonlyMap<string, Due> {
  const [due, setDue] = useState<ReadonlyMap<string, Due>>(new Map());
  const ids = units.map(({ id }) => id).join(" ");
  useEffect(() => {
    const left = new AbortController();
    void (async () => {
      for (const { id } of units) {
        if (left.signal.aborted) return;
        const answer = await ask("home/due", { unit: id }, { signal: left.signal });
        if (answer.ok) setDue((before) => new Map(before).set(id, answer.value));
      }
    })();
    return () => left.abort();
  }, [ids]);
  return due;
}

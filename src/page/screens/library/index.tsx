import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ValueOf } from "../../api.js";
import { useLater } from "../../later.js";
import { ChoiceField, TextField } from "../../parts/field.js";
import { Answered } from "../../parts/progress.js";
import { type Column, Table } from "../../parts/table.js";
import { Tag } from "../../parts/tag.js";
import { link } from "../../router.js";
import { useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { unitNamed, workspace } from "../../workspace.js";
import { lookIn } from "./preview.js";

type Found = ValueOf<"library/find">["clauses"][number];
type Origin = Found["origin"];
const origins: readonly Origin[] = ["built-in", "changed", "one-unit", "own"];

/** What was looked for last: who comes back from a clause finds the list as it was. */
const search = signal<{ words: string; concept: string; kind: string; origin: Origin | ""; unit: string }>({
  ...{ words: "", concept: "", kind: "", unit: "" },
  origin: "",
});

let began = false;

/** The clauses of the library, to be searched. */
export function Library() {
  const { words, concept, kind, origin, unit } = search.value;
  const later = useLater(words);
  // What a unit prints says more than an example of another one.
  useEffect(() => {
    const [first] = workspace.value?.units ?? [];
    if (!began && first) set({ unit: first.id });
    began = true;
  }, []);
  const asked = useAsk("library/find", {
    words: later,
    ...{ concept, kind, unit },
    ...(origin !== "" && { origin }),
  });
  const set = (change: Partial<typeof search.value>): void => {
    search.value = { ...search.value, ...change };
    if (change.unit) lookIn(change.unit);
  };
  const any = { value: "", name: w.common.all };
  const known = asked.answer?.ok ? asked.answer.value : { kinds: [], concepts: [] };
  const named = (all: readonly { readonly id: string; readonly name: string }[]) => [
    any,
    ...all.map(({ id, name }) => ({ value: id, name })),
  ];
  return (
    <section>
      <header class="head">
        <h1>{w.library.title}</h1>
        <p class="quiet">{w.library.lead}</p>
      </header>
      <div class="filters">
        <TextField type="search" label={w.library.words} value={words} onInput={(words) => set({ words })} />
        <ChoiceField label={w.library.kind} value={kind} onInput={(kind) => set({ kind })} options={named(known.kinds)} />
        <ChoiceField
          label={w.library.concept}
          value={concept}
          onInput={(concept) => set({ concept })}
          options={named(known.concepts)}
        />
        <ChoiceField
          label={w.library.unit}
          value={unit}
          onInput={(unit) => set({ unit })}
          options={named(workspace.value?.units ?? [])}
        />
        <ChoiceField
          label={w.library.origin}
          value={origin}
          onInput={(origin) => set({ origin: origin as Origin | "" })}
          options={[any, ...origins.map((value) => ({ value, name: w.library[value] }))]}
        />
      </div>
      <Answered asked={asked}>
        {({ clauses, count }) => (
          <>
            <p role="status" class="quiet">
              {t(w.library.count, { count })} {count > clauses.length && t(w.library.shown, { shown: clauses.length })}
            </p>
            <Table
              caption={w.library.title}
              columns={columns(unit)}
              rows={clauses}
              rowKey={({ id }) => id}
              none={w.library.none}
            />
          </>
        )}
      </Answered>
    </section>
  );
}

const columns = (unit: string): readonly Column<Found>[] => [
  {
    title: w.library.clause,
    head: true,
    cell: ({ id, title, origin, units }) => (
      <>
        <a href={`${link("library/:clause", { clause: id })}${unit === "" ? "" : `?${new URLSearchParams({ unit })}`}`}>
          {title}
        </a>{" "}
        {origin !== "built-in" && origin !== "one-unit" && <Tag tone="busy">{w.library[origin]}</Tag>}
        {units.map((one) => (
          <Tag key={one} tone="busy">
            {t(w.library.wordsOf, { unit: unitNamed(one)?.name ?? one })}
          </Tag>
        ))}
      </>
    ),
  },
  { title: unit !== "" ? w.library.text : w.library.example, cell: ({ text }) => <span class="clause-text">{text}</span> },
  unit !== ""
    ? { title: w.library.usedIn, cell: ({ papers }) => <Lines of={papers ?? []} /> }
    : { title: w.library.where, cell: ({ kinds }) => <Lines of={kinds} /> },
];

const Lines = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);

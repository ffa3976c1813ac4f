import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { Button, LinkButton } from "../../parts/button.js";
import { ChoiceField, TextField } from "../../parts/field.js";
import { link } from "../../router.js";
import { t, w } from "../../words.js";
import { Origin } from "./origin.js";
import { Since } from "./since.js";
import type { Paper, Row } from "./types.js";

type Fact = Paper["facts"][number];
/** So long nobody types on: then it is tried. */
const pause = 150;

interface Props {
  readonly unit: string;
  readonly paper: Paper;
  /** The row somebody looks at; null: the whole paper. */
  readonly row: Row | null;
  readonly told: readonly Said[];
  readonly onChange: (path: string, value: string) => Promise<void>;
  readonly onAll: () => void;
}

/** The facts that the paper prints, or one of its rows, to be tried with other values. */
export function PaperFacts({ unit, paper, row, told, onChange, onAll }: Props) {
  const facts = row === null ? paper.facts : paper.facts.filter(({ path }) => row.facts.includes(path));
  return (
    <aside class="live-facts" aria-label={w.paper.facts}>
      {row !== null && (
        <>
          <Button onClick={onAll}>{w.paper.allFacts}</Button>
          <Origin {...{ unit, row }} document={paper.document} />
          <Since {...{ unit, facts }} document={paper.document} />
        </>
      )}
      <h2>{row === null ? t(w.paper.factsOf, { count: facts.length }) : w.paper.factsOfRow}</h2>
      {facts.length === 0 && <p class="quiet">{w.paper.noFacts}</p>}
      {facts.map((fact) => (
        <FactField key={fact.path} {...{ unit, fact, onChange }} faults={told.filter(({ field }) => field === fact.path)} />
      ))}
    </aside>
  );
}

function FactField({
  unit,
  fact: { path, name: named, value, own, way },
  faults,
  onChange,
}: Pick<Props, "unit" | "onChange"> & { readonly fact: Fact; readonly faults: readonly Said[] }) {
  const name = String(named);
  const [typed, setTyped] = useState(own ?? "");
  useEffect(() => setTyped(own ?? ""), [own]);
  useEffect(() => {
    // A number that is being typed anew is empty for a moment.
    if (own === null || typed === own || typed.startsWith("/")) return;
    const timer = setTimeout(() => void onChange(path, typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const form = (
    <LinkButton
      kind="quiet"
      href={`${link("unit/:unit/facts", { unit })}?${new URLSearchParams({ field: path })}`}
      label={t(w.paper.toFormOf, { name })}
    >
      {w.paper.toForm}
    </LinkButton>
  );
  return own === null ? (
    <p class="live-fact">
      <span class="quiet">{name}</span> {value} {form}
    </p>
  ) : way === "cadence" ? (
    <Interval {...{ name, typed, faults }} hint={form} onInput={setTyped} />
  ) : (
    <TextField label={name} value={typed} onInput={setTyped} hint={form} faults={faults} />
  );
}

const periods = ["week", "month", "quarter", "half-year", "year"] as const;

/** How often, in two fields: 4/year is four times a year. */
function Interval({
  name,
  typed,
  faults,
  hint,
  onInput,
}: {
  readonly name: string;
  readonly typed: string;
  readonly faults: readonly Said[];
  readonly hint: ComponentChildren;
  readonly onInput: (typed: string) => void;
}) {
  const [times = "", period = "year"] = typed.split("/");
  return (
    <fieldset class="interval">
      <legend>{name}</legend>
      <ChoiceField
        label={w.paper.period}
        value={period}
        onInput={(value) => onInput(`${times}/${value}`)}
        options={periods.map((value) => ({ value, name: w.paper[value] }))}
      />
      <TextField
        label={w.paper.times}
        type="number"
        value={times}
        onInput={(value) => onInput(`${value}/${period}`)}
        faults={faults}
      />
      <p class="field-hint">{hint}</p>
    </fieldset>
  );
}

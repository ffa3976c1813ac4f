import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { Button, LinkButton } from "../../parts/button.js";
import { TextField } from "../../parts/field.js";
import { link } from "../../router.js";
import { t, w } from "../../words.js";
import { Origin } from "./origin.js";
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
  fact: { path, name: named, value, own, line },
  faults,
  onChange,
}: Pick<Props, "unit" | "onChange"> & { readonly fact: Fact; readonly faults: readonly Said[] }) {
  const name = String(named);
  const [typed, setTyped] = useState(own ?? "");
  useEffect(() => setTyped(own ?? ""), [own]);
  useEffect(() => {
    if (own === null || typed === own) return;
    const timer = setTimeout(() => void onChange(path, typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const form = (
    <LinkButton
      kind="quiet"
      href={`${link("unit/:unit/facts", { unit })}?${new URLSearchParams({ field: path })}`}
      label={t(w.paper.toFormOf, { name })}
    >
      {line === undefined ? w.paper.toForm : t(w.paper.toFormLine, { line })}
    </LinkButton>
  );
  return own === null ? (
    <p class="live-fact">
      <span class="quiet">{name}</span> {value} {form}
    </p>
  ) : (
    <TextField label={name} value={typed} onInput={setTyped} hint={form} faults={faults} />
  );
}

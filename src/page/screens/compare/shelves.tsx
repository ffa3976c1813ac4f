import { useState } from "preact/hooks";
import { fileAddress } from "../../api.js";
import { Button } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { ChoiceField, TextField } from "../../parts/field.js";
import { Progress } from "../../parts/progress.js";
import { useAct } from "../../use-ask.js";
import { w } from "../../words.js";
import { workspace } from "../../workspace.js";

interface Side {
  readonly unit: string;
  /** ISO day; "" for the present files. */
  readonly on: string;
}

/** All papers of a unit on two days, or of two units. */
export function Shelves() {
  const units = workspace.value?.units ?? [];
  const [first = { id: "" }] = units;
  const [a, setA] = useState<Side>({ unit: first.id, on: "" });
  const [b, setB] = useState<Side>({ unit: first.id, on: "" });
  const act = useAct("compare/shelves");
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof act.run>> | null>(null);
  const asked = ({ unit, on }: Side) => ({ unit, on: on === "" ? "current" : on });
  const make = async (form: "table" | "html") => {
    const made = await act.run({ a: asked(a), b: asked(b), form });
    setAnswer(made);
    if (made.ok && !made.value.identical) location.assign(fileAddress({ kept: made.value.kept }));
  };
  const fields = (name: string, side: Side, set: (side: Side) => void) => (
    <fieldset class="card side-choice">
      <legend>{name}</legend>
      <ChoiceField
        label={w.compare.unit}
        value={side.unit}
        onInput={(unit) => set({ ...side, unit })}
        options={units.map(({ id, name }) => ({ value: id, name }))}
      />
      <TextField
        type="date"
        label={w.compare.on}
        hint={w.compare.onHint}
        value={side.on}
        onInput={(on) => set({ ...side, on })}
      />
    </fieldset>
  );
  if (units.length === 0) return null;
  return (
    <details class="box">
      <summary>{w.compare.shelves}</summary>
      <p class="quiet">{w.compare.shelvesLead}</p>
      <div class="two">
        {fields(w.compare.old, a, setA)}
        {fields(w.compare.new, b, setB)}
      </div>
      <div class="bar">
        <span>{w.compare.save}</span>
        {(["html", "table"] as const).map((form) => (
          <Button key={form} busy={act.busy} onClick={() => make(form)}>
            {w.compare[form]}
          </Button>
        ))}
      </div>
      {act.busy && <Progress step={act.step} onCancel={act.cancel} />}
      {answer !== null && <Faults told={answer.told} />}
      {answer?.ok && (
        <p class="done" role="status">
          {answer.value.identical ? w.compare.shelvesSame : answer.value.counts}
        </p>
      )}
    </details>
  );
}

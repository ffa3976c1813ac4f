import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import type { ValueOf } from "../../api.js";
import { Faults, faultsBeside, faultsOf } from "../../parts/faults.js";
import { ChoiceField, TextField } from "../../parts/field.js";
import { w } from "../../words.js";

type Fact = ValueOf<"drawer/wanted">["needed"][number];
interface Props {
  /** null: not known yet, or an answer that cannot stand. */
  readonly facts: readonly Fact[] | null;
  readonly settled: Readonly<Record<string, string>>;
  readonly settle: (path: string, value: string) => void;
  readonly told: readonly Said[];
}

/** What no paper states and a unit cannot do without: each a field, filled with what is usual. What was answered stays a field. */
export function Wanted({ facts, settled, settle, told }: Props) {
  const [shown, setShown] = useState<readonly Fact[]>([]);
  useEffect(() => {
    if (facts === null) return;
    setShown((before) => {
      const kept = before.map((one) => facts.find(({ path }) => path === one.path) ?? one);
      return [...kept, ...facts.filter(({ path }) => !before.some((one) => one.path === path))];
    });
    // What is usual is an answer as soon as it is shown, for somebody to change.
    for (const { path, usual } of facts) if (usual !== undefined && settled[path] === undefined) settle(path, usual);
  }, [facts]);
  const fields = shown.map(({ path }) => path);
  if (shown.length === 0) return <p>{facts === null ? "" : w.newunit.wantedNone}</p>;
  return (
    <>
      <p>{w.newunit.wantedText}</p>
      {shown.map((one) => (
        <WantedField
          key={one.path}
          fact={one}
          value={settled[one.path] ?? ""}
          faults={faultsOf(told, one.path)}
          {...{ settle }}
        />
      ))}
      <Faults told={faultsBeside(told, [...fields, "id"]).filter(({ severity }) => severity === "error")} />
    </>
  );
}

interface FieldProps {
  readonly fact: Fact;
  readonly value: string;
  readonly faults: readonly Said[];
  readonly settle: Props["settle"];
}

/** Counts as answered when the field is left: what else is usual depends on it. */
function WantedField({ fact: { path, name, options }, value, faults, settle }: FieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  if (options)
    return (
      <ChoiceField
        label={name}
        value={value}
        onInput={(chosen) => settle(path, chosen)}
        options={[{ value: "", name: w.newunit.choose }, ...options]}
        faults={faults}
      />
    );
  return <TextField label={name} value={typed} onInput={setTyped} onChange={(text) => settle(path, text)} faults={faults} />;
}

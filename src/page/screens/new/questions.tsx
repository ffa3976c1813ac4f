import type { Said } from "../../../web/wire.js";
import { faultsOf } from "../../parts/faults.js";
import { ChoiceField, TextField } from "../../parts/field.js";
import { t, w } from "../../words.js";
import type { Given, Key } from "./answers.js";

/** Which unit it is. */
export const unitKeys: readonly Key[] = ["type", "fullName", "shortName", "id"];
export function UnitQuestions({ given }: { readonly given: Given }) {
  const { answers, set, choices, told } = given;
  return (
    <>
      <Choice {...{ given }} name="type" label={w.newunit.type} options={choices?.types ?? []} required />
      <TextField
        label={w.newunit.fullName}
        hint={w.newunit.fullNameHint}
        value={answers.fullName ?? ""}
        onInput={set("fullName")}
        faults={faultsOf(told, "fullName")}
        required
      />
      <TextField
        label={w.newunit.shortName}
        hint={w.newunit.shortNameHint}
        value={answers.shortName ?? ""}
        onInput={set("shortName")}
        faults={faultsOf(told, "shortName")}
        required
      />
      <UnitCode value={answers.id ?? ""} onInput={set("id")} faults={faultsOf(told, "id")} />
    </>
  );
}

/** The unit's code and folder: proposed, and to be changed by who wants to. */
export const UnitCode = ({
  value,
  onInput,
  faults,
}: {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly faults: readonly Said[];
}) => (
  <details class="advanced" open={faults.length > 0}>
    <summary>{w.common.advanced}</summary>
    <TextField label={w.newunit.id} hint={w.newunit.idHint} value={value} onInput={onInput} faults={faults} />
  </details>
);

/** Its Party organisation. */
export const OrganQuestion = ({ given }: { readonly given: Given }) => (
  <Choice
    {...{ given }}
    name="organ"
    label={w.newunit.organ}
    options={(given.choices?.organs ?? []).map((value) => ({ value, name: value }))}
    required
  />
);

/** To whom it reports, and what it is in charge of. */
export function SuperiorQuestions({ given }: { readonly given: Given }) {
  const { answers, set, choices, told } = given;
  return (
    <>
      <TextField
        label={w.newunit.superior}
        hint={w.newunit.superiorHint}
        value={answers.superior ?? ""}
        onInput={set("superior")}
        faults={faultsOf(told, "superior")}
      />
      {choices?.hasAdministration && (
        <TextField
          label={w.newunit.administration}
          hint={w.newunit.administrationHint}
          value={answers.administration ?? ""}
          onInput={set("administration")}
          faults={faultsOf(told, "administration")}
        />
      )}
      {choices && choices.fields.length > 0 && (
        <Choice {...{ given }} name="field" label={w.newunit.field} options={choices.fields} />
      )}
    </>
  );
}
export const organKeys: readonly Key[] = ["organ", "superior", "administration", "field"];

/** How large it is, and what it comes to issue. */
export const SizeQuestions = ({ given }: { readonly given: Given }) => {
  const plan = given.choices?.plan;
  return (
    <>
      <Choice
        {...{ given }}
        name="size"
        label={w.newunit.size}
        options={given.choices?.sizes ?? []}
        none={plan && !given.answers.size ? `${plan.sizeName}（${w.newunit.sizeUsual}）` : w.newunit.sizeUsual}
      />
      {plan && (
        <div class="plan">
          <p>
            <strong>{t(w.newunit.plan, { topics: plan.topics, papers: plan.papers })}</strong>{" "}
            <span class="quiet">{w.newunit.planNote}</span>
          </p>
          <ul>
            {plan.kinds.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};
export const sizeKeys: readonly Key[] = ["size", "shelf"];

function Choice({
  given: { answers, set, told },
  name,
  label,
  options,
  none = w.newunit.choose,
  required = false,
}: {
  readonly given: Given;
  readonly name: Key;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly none?: string;
  readonly required?: boolean;
}) {
  return (
    <ChoiceField
      label={label}
      value={answers[name] ?? ""}
      onInput={set(name)}
      options={[{ value: "", name: none }, ...options]}
      faults={faultsOf(told, name)}
      required={required}
    />
  );
}

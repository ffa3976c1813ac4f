import { useId } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { FaultText } from "../../parts/faults.js";
import { DayShown } from "../../parts/field.js";
import { t, w } from "../../words.js";
import type { Column, Cell as Value } from "./draft.js";

/** A thing that can be chosen: what is written, and what is shown. */
export interface Option {
  readonly value: string;
  readonly name: string;
}
interface Props {
  readonly id: string;
  readonly column: Column;
  /** What it is, where the label alone does not say it; the label is then not shown. */
  readonly label?: string;
  readonly value: Value;
  readonly options: readonly Option[];
  readonly faults: readonly Said[];
  readonly onInput: (value: Value) => void;
}

/** A value with its label, what to write in it, and what is wrong with it. */
export function Cell({ id, column, label, value, options, faults, onInput }: Props) {
  const { note, way, required } = column;
  const isWrong = faults.some(({ severity }) => severity !== "info");
  const hint = label === undefined ? [way === "lines" ? w.facts.lines : "", note].filter((part) => part !== "").join(" · ") : "";
  const described = [hint && `${id}-hint`, faults.length > 0 && `${id}-faults`].filter(Boolean).join(" ");
  const marks = { id, "aria-invalid": isWrong, ...(described !== "" && { "aria-describedby": described }) };
  return (
    <div class={isWrong ? "field wrong" : "field"}>
      {way === "fixed" && label !== undefined ? null : (
        <label for={id} class={label === undefined ? undefined : "unseen"}>
          {label ?? column.label}
          {required && label === undefined && <span class="required">{w.common.required}</span>}
        </label>
      )}
      <Input {...{ column, value, options, onInput, marks }} />
      {hint !== "" && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {faults.length > 0 && (
        <ul class="field-faults" id={`${id}-faults`}>
          {faults.map((one, i) => (
            <li key={i}>
              <FaultText said={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface InputProps extends Pick<Props, "column" | "value" | "options" | "onInput"> {
  readonly marks: { readonly id: string; readonly "aria-invalid": boolean; readonly "aria-describedby"?: string };
}

function Input({ column: { way }, value, options, onInput, marks }: InputProps) {
  const list = useId();
  const text = value === null ? "" : String(value);
  const give = (written: string): void => onInput(written === "" ? null : written);
  const write = (event: { readonly currentTarget: { readonly value: string } }): void => give(event.currentTarget.value);
  switch (way) {
    case "fixed":
      return (
        <output class="fixed" id={marks.id}>
          {text}
        </output>
      );
    case "lines":
      return <textarea {...marks} rows={Math.max(2, text.split("\n").length)} value={text} onInput={write} />;
    case "date":
      // What is no day yet is shown as it is written.
      return text === "" || /^\d{4}-\d\d-\d\d$/.test(text) ? (
        <>
          <input {...marks} type="date" value={text} onInput={write} />
          <DayShown day={text} />
        </>
      ) : (
        <input {...marks} value={text} onInput={write} />
      );
    case "choice":
      return (
        <select {...marks} value={text} onInput={write}>
          <option value="" />
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
          {text !== "" && !options.some((one) => one.value === text) && <option value={text}>{text}</option>}
        </select>
      );
    case "many":
      return <Many {...{ text, options, marks }} onInput={give} />;
    case "number":
      return <input {...marks} value={text} onInput={({ currentTarget: { value: written } }) => onInput(asNumber(written))} />;
    case "open":
      return (
        <>
          <input {...marks} value={text} list={list} onInput={write} />
          <datalist id={list}>
            {options.map((one) => (
              <option key={one.value} value={one.value} />
            ))}
          </datalist>
        </>
      );
    default:
      return <input {...marks} value={text} onInput={write} />;
  }
}

/** 86 is a number, 约86人 a text. */
const asNumber = (written: string): Value =>
  written === "" ? null : String(Number(written)) === written ? Number(written) : written;

/** Several of a list, in their order: each can be taken out, others put behind. */
function Many({
  text,
  options,
  marks,
  onInput,
}: Pick<InputProps, "options" | "marks"> & { readonly text: string; readonly onInput: (text: string) => void }) {
  const chosen = text === "" ? [] : text.split("\n");
  const nameOf = (value: string): string => options.find((one) => one.value === value)?.name ?? value;
  return (
    <div class="many">
      {chosen.map((one, i) => (
        <button
          key={one}
          type="button"
          class="chip"
          aria-label={t(w.facts.dropOne, { name: nameOf(one) })}
          onClick={() => onInput(chosen.filter((_, at) => at !== i).join("\n"))}
        >
          {nameOf(one)} ×
        </button>
      ))}
      <select
        {...marks}
        value=""
        onInput={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = "";
          if (value !== "") onInput([...chosen, value].join("\n"));
        }}
      >
        <option value="">{w.facts.pick}</option>
        {options
          .filter(({ value }) => !chosen.includes(value))
          .map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
      </select>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Said } from "../../web/wire.js";
import { t, w } from "../words.js";
import { FaultText } from "./faults.js";

interface FieldProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly required?: boolean;
  /** What is wrong with it: shown at the field. */
  readonly faults?: readonly Said[];
}
interface InputProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onChange?: (value: string) => void;
  readonly type?: "text" | "date" | "number" | "search";
  readonly placeholder?: string;
  readonly list?: readonly string[];
  readonly disabled?: boolean;
}

/** A line to write in. */
export function TextField({ value, onInput, onChange, type = "text", placeholder, list, disabled, ...field }: InputProps) {
  const id = useId();
  return (
    <Around id={id} {...field}>
      <input
        {...{ id, type, value, placeholder, disabled }}
        {...marks(id, field)}
        {...(list && { list: `${id}-list` })}
        onInput={(event) => onInput(event.currentTarget.value)}
        onChange={(event) => onChange?.(event.currentTarget.value)}
      />
      {type === "date" && <DayShown day={value} />}
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Around>
  );
}

/** A day as it is printed: browsers show it in the order of their own language. */
export function DayShown({ day }: { readonly day: string }) {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return null;
  return (
    <span class="day-shown" aria-hidden="true">
      {t(w.common.dayShown, { year, month: Number(month), date: Number(date) })}
    </span>
  );
}

/** Several lines to write in. */
export function LongField({
  value,
  onInput,
  rows = 4,
  ...field
}: Omit<InputProps, "type" | "list"> & { readonly rows?: number }) {
  const id = useId();
  return (
    <Around id={id} {...field}>
      <textarea {...{ id, rows, value }} {...marks(id, field)} onInput={(event) => onInput(event.currentTarget.value)} />
    </Around>
  );
}

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly disabled?: boolean;
}

/** One of several. */
export function ChoiceField({ value, onInput, options, disabled, ...field }: ChoiceProps) {
  const id = useId();
  return (
    <Around id={id} {...field}>
      <select {...{ id, value, disabled }} {...marks(id, field)} onInput={(event) => onInput(event.currentTarget.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    </Around>
  );
}

/** Yes or no. */
export const CheckField = ({
  label,
  checked,
  onInput,
  disabled,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onInput: (checked: boolean) => void;
  readonly disabled?: boolean;
}) => (
  <label class="check">
    <input type="checkbox" {...{ checked, disabled }} onInput={(event) => onInput(event.currentTarget.checked)} /> {label}
  </label>
);

const marks = (id: string, { hint, faults = [], required }: FieldProps) => ({
  "aria-invalid": faults.length > 0,
  "aria-required": required ?? false,
  "aria-describedby": [hint ? `${id}-hint` : "", faults.length > 0 ? `${id}-faults` : ""].join(" ").trim() || undefined,
});

function Around({
  id,
  label,
  hint,
  required,
  faults = [],
  children,
}: FieldProps & { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div class={faults.length > 0 ? "field wrong" : "field"}>
      <label for={id}>
        {label}
        {required && <span class="required">{w.common.required}</span>}
      </label>
      {children}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {faults.length > 0 && (
        <div class="field-faults" id={`${id}-faults`} role="alert">
          <ul>
            {faults.map((one, i) => (
              <li key={i}>
                <FaultText said={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

import { useId } from "preact/hooks";
import { LongField } from "../../parts/field.js";
import { w } from "../../words.js";
import type { Choice, Conflict } from "./choice.js";

interface Props {
  readonly conflict: Conflict;
  readonly chosen: Choice | undefined;
  readonly onChoose: (choice: Choice | undefined) => void;
}

/** One place: the texts side by side, and what is to stand. */
export function OneConflict({ conflict: { where, base, mine, next, merged, cause, changed }, chosen, onChoose }: Props) {
  const group = useId();
  const { common, conflicts: own } = w;
  const sides = [
    { use: "mine", text: mine, name: common.mine, means: common.mineMeans },
    { use: "next", text: next, name: common.next, means: common.nextMeans },
    ...(merged === next ? [] : [{ use: "merged", text: merged, name: own.merged, means: own.mergedMeans } as const]),
  ] as const;
  return (
    <fieldset class="three conflict">
      <legend>
        {where} <span class="quiet">{cause}</span>
      </legend>
      <div class="side-text">
        <span class="side-name">
          {common.base} <span class="quiet">{common.baseMeans}</span>
        </span>
        <span class="words">{base ?? <span class="quiet">{own.absent}</span>}</span>
      </div>
      {sides.map(({ use, text, name, means }) => (
        <label key={use} class={chosen?.use === use ? "side-text chosen" : "side-text"}>
          <span class="side-name">
            <input type="radio" name={group} checked={chosen?.use === use} onChange={() => onChoose({ use })} /> {name}
            <span class="quiet">{means}</span>
          </span>
          <span class="words">{text ? text : <span class="quiet">{text === null ? own.gone : own.blank}</span>}</span>
        </label>
      ))}
      <div class={chosen?.use === "text" ? "side-text chosen" : "side-text"}>
        <label class="side-name">
          <input
            type="radio"
            name={group}
            checked={chosen?.use === "text"}
            onChange={() => onChoose({ use: "text", text: mine })}
          />{" "}
          {own.own}
          <span class="quiet">{own.ownMeans}</span>
        </label>
        {chosen?.use === "text" && (
          <LongField label={own.ownText} value={chosen.text} onInput={(text) => onChoose({ use: "text", text })} />
        )}
      </div>
      <p class="beneath">
        {changed && <span class="grade warning">{own.changed}</span>}
        {chosen && (
          <button type="button" class="linklike" onClick={() => onChoose(undefined)}>
            {own.leave}
          </button>
        )}
      </p>
    </fieldset>
  );
}

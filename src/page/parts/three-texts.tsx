import { useId } from "preact/hooks";
import { w } from "../words.js";

/** The three sides of a conflict; null where a side has no such text. */
export interface ThreeTextsProps {
  readonly base: string | null;
  readonly mine: string | null;
  readonly next: string | null;
  /** Which one is to stand; absent: nothing to choose. */
  readonly chosen?: "base" | "mine" | "next" | "own" | null;
  readonly onChoose?: (side: "base" | "mine" | "next") => void;
  /** What they are of, e.g. 第三条. */
  readonly title: string;
}

/** Base, mine and new side by side, to look at and to choose from. */
export function ThreeTexts({ base, mine, next, chosen, onChoose, title }: ThreeTextsProps) {
  const group = useId();
  const sides = [
    { side: "base", text: base, name: w.common.base, means: w.common.baseMeans },
    { side: "mine", text: mine, name: w.common.mine, means: w.common.mineMeans },
    { side: "next", text: next, name: w.common.next, means: w.common.nextMeans },
  ] as const;
  return (
    <fieldset class="three">
      <legend>{title}</legend>
      {sides.map(({ side, text, name, means }) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is there where there is something to choose.
        <label key={side} class={chosen === side ? "side-text chosen" : "side-text"}>
          <span class="side-name">
            {onChoose && <input type="radio" name={group} checked={chosen === side} onChange={() => onChoose(side)} />} {name}
            <span class="quiet">{means}</span>
          </span>
          <span class="words">{text === null || text === "" ? <span class="quiet">{w.common.empty}</span> : text}</span>
        </label>
      ))}
    </fieldset>
  );
}

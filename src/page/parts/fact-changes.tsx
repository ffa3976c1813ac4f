import type { ValueOf } from "../api.js";

type Change = ValueOf<"newunit/looked">["changes"][number];

/** Facts that change, each with what it was and what it is to be. */
export const FactChanges = ({ changes }: { readonly changes: readonly Change[] }) => (
  <ul class="lines">
    {changes.map(({ section, row, label, was, now }, i) => (
      <li key={i}>
        <span class="quiet">{[section, row, label].filter((part) => part !== "").join(" · ")}</span>{" "}
        {was !== "" && <del>{was}</del>} {now !== "" && <ins>{now}</ins>}
      </li>
    ))}
  </ul>
);

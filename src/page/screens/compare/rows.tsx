import type { ValueOf } from "../../api.js";
import { Tag, type Tone } from "../../parts/tag.js";
import { w } from "../../words.js";

type Row = ValueOf<"compare/rows">["rows"][number];
type Piece = Row["pieces"][number];
const tones: Partial<Record<Row["kind"], Tone>> = { added: "good", deleted: "bad", same: "quiet", edited: "warn" };

interface Props {
  readonly rows: readonly (Row & { readonly i: number })[];
  readonly titles: { readonly old: string; readonly new: string };
  /** The row that was jumped to. */
  readonly at: number | undefined;
}

/** Both versions beside each other, a row a clause. */
export const Rows = ({ rows, titles, at }: Props) => (
  <table class="compared">
    <caption>{w.compare.title}</caption>
    <thead>
      <tr>
        <th scope="col" class="narrow">
          {w.compare.kind}
        </th>
        <th scope="col">{titles.old === "" ? w.compare.old : `${w.compare.old}：${titles.old}`}</th>
        <th scope="col">{titles.new === "" ? w.compare.new : `${w.compare.new}：${titles.new}`}</th>
        <th scope="col" class="why-column">
          {w.compare.why}
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.i} data-row={row.i} tabIndex={-1} class={row.i === at ? "at" : undefined}>
          <th scope="row" class="narrow">
            <Tag tone={tones[row.kind] ?? "busy"}>{row.name}</Tag>
            {row.doubtful && <Tag tone="warn">{w.compare.doubtful}</Tag>}
          </th>
          <Side of={row.old} pieces={row.pieces} side="-" />
          <Side of={row.new} pieces={row.pieces} side="+" />
          <td class="why-column">{row.why}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Side = ({ of, pieces, side }: { readonly of: Row["old"]; readonly pieces: readonly Piece[]; readonly side: "-" | "+" }) => (
  <td>
    {of !== null && (
      <>
        {of.under !== "" && <span class="quote">{of.under}</span>}
        <span class="words">
          {of.number !== "" && <strong>{of.number}　</strong>}
          <Words {...{ pieces, side }} />
        </span>
      </>
    )}
  </td>
);

/** One side of the pieces, with what it alone has marked. */
export const Words = ({ pieces, side }: { readonly pieces: readonly Piece[]; readonly side: "-" | "+" }) => (
  <>
    {pieces
      .filter(({ op }) => op === "=" || op === side)
      .map(({ op, text }, i) => (op === "=" ? text : side === "-" ? <del key={i}>{text}</del> : <ins key={i}>{text}</ins>))}
  </>
);

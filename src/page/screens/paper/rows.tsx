import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../parts/button.js";
import { t, w } from "../../words.js";
import type { Paper, Row } from "./types.js";

type Piece = Row["pieces"][number];

interface Props {
  readonly paper: Pick<Paper, "rows" | "title" | "sentences">;
  readonly at: string | null;
  readonly onAt: (id: string) => void;
  /** The row to begin at where nothing changes. */
  readonly toward?: string;
}

/** The paper clause by clause; what goes is struck, what comes is marked. */
export function Rows({ paper: { rows, title, sentences }, at, onAt, toward }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const turn = useRef(-1);
  const changed = rows.filter((row) => row.sentences > 0).map(({ id }) => id);
  const first = changed[0] ?? toward;
  // The box alone moves: the page around it stays where it is.
  const show = (id: string): void => {
    const [within, row] = [box.current, box.current?.querySelector(`[data-row="${CSS.escape(id)}"]`)];
    if (!within || !row) return;
    const off = row.getBoundingClientRect().top - within.getBoundingClientRect().top;
    within.scrollTop += off - within.clientHeight / 3;
  };
  useEffect(() => {
    turn.current = -1;
    if (first !== undefined) show(first);
  }, [first, sentences]);
  const next = (): void => {
    turn.current = (turn.current + 1) % changed.length;
    show(changed[turn.current]!);
  };
  return (
    <section class="live-paper" aria-label={t(w.paper.textOf, { title })}>
      {changed.length > 0 && (
        <p class="live-bar">
          <span>{t(w.paper.changes, { count: sentences })}</span> <Button onClick={next}>{w.paper.next}</Button>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <div class="live-text" ref={box} tabIndex={0}>
        {rows.map((row) => (
          <button
            type="button"
            key={`${row.id} ${row.kind}`}
            data-row={row.id}
            class={classOf(row, row.id === at)}
            aria-pressed={row.id === at}
            onClick={() => onAt(row.id)}
          >
            {row.was !== undefined && <del class="number">{row.was}</del>}
            {row.number !== "" && <span class="number">{row.number}</span>}
            <RowText row={row} />
          </button>
        ))}
      </div>
    </section>
  );
}

const classOf = ({ type, level, role, sentences }: Row, isAt: boolean): string =>
  ["live-row", type, level, role, sentences > 0 && "changed", isAt && "at"].filter(Boolean).join(" ");

function Words({ op, text }: Piece) {
  if (op === "+") return <ins>{text}</ins>;
  return op === "-" ? <del>{text}</del> : text;
}

/** A row's words: the cells of a table beside each other, the paragraphs of a clause one below the other. */
function RowText({ row: { type, pieces } }: { readonly row: Row }) {
  const parts = type === "row" ? partsAt(pieces, "\t") : partsAt(pieces, "\n");
  if (parts.length === 1) return <Line pieces={parts[0]!} />;
  return (
    <>
      {parts.map((part, i) => (
        <span key={i} class={type === "row" ? "cell" : i === 0 ? "first" : "line"}>
          <Line pieces={part} />
        </span>
      ))}
    </>
  );
}

const Line = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <>
    {pieces.map((piece, i) => (
      <Words key={i} {...piece} />
    ))}
  </>
);

/** Pieces parted at a sign, which may stand within one. */
function partsAt(pieces: readonly Piece[], sign: string): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (const { op, text } of pieces)
    for (const [i, part] of text.split(sign).entries()) {
      if (i > 0) parts.push([]);
      if (part !== "") parts.at(-1)!.push({ op, text: part });
    }
  return parts;
}

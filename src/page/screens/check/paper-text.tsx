import { useEffect, useRef } from "preact/hooks";
import { w } from "../../words.js";
import type { Finding, FoundFile } from "./types.js";

interface Props {
  readonly file: FoundFile;
  readonly left: ReadonlySet<number>;
  readonly at: number | null;
  readonly onPoint: (number: number) => void;
}
type Line = FoundFile["lines"][number];
interface Mark {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly severity: Finding["severity"];
}

/** So many lines around a finding are shown; the rest of a long paper is folded away. */
const around = 2;

/** What the file says, with the findings marked in it. */
export function PaperText({ file: { lines, findings, name }, left, at, onPoint }: Props) {
  const box = useRef<HTMLElement>(null);
  const marked = lines.map((line) => marksIn(line, findings));
  const near = marked.map((_, i) => marked.slice(Math.max(0, i - around), i + around + 1).some(({ length }) => length > 0));
  useEffect(() => {
    if (at !== null) box.current?.querySelector(`[data-number="${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="paper-text" ref={box} aria-label={`${w.check.text} ${name}`} tabIndex={0}>
      {lines.map((line, i) =>
        near[i] ? (
          <p key={i}>
            <Text text={line.text} marks={marked[i]!} {...{ left, at, onPoint }} />
          </p>
        ) : (
          near[i - 1] && (
            <p key={i} class="gap">
              ……
            </p>
          )
        ),
      )}
    </section>
  );
}

const marksIn = ({ paragraph, cell }: Line, findings: readonly Finding[]): readonly Mark[] =>
  findings
    .flatMap(({ number, severity, places }) =>
      places
        .filter(
          (place) =>
            place.beside === null && place.paragraph === paragraph && JSON.stringify(place.cell) === JSON.stringify(cell),
        )
        .map(({ start, end }) => ({ number, severity, start, end })),
    )
    .sort((a, b) => a.start - b.start);

function Text({
  text,
  marks,
  left,
  at,
  onPoint,
}: { readonly text: string; readonly marks: readonly Mark[] } & Omit<Props, "file">) {
  const parts = [];
  let from = 0;
  for (const { number, severity, start, end } of marks) {
    // Findings may overlap; the later one gets what is left.
    const begin = Math.max(start, from);
    if (end <= begin) continue;
    parts.push(text.slice(from, begin));
    parts.push(
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list of findings does the same by the keyboard.
      <mark
        key={`${number} ${begin}`}
        data-number={number}
        class={[left.has(number) ? "left" : severity, at === number ? "at" : ""].join(" ").trim()}
        onClick={() => onPoint(number)}
      >
        {text.slice(begin, end)}
      </mark>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}

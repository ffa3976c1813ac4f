import type { ValueOf } from "../../api.js";
import { Button } from "../../parts/button.js";
import { Table } from "../../parts/table.js";
import { Tag } from "../../parts/tag.js";
import { t, w } from "../../words.js";

type Fact = ValueOf<"drawer/read">["facts"][number];
interface Props {
  readonly facts: readonly Fact[];
  /** They make a new profile; else what differs from the one there is chosen by itself. */
  readonly canChange: boolean;
  readonly settled: Readonly<Record<string, string>>;
  readonly settle: (path: string, value: string) => void;
  /** Paths of facts that are none. */
  readonly dropped: readonly string[];
  readonly setDropped: (dropped: readonly string[]) => void;
}

/** Every fact with where it was read, those in doubt first: each can be corrected or dropped before anything is written. */
export function ReadFacts({ facts, canChange, settled, settle, dropped, setDropped }: Props) {
  const doubtful = facts.filter(({ certain }) => !certain);
  const isDropped = ({ paths }: Fact): boolean => paths.every((path) => dropped.includes(path));
  const drop = (fact: Fact) =>
    setDropped(isDropped(fact) ? dropped.filter((path) => !fact.paths.includes(path)) : [...dropped, ...fact.paths]);
  const rows = [...doubtful, ...facts.filter(({ certain }) => certain)];
  return (
    <details class="facts" open={canChange}>
      <summary>{t(w.newunit.facts, { count: facts.length, doubtful: doubtful.length })}</summary>
      {canChange && <p class="quiet">{w.newunit.factsText}</p>}
      <Table
        caption={w.newunit.fact}
        rows={rows}
        rowKey={({ paths, value }) => `${paths.join(" ")} ${value}`}
        columns={[
          { title: w.newunit.fact, narrow: true, head: true, cell: ({ sort }) => sort },
          {
            title: w.newunit.value,
            cell: (fact) => (
              <>
                {isDropped(fact) ? (
                  <del>{fact.value}</del>
                ) : canChange ? (
                  <Value
                    fact={fact}
                    value={settled[fact.paths[0]!]}
                    onInput={(value) => {
                      for (const path of fact.paths) settle(path, value);
                    }}
                  />
                ) : (
                  fact.value
                )}{" "}
                {!fact.certain && !isDropped(fact) && <Tag tone="warn">{w.newunit.doubtful}</Tag>}
              </>
            ),
          },
          {
            title: w.newunit.evidence,
            cell: ({ places: [first] }) =>
              first && (
                <>
                  {t(w.newunit.placeOf, first)}
                  <span class="quote">“{first.quote}”</span>
                </>
              ),
          },
          ...(canChange
            ? [
                {
                  title: w.common.actions,
                  narrow: true as const,
                  cell: (fact: Fact) => (
                    <Button
                      kind="quiet"
                      label={`${isDropped(fact) ? w.newunit.takeFact : w.newunit.dropFact} ${fact.sort} ${fact.value}`}
                      onClick={() => drop(fact)}
                    >
                      {isDropped(fact) ? w.newunit.takeFact : w.newunit.dropFact}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </details>
  );
}

/** A fact as it is written, or one of those it can be. What stands for something else, and is no choice, can only be dropped. */
function Value({
  fact: { sort, value: shown, raw, options },
  value = raw,
  onInput,
}: {
  readonly fact: Fact;
  readonly value: string | undefined;
  readonly onInput: (value: string) => void;
}) {
  const label = `${sort} ${shown}`;
  if (options !== null && options.length > 0)
    return (
      <select aria-label={label} value={value} onInput={(event) => onInput(event.currentTarget.value)}>
        {!options.some((one) => one.value === raw) && <option value={raw}>{shown}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    );
  if (raw !== shown) return <>{shown}</>;
  return <input aria-label={label} value={value} onChange={(event) => onInput(event.currentTarget.value)} />;
}

import { t, w } from "../../words.js";
import type { Named } from "./choices.js";
import type { Rows, Section } from "./draft.js";

interface Props {
  readonly section: Section;
  readonly rows: Rows;
  readonly named: Named;
  /** ISO day. */
  readonly today: string;
  /** Shows the row of a term. */
  readonly onRow: (row: number) => void;
}
interface Term {
  readonly row: number;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly acting: boolean;
}

/** Who held which post when, a line a post: what overlaps or stays empty is seen at once. */
export function Timeline({ section: { terms: at, columns }, rows, named, today, onRow }: Props) {
  if (at === null) return null;
  const yes = columns[at.acting]?.options[0];
  const termsOf = (post: string): readonly Term[] =>
    rows
      .map((row, i) => ({ row, i }))
      .filter(({ row }) => row[at.post] === post && isDay(row[at.from]))
      .map(({ row, i }) => ({
        row: i,
        name: named["person"]?.find(({ value }) => value === row[at.person])?.name ?? String(row[at.person] ?? ""),
        from: String(row[at.from]),
        to: isDay(row[at.to]) ? String(row[at.to]) : null,
        acting: row[at.acting] === yes,
      }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
  const posts = (named["post"] ?? []).map(({ value, name }) => ({ name, terms: termsOf(value) }));
  const days = posts.flatMap(({ terms }) => terms.flatMap(({ from, to }) => [from, to ?? today])).sort();
  if (days.length === 0) return null;
  const [first, last] = [yearsOf(days[0] ?? today), yearsOf([...days, today].sort().at(-1) ?? today)];
  const share = (years: number): string => `${((years - first) / Math.max(last - first, 0.1)) * 100}%`;
  const width = (years: number): string => `${(years / Math.max(last - first, 0.1)) * 100}%`;
  const ticks = Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, i) => Math.ceil(first) + i);
  return (
    <section class="timeline" aria-label={w.facts.timeline}>
      <ul>
        {posts.map((post) => (
          <li key={post.name}>
            <span class="timeline-post">{post.name}</span>
            <ol>
              {post.terms.map((term, i) => {
                const [from, to] = [yearsOf(term.from), yearsOf(term.to ?? today)];
                const said = t(w.facts.term, { name: term.name, from: term.from, to: term.to ?? w.facts.now });
                return (
                  <li
                    key={i}
                    class={term.to === null ? "term" : "term past"}
                    title={said}
                    style={{ left: share(from), width: width(Math.max(to - from, 0)) }}
                  >
                    <button
                      type="button"
                      aria-label={term.acting ? `${said}${w.facts.acting}` : said}
                      onClick={() => onRow(term.row)}
                    >
                      {term.name}
                      {term.acting && `（${w.facts.acting}）`}
                    </button>
                  </li>
                );
              })}
              {post.terms.length === 0 && <li class="quiet">{w.facts.gap}</li>}
            </ol>
          </li>
        ))}
      </ul>
      <p class="timeline-years" aria-hidden="true">
        {ticks.map((year) => (
          <span key={year} style={{ left: share(year) }}>
            {year}
          </span>
        ))}
      </p>
    </section>
  );
}

const isDay = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
/** 2026-07-01 is about 2026.5. */
const yearsOf = (day: string): number =>
  Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + Number(day.slice(8)) / 366;

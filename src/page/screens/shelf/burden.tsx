import { useEffect, useState } from "preact/hooks";
import { Faults } from "../../parts/faults.js";
import { Loading } from "../../parts/progress.js";
import { useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";

const kinds = ["meetings", "reports", "checks", "talks", "trainings", "signatures", "records"] as const;
/** So long nobody ticks on: then it is counted. */
const pause = 300;

interface Props {
  readonly unit: string;
  /** The profile's text: what is saved is counted again when it changes. */
  readonly base: string;
  /** What would be issued; null: what is. */
  readonly papers: readonly string[] | null;
}

/** What a choice of papers asks for in a year, beside what is asked for now. */
export function ChoiceBurden({ unit, base, papers }: Props) {
  const words = papers === null ? "" : [...papers].sort().join(" ");
  const [tried, setTried] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setTried(words), pause);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <aside class="card" aria-label={w.choose.burden} tabIndex={0}>
      <h2>{w.choose.burden}</h2>
      <Counted key={base} {...{ unit }} shelf={tried === "" ? null : tried.split(" ")} />
    </aside>
  );
}

function Counted({ unit, shelf }: { readonly unit: string; readonly shelf: string[] | null }) {
  const now = useAsk("live/burden", { unit });
  const would = useAsk("live/burden", { unit, ...(shelf && { shelf }) });
  if (now.answer === null || would.answer === null) return <Loading />;
  if (!now.answer.ok) return <Faults told={now.answer.told} />;
  if (!would.answer.ok) return <Faults told={would.answer.told} />;
  const [before, after] = [now.answer.value, would.answer.value];
  const length = after.papers.reduce((sum, { characters }) => sum + characters, 0);
  return (
    <div aria-busy={would.busy}>
      <p role="status">{t(w.choose.papers, { papers: after.papers.length, characters: length })}</p>
      <table>
        <caption>{w.choose.burden}</caption>
        <thead>
          <tr>
            <th scope="col">{w.choose.what}</th>
            <th scope="col" class="right">
              {w.choose.before}
            </th>
            <th scope="col" class="right">
              {w.choose.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind} class={before.summary.total[kind] === after.summary.total[kind] ? "" : "moved"}>
              <th scope="row">{w.choose[kind]}</th>
              <td class="right">{before.summary.total[kind]}</td>
              <td class="right">{after.summary.total[kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {after.over.length > 0 && (
        <>
          <h3>{w.choose.over}</h3>
          <ul class="lines">
            {after.over.map(({ role, kind, times, most, source }) => (
              <li key={role + kind}>{t(w.choose.overLine, { role, what: w.choose[kind], times, most, source })}</li>
            ))}
          </ul>
        </>
      )}
      {after.merges.length > 0 && (
        <>
          <h3>{w.choose.merges}</h3>
          <ul class="lines">
            {after.merges.map(({ activity, name, topics, apart, together }) => (
              <li key={activity}>{t(w.choose.mergeLine, { name, topics: topics.join(w.choose.comma), apart, together })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

import { Faults } from "../../parts/faults.js";
import { Loading } from "../../parts/progress.js";
import { Tag } from "../../parts/tag.js";
import { link } from "../../router.js";
import { useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";

interface Props {
  readonly unit: string;
  /** The one that is open. */
  readonly document?: string;
  /** The profile as it would be. */
  readonly text?: string;
}

/** The papers of a unit with how many sentences of each would change, those that do first. */
export function Touched({ unit, document, text }: Props) {
  const { answer, busy } = useAsk("live/papers", { unit, ...(text !== undefined && { text }) });
  if (answer === null) return <Loading />;
  if (!answer.ok) return <Faults told={answer.told} />;
  const papers = [...answer.value.papers].sort((a, b) => Number(a.state === "same") - Number(b.state === "same"));
  const touched = papers.filter(({ state }) => state !== "same");
  const count = touched.reduce((sum, { sentences }) => sum + sentences, 0);
  return (
    <nav class="live-others" aria-label={w.paper.papers} aria-busy={busy}>
      <p role="status">
        {touched.length === 0
          ? t(w.paper.paperCount, { count: papers.length })
          : t(w.paper.touched, { papers: touched.length, count })}
      </p>
      <Faults told={answer.told} />
      <ul>
        {papers.map((paper) => (
          <li key={paper.document}>
            <a
              href={link("unit/:unit/paper/:document", { unit, document: paper.document })}
              aria-current={paper.document === document ? "page" : undefined}
            >
              {paper.title}
            </a>{" "}
            {paper.state === "changed" && <Tag tone="warn">{t(w.paper.changes, { count: paper.sentences })}</Tag>}
            {paper.state === "new" && <Tag tone="good">{w.paper.new}</Tag>}
            {paper.state === "gone" && <Tag tone="bad">{w.paper.gone}</Tag>}
            {paper.state === "broken" && <Tag tone="bad">{w.paper.broken}</Tag>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

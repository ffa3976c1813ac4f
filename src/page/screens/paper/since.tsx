import { useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import type { Paper } from "./types.js";

interface Props {
  readonly unit: string;
  readonly document: string;
  readonly facts: Paper["facts"];
}

/** When the facts of a row were printed otherwise, and why they changed; nothing where no version was made. */
export function Since({ unit, document, facts }: Props) {
  const { answer } = useAsk("live/since", { unit, document, paths: facts.map(({ path }) => path) });
  if (answer === null || !answer.ok || answer.value.length === 0) return null;
  const named = new Map(facts.map(({ path, name }) => [path, String(name)]));
  const moved = answer.value.filter(({ values }) => values.length > 1);
  const [first] = answer.value.flatMap(({ values }) => values).sort((a, b) => a.version - b.version);
  return (
    <section class="live-origin">
      <h2>{w.paper.since}</h2>
      {moved.length === 0 && first && <p class="quiet">{t(w.paper.neverMoved, { ...first })}</p>}
      <dl>
        {moved.map(({ path, values }) => (
          <div key={path}>
            <dt class="quiet">{named.get(path)}</dt>
            {values.map((one) => (
              <dd key={one.version}>{t(w.paper.sinceLine, { ...one })}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

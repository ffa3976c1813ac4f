import { useState } from "preact/hooks";
import type { Said } from "../../web/wire.js";
import { ask } from "../api.js";
import { Button, LinkButton } from "../parts/button.js";
import { Faults } from "../parts/faults.js";
import { InWord } from "../parts/in-word.js";
import { Answered } from "../parts/progress.js";
import { Renewed } from "../parts/renewed.js";
import { Sentences } from "../parts/sentences.js";
import { Tag } from "../parts/tag.js";
import { link } from "../router.js";
import type { ScreenProps } from "../screen.js";
import { useAsk } from "../use-ask.js";
import { t, w } from "../words.js";

/** A paper in Word: what a person changed in it, and what a regeneration would make of that. */
export function Edited({ params: { unit = "", document = "" } }: ScreenProps) {
  const asked = useAsk("edited/paper", { unit, document });
  const foretold = useAsk("edited/foretold", { unit, document });
  const [told, setTold] = useState<readonly Said[]>([]);
  const again = () => {
    asked.again();
    foretold.again();
  };
  return (
    <section>
      <InWord {...{ unit }} onSaved={again} />
      <Faults told={told} />
      <Answered asked={asked}>
        {({ title, path, base, inUse, changes }) => (
          <>
            <header class="head">
              <h1>{title}</h1>
              <div class="actions">
                <Button onClick={again} busy={asked.busy}>
                  {w.common.refresh}
                </Button>
                <Button kind="primary" onClick={async () => setTold((await ask("house/open", { path })).told)}>
                  {w.common.openInWord}
                </Button>
              </div>
            </header>
            {inUse && <p class="faults notice">{w.edited.inUse}</p>}
            <h2>{w.edited.by}</h2>
            {base !== null && <p class="quiet">{t(w.edited.since, { number: base })}</p>}
            {changes.length === 0 ? (
              <p class="quiet none">{w.edited.none}</p>
            ) : (
              <ul class="clauses">
                {changes.map(({ how, place, sentences }, i) => (
                  <li key={i}>
                    <p class="tags">
                      <strong>{place}</strong> <Tag>{how}</Tag>
                    </p>
                    <Sentences sentences={sentences} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Answered>
      <h2>{w.edited.foretold}</h2>
      <Answered asked={foretold}>
        {(value) =>
          value.papers.length === 0 ? (
            <p class="quiet none">{w.edited.foretoldNone}</p>
          ) : (
            <>
              <p class="quiet">{w.edited.nothingWritten}</p>
              <Renewed of={value} />
              <p class="actions">
                <LinkButton href={link("unit/:unit/change", { unit })}>{w.edited.toChange}</LinkButton>
              </p>
            </>
          )
        }
      </Answered>
    </section>
  );
}

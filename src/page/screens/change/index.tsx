import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import type { ValueOf } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { ChoiceField } from "../../parts/field.js";
import { InWord } from "../../parts/in-word.js";
import { Answered } from "../../parts/progress.js";
import { Tag } from "../../parts/tag.js";
import { go, link, route } from "../../router.js";
import type { ScreenProps } from "../../screen.js";
import { type Asked, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { Appoint } from "./appoint.js";
import { Issue } from "./issue.js";
import { Regenerate } from "./regenerate.js";

type Standing = ValueOf<"change/standing">;

/** A change of holders in one flow. Where it stands is read from the disk, so it goes on where it was left. */
export function Change({ params: { unit = "" } }: ScreenProps) {
  const asOf = route.value.query.get("day") ?? undefined;
  const asked = useAsk("change/standing", { unit, ...(asOf !== undefined && { asOf }) });
  const toDay = (day: string) => go(`${link("unit/:unit/change", { unit })}?${new URLSearchParams({ day })}`);
  return (
    <section>
      <header class="head">
        <h1>{w.change.title}</h1>
        <p class="quiet">{w.change.lead}</p>
      </header>
      <InWord unit={unit} onSaved={asked.again} />
      <Answered asked={asked}>{(standing) => <Steps key={unit} {...{ unit, standing, asked, toDay }} />}</Answered>
    </section>
  );
}

interface StepsProps {
  readonly unit: string;
  readonly standing: Standing;
  readonly asked: Asked<"change/standing">;
  readonly toDay: (day: string) => void;
}

function Steps({ unit, standing, asked, toDay }: StepsProps) {
  const { step, impact, refused, open, last, asOf, today, coming } = standing;
  const [told, setTold] = useState<readonly Said[]>([]);
  const days = [...new Set([today, asOf, ...coming])].sort();
  const name = (day: string) =>
    day === today ? t(w.change.today, { day }) : coming.includes(day) ? t(w.change.coming, { day }) : day;
  const written = (day: string) => (day > asOf ? toDay(day) : asked.again());
  const count = open.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <div class="filters">
        <ChoiceField
          label={w.change.day}
          value={asOf}
          onInput={toDay}
          options={days.map((value) => ({ value, name: name(value) }))}
        />
        <Button onClick={asked.again} busy={asked.busy}>
          {w.common.refresh}
        </Button>
      </div>
      <Faults told={told} />
      <Step title={w.change.who} isNow={step === "appoint"} isOpen={step === "appoint" || step === "draft"}>
        <Appoint {...{ unit, standing }} isNext={step === "appoint"} onWritten={written} onBack={asked.again} />
      </Step>
      <Step
        title={w.change.impact}
        isNow={step === "regenerate" || step === "draft"}
        isOpen={step === "regenerate" || step === "draft" || refused.length > 0}
      >
        <Faults told={refused} />
        {impact === null && refused.length > 0 ? (
          <p class="quiet">{w.change.refused}</p>
        ) : impact === null ? (
          <p class="actions">
            {w.change.draftFirst}
            <LinkButton kind="primary" href={link("unit/:unit/shelf", { unit })}>
              {w.change.toShelf}
            </LinkButton>
          </p>
        ) : (
          <Regenerate
            key={asOf}
            {...{ unit, asOf, impact }}
            isDue={step === "regenerate"}
            onDone={(said) => {
              setTold(said);
              asked.again();
            }}
          />
        )}
      </Step>
      <Step title={w.change.conflicts} isNow={step === "settle"}>
        {count === 0 ? (
          <p class="quiet">{w.change.conflictsNone}</p>
        ) : (
          <>
            <p>{t(w.change.conflictsCount, { papers: open.length, count })}</p>
            <ul class="papers">
              {open.map((one) => (
                <li key={one.document}>
                  {one.title} <Tag tone="bad">{t(w.change.places, { count: one.count })}</Tag>
                </li>
              ))}
            </ul>
            <p class="actions">
              <LinkButton kind={step === "settle" ? "primary" : "plain"} href={link("unit/:unit/conflicts", { unit })}>
                {w.change.toConflicts}
              </LinkButton>
            </p>
          </>
        )}
      </Step>
      <Step title={w.change.issue} isNow={step === "issue"}>
        {last === null ? (
          <p class="quiet">{w.change.issueNone}</p>
        ) : (
          <Issue {...{ unit, last }} onTold={setTold} onIssued={asked.again} />
        )}
      </Step>
    </>
  );
}

/** A step of the flow: what is due now stands open, the rest can be opened. */
function Step({
  title,
  isNow,
  isOpen = isNow,
  children,
}: {
  readonly title: string;
  readonly isNow: boolean;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class={isNow ? "step now" : "step"} open={isOpen}>
      <summary>
        <h2>{title}</h2> {isNow && <Tag tone="busy">{w.change.now}</Tag>}
      </summary>
      {children}
    </details>
  );
}

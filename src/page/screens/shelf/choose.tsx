import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import type { ValueOf } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { Answered } from "../../parts/progress.js";
import { Tag } from "../../parts/tag.js";
import { link } from "../../router.js";
import type { ScreenProps } from "../../screen.js";
import { useAct, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { ChoiceBurden } from "./burden.js";

type Choice = ValueOf<"shelf/choice">;
type Chosen = ReadonlySet<string>;

/** Which papers the unit issues: what a choice asks of its people is seen before it is saved. */
export function Choose({ params: { unit = "" } }: ScreenProps) {
  const asked = useAsk("shelf/choice", { unit });
  return (
    <section>
      <header class="head">
        <h1>{w.choose.title}</h1>
        <p class="quiet">{w.choose.lead}</p>
        <div class="actions">
          <LinkButton href={link("unit/:unit/shelf", { unit })}>{w.shelf.title}</LinkButton>
        </div>
      </header>
      <Answered asked={asked}>{(choice) => <Editor {...{ unit, choice }} onSaved={asked.again} />}</Answered>
    </section>
  );
}

const idOf = (kind: string, topic: string): string => `${kind}.${topic}`;
const papersIn = ({ kinds }: Choice) =>
  kinds.flatMap(({ kind, papers }) => papers.map((one) => ({ ...one, id: idOf(kind, one.topic) })));
const idsOf = (papers: readonly { readonly id: string }[]): Chosen => new Set(papers.map(({ id }) => id));

function Editor({ unit, choice, onSaved }: { readonly unit: string; readonly choice: Choice; readonly onSaved: () => void }) {
  const all = papersIn(choice);
  const saved = idsOf(all.filter(({ issued }) => issued));
  const usual = idsOf(all.filter((one) => one.usual));
  const [chosen, setChosen] = useState<Chosen>(saved);
  const [isUsual, setUsual] = useState(choice.isUsual);
  const [told, setTold] = useState<readonly Said[]>([]);
  const [isSaved, setSaved] = useState(false);
  const save = useAct("shelf/choose");
  useEffect(() => {
    setChosen(saved);
    setUsual(choice.isUsual);
  }, [choice]);
  const added = [...chosen].filter((id) => !saved.has(id)).length;
  const removed = [...saved].filter((id) => !chosen.has(id)).length;
  const isChanged = added + removed > 0 || isUsual !== choice.isUsual;
  const choose = (now: Chosen, asUsual = false): void => {
    setChosen(now);
    setUsual(asUsual);
    setSaved(false);
  };
  const write = async (): Promise<void> => {
    const papers = isUsual ? null : all.map(({ id }) => id).filter((id) => chosen.has(id));
    const answer = await save.run({ unit, base: choice.base, papers });
    setTold(answer.told);
    setSaved(answer.ok);
    if (answer.ok) onSaved();
  };
  return (
    <>
      <div class="bar sticky-bar">
        <Button onClick={() => choose(usual, true)}>{w.choose.usual}</Button>
        <Button onClick={() => choose(idsOf(all))}>{w.choose.all}</Button>
        <Button onClick={() => choose(new Set())}>{w.choose.none}</Button>
        <span role="status" class="tags">
          {isUsual && <Tag tone="busy">{w.choose.usual}</Tag>}
          {isChanged && <Tag tone="warn">{w.choose.unsaved}</Tag>}
          {added + removed > 0 && t(w.choose.changed, { added, removed })}
          {chosen.size === 0 && <Tag tone="bad">{w.choose.noneChosen}</Tag>}
          {isSaved && !isChanged && <Tag tone="good">{w.choose.saved}</Tag>}
        </span>
        {isChanged && (
          <span class="row-actions end">
            <Button onClick={() => choose(saved, choice.isUsual)}>{w.choose.drop}</Button>
            <Button kind="primary" busy={save.busy} disabled={chosen.size === 0} onClick={write}>
              {w.choose.save}
            </Button>
          </span>
        )}
      </div>
      <Faults told={told} />
      <div class="choose">
        <Grid {...{ choice, chosen }} onChoose={choose} />
        <ChoiceBurden {...{ unit, base: choice.base }} papers={isChanged ? [...chosen] : null} />
      </div>
    </>
  );
}

interface GridProps {
  readonly choice: Choice;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Kinds by topics, a tick each. */
function Grid({ choice: { kinds }, chosen, onChoose }: GridProps) {
  const topics = [...new Map(kinds.flatMap(({ papers }) => papers.map((one) => [one.topic, one.topicName] as const)))];
  const set = (ids: readonly string[], on: boolean): void => {
    const now = new Set(chosen);
    for (const id of ids)
      if (on) now.add(id);
      else now.delete(id);
    onChoose(now);
  };
  const box = (label: string, ids: readonly string[]) => (
    <input
      type="checkbox"
      aria-label={label}
      checked={ids.every((id) => chosen.has(id))}
      ref={(input) => {
        if (input) input.indeterminate = !ids.every((id) => chosen.has(id)) && ids.some((id) => chosen.has(id));
      }}
      onInput={({ currentTarget: { checked } }) => set(ids, checked)}
    />
  );
  return (
    <table>
      <caption>{w.choose.title}</caption>
      <thead>
        <tr>
          <th scope="col">{w.choose.kind}</th>
          <th scope="col" class="center narrow">
            {w.choose.every}
          </th>
          {topics.map(([topic, name]) => (
            <th key={topic} scope="col" class="center">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, name, papers }) => (
          <tr key={kind}>
            <th scope="row">{name}</th>
            <td class="center">
              {box(
                t(w.choose.rowAll, { name }),
                papers.map(({ topic }) => idOf(kind, topic)),
              )}
            </td>
            {topics.map(([topic]) => {
              const paper = papers.find((one) => one.topic === topic);
              return (
                <td key={topic} class="center">
                  {paper && box(t(w.choose.one, { name, topic: paper.topicName }), [idOf(kind, topic)])}
                  {paper?.usual && <span class="usual">{w.choose.usualMark}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

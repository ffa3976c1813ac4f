import { useState } from "preact/hooks";
import type { Said } from "../../web/wire.js";
import { ask, fileAddress, type ValueOf } from "../api.js";
import { Button, LinkButton } from "../parts/button.js";
import { Faults } from "../parts/faults.js";
import { ChoiceField, TextField } from "../parts/field.js";
import { Answered, Progress } from "../parts/progress.js";
import { type Column, Table } from "../parts/table.js";
import { Tag, type Tone } from "../parts/tag.js";
import { link } from "../router.js";
import type { ScreenProps } from "../screen.js";
import { useAct, useAsk } from "../use-ask.js";
import { t, w } from "../words.js";

type Shelf = ValueOf<"shelf/papers">;
type Paper = Shelf["papers"][number];
const tones: Readonly<Record<Paper["state"], Tone>> = {
  ...{ undrafted: "quiet", same: "good", merged: "good", edited: "warn" },
  ...{ missing: "bad", open: "bad", dropped: "quiet" },
};

/** The papers of a unit: what state each is in, and the way to its files. */
export function Shelf({ params: { unit = "" } }: ScreenProps) {
  const asked = useAsk("shelf/papers", { unit });
  const draft = useAct("shelf/draft");
  const [told, setTold] = useState<{ readonly said: readonly Said[]; readonly done: string }>({ said: [], done: "" });
  const run = async (documents?: readonly string[]) => {
    const made = await draft.run({ unit, ...(documents && { documents: [...documents] }) });
    setTold({ said: made.told, done: made.ok ? t(w.shelf.drafted, made.value) : "" });
    asked.again();
  };
  return (
    <section>
      <Answered asked={asked}>
        {({ papers, asOf }) => {
          const missing = papers.filter(({ state }) => state === "undrafted");
          return (
            <>
              <header class="head">
                <h1>{w.shelf.title}</h1>
                <p class="quiet">
                  {t(w.shelf.count, { count: papers.length })} · {t(w.home.asOf, { day: asOf })}
                </p>
                <div class="actions">
                  <Button onClick={asked.again} busy={asked.busy}>
                    {w.common.refresh}
                  </Button>
                  {missing.length > 0 && (
                    <Button
                      kind="primary"
                      busy={draft.busy}
                      onClick={() => run(missing.length === papers.length ? undefined : missing.map(({ document }) => document))}
                    >
                      {missing.length === papers.length ? w.shelf.draftAll : t(w.shelf.draftMissing, { count: missing.length })}
                    </Button>
                  )}
                </div>
              </header>
              {draft.busy && <Progress step={draft.step} onCancel={draft.cancel} />}
              <Faults told={told.said} />
              {told.done !== "" && (
                <p class="done" role="status">
                  {told.done}
                </p>
              )}
              <Papers {...{ unit, papers }} onFault={(said) => setTold({ said, done: "" })} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Papers({
  unit,
  papers,
  onFault,
}: {
  readonly unit: string;
  readonly papers: readonly Paper[];
  readonly onFault: (said: readonly Said[]) => void;
}) {
  const [words, setWords] = useState("");
  const [state, setState] = useState("");
  const [topic, setTopic] = useState("");
  const found = papers.filter(
    (paper) =>
      (state === "" || paper.state === state) &&
      (topic === "" || paper.topic === topic) &&
      `${paper.title} ${paper.kindName}`.includes(words.trim()),
  );
  const any = { value: "", name: w.common.all };
  const states = [...new Set(papers.map((paper) => paper.state))].map((value) => ({ value, name: w.shelf[value] }));
  const topics = [...new Map(papers.map((paper) => [paper.topic, { value: paper.topic, name: paper.topicName }])).values()];
  return (
    <>
      <div class="filters">
        <TextField type="search" label={w.shelf.filter} value={words} onInput={setWords} />
        <ChoiceField label={w.common.state} value={state} onInput={setState} options={[any, ...states]} />
        <ChoiceField label={w.shelf.topic} value={topic} onInput={setTopic} options={[any, ...topics]} />
      </div>
      <Table
        caption={w.shelf.title}
        columns={columns(unit, onFault)}
        rows={found}
        rowKey={({ document }) => document}
        none={papers.length === 0 ? w.shelf.none : w.shelf.noneFound}
      />
    </>
  );
}

const columns = (unit: string, onFault: (said: readonly Said[]) => void): readonly Column<Paper>[] => [
  {
    title: w.shelf.paper,
    head: true,
    cell: ({ document, title, state }) =>
      state === "dropped" ? title : <a href={link("unit/:unit/paper/:document", { unit, document })}>{title}</a>,
  },
  { title: w.shelf.kind, narrow: true, cell: ({ kindName }) => kindName },
  { title: w.shelf.topic, narrow: true, cell: ({ topicName }) => topicName },
  { title: w.common.state, narrow: true, cell: (paper) => <State paper={paper} /> },
  {
    title: w.shelf.version,
    narrow: true,
    cell: ({ version }) =>
      version && <span title={version.reason}>{`${t(w.shelf.versionOf, { number: version.number })} ${version.asOf}`}</span>,
  },
  { title: w.common.actions, narrow: true, cell: (paper) => <Files {...{ paper, onFault }} /> },
];

const State = ({ paper: { state, status, inUse, blanks, unsettled } }: { readonly paper: Paper }) => (
  <span class="tags">
    <Tag tone={tones[state]}>{w.shelf[state]}</Tag>
    {inUse && <Tag tone="busy">{w.shelf.inUse}</Tag>}
    {unsettled.length > 0 && <Tag tone="bad">{t(w.shelf.unsettledOf, { count: unsettled.length })}</Tag>}
    {status !== null && status !== "final" && <Tag>{w.shelf[status]}</Tag>}
    {blanks > 0 && <Tag>{t(w.shelf.blanksOf, { count: blanks })}</Tag>}
  </span>
);

function Files({
  paper: { files, title },
  onFault,
}: {
  readonly paper: Paper;
  readonly onFault: (said: readonly Said[]) => void;
}) {
  const there = files.filter(({ state }) => state !== "missing");
  const word = there.find(({ format }) => format === "docx");
  return (
    <span class="row-actions">
      {word && (
        <Button
          label={`${w.common.openInWord} ${title}`}
          onClick={async () => onFault((await ask("house/open", { path: word.path })).told)}
        >
          {w.common.open}
        </Button>
      )}
      {there.map(({ format, path }) => (
        <LinkButton
          key={path}
          kind="quiet"
          href={fileAddress({ path })}
          download
          label={`${w.common.download} ${title} ${format}`}
        >
          {format}
        </LinkButton>
      ))}
    </span>
  );
}

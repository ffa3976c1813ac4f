import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { ask, fileAddress } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { ChoiceField, TextField } from "../../parts/field.js";
import { formatName } from "../../parts/format-name.js";
import { type Column, Table } from "../../parts/table.js";
import { Tag, type Tone } from "../../parts/tag.js";
import { link } from "../../router.js";
import { t, w } from "../../words.js";
import { isMade, type Paper } from "./types.js";

const tones: Readonly<Record<Paper["state"], Tone>> = {
  ...{ undrafted: "quiet", same: "good", merged: "good", taken: "good", edited: "warn" },
  ...{ missing: "bad", open: "bad", dropped: "quiet" },
};

interface Props {
  readonly unit: string;
  readonly papers: readonly Paper[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (next: (selected: ReadonlySet<string>) => ReadonlySet<string>) => void;
  readonly onPrint: (document: string) => void;
  readonly onFault: (said: readonly Said[]) => void;
}

/** The list, to be filtered and ticked. */
export function Papers({ papers, ...props }: Props) {
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
  const ready = found.filter(isMade).map(({ document }) => document);
  return (
    <>
      <div class="filters">
        <TextField type="search" label={w.shelf.filter} value={words} onInput={setWords} />
        <ChoiceField label={w.common.state} value={state} onInput={setState} options={[any, ...states]} />
        <ChoiceField label={w.shelf.topic} value={topic} onInput={setTopic} options={[any, ...topics]} />
        {ready.length > 0 && (
          <span class="row-actions">
            <Button onClick={() => props.onSelect((before) => new Set([...before, ...ready]))}>{w.shelf.selectShown}</Button>
            <Button disabled={props.selected.size === 0} onClick={() => props.onSelect(() => new Set())}>
              {w.shelf.selectNone}
            </Button>
          </span>
        )}
      </div>
      <Table
        caption={w.shelf.title}
        columns={columns(props, ready.length > 0)}
        rows={found}
        rowKey={({ document }) => document}
        none={papers.length === 0 ? w.shelf.none : w.shelf.noneFound}
      />
    </>
  );
}

const columns = (
  { unit, selected, onSelect, onPrint, onFault }: Omit<Props, "papers">,
  ticks: boolean,
): readonly Column<Paper>[] => [
  ...(ticks ? [tickColumn(selected, onSelect)] : []),
  {
    title: w.shelf.paper,
    head: true,
    cell: ({ document, title, state }) =>
      state === "dropped" ? title : <a href={link("unit/:unit/paper/:document", { unit, document })}>{title}</a>,
  },
  { title: w.shelf.kind, narrow: true, cell: ({ kindName }) => kindName },
  { title: w.shelf.topic, narrow: true, cell: ({ topicName }) => topicName },
  { title: w.common.state, narrow: true, cell: (paper) => <State {...{ unit, paper }} /> },
  {
    title: w.shelf.version,
    narrow: true,
    cell: ({ version }) =>
      version && <span title={version.reason}>{`${t(w.shelf.versionOf, { number: version.number })} ${version.asOf}`}</span>,
  },
  { title: w.common.actions, narrow: true, cell: (paper) => <Files {...{ paper, onPrint, onFault }} /> },
];

const tickColumn = (selected: Props["selected"], onSelect: Props["onSelect"]): Column<Paper> => ({
  title: w.shelf.select,
  narrow: true,
  cell: (paper) =>
    isMade(paper) && (
      <input
        type="checkbox"
        aria-label={t(w.shelf.selectOne, { title: paper.title })}
        checked={selected.has(paper.document)}
        onInput={({ currentTarget: { checked } }) =>
          onSelect((before) => {
            const now = new Set(before);
            if (checked) now.add(paper.document);
            else now.delete(paper.document);
            return now;
          })
        }
      />
    ),
});

function State({
  unit,
  paper: { document, state, status, inUse, blanks, unsettled },
}: {
  readonly unit: string;
  readonly paper: Paper;
}) {
  const tag = <Tag tone={tones[state]}>{w.shelf[state]}</Tag>;
  return (
    <span class="tags">
      {state === "edited" || state === "merged" || state === "taken" ? (
        <a href={link("unit/:unit/edited/:document", { unit, document })}>{tag}</a>
      ) : state === "open" ? (
        <a href={link("unit/:unit/conflicts", { unit })}>{tag}</a>
      ) : (
        tag
      )}
      {inUse && <Tag tone="busy">{w.shelf.inUse}</Tag>}
      {unsettled.length > 0 && <Tag tone="bad">{t(w.shelf.unsettledOf, { count: unsettled.length })}</Tag>}
      {status !== null && status !== "final" && state !== "taken" && <Tag>{w.shelf[status]}</Tag>}
      {blanks > 0 && <Tag>{t(w.shelf.blanksOf, { count: blanks })}</Tag>}
    </span>
  );
}

function Files({ paper, onPrint, onFault }: { readonly paper: Paper } & Pick<Props, "onPrint" | "onFault">) {
  const { document, files, title } = paper;
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
      {word && (
        <Button label={t(w.shelf.printOne, { title })} onClick={() => onPrint(document)}>
          {w.shelf.print}
        </Button>
      )}
      {there.map(({ format, path }) => (
        <LinkButton
          key={path}
          kind="quiet"
          href={fileAddress({ path })}
          download
          label={`${w.common.download} ${title} ${formatName(format)}`}
        >
          {formatName(format)}
        </LinkButton>
      ))}
    </span>
  );
}

import { useState } from "preact/hooks";
import type { Said } from "../../web/wire.js";
import { ask, fileAddress, type ValueOf } from "../api.js";
import { Button, LinkButton } from "../parts/button.js";
import { Dialog } from "../parts/dialog.js";
import { Faults } from "../parts/faults.js";
import { TextField } from "../parts/field.js";
import { Answered, Progress } from "../parts/progress.js";
import { type Column, Table } from "../parts/table.js";
import { Tag } from "../parts/tag.js";
import { link } from "../router.js";
import type { ScreenProps } from "../screen.js";
import { useAct, useAsk } from "../use-ask.js";
import { t, w } from "../words.js";

type Whole = ValueOf<"history/all">;
type Run = Whole["runs"][number];
type Paper = Whole["papers"][number];
type Version = Paper["versions"][number];

/** Every generation of a unit's papers, the way back, and every version of each paper. */
export function History({ params: { unit = "" } }: ScreenProps) {
  const asked = useAsk("history/all", { unit });
  const undo = useAct("history/undo");
  const [sure, setSure] = useState<Run | null>(null);
  const [told, setTold] = useState<{ readonly said: readonly Said[]; readonly done: readonly string[] }>({ said: [], done: [] });
  const take = async () => {
    setSure(null);
    const undone = await undo.run({ unit });
    setTold({ said: undone.told, done: undone.ok ? [undone.value.done, ...undone.value.reports] : [] });
    asked.again();
  };
  return (
    <section>
      <header class="head">
        <h1>{w.history.title}</h1>
        <p class="quiet">{w.history.lead}</p>
        <div class="actions">
          <Button onClick={asked.again} busy={asked.busy}>
            {w.common.refresh}
          </Button>
        </div>
      </header>
      {undo.busy && <Progress step={undo.step} onCancel={undo.cancel} />}
      <Faults told={told.said} />
      {told.done.length > 0 && (
        <div class="done" role="status">
          {told.done.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <Answered asked={asked}>
        {({ runs, last, papers }) => (
          <>
            <h2>{w.history.runs}</h2>
            <Table
              caption={w.history.runs}
              columns={runColumns({ last, busy: undo.busy, onUndo: setSure })}
              rows={runs}
              rowKey={({ number }) => String(number)}
              none={w.history.none}
            />
            <Papers {...{ unit, papers }} onFault={(said) => setTold({ said, done: [] })} />
          </>
        )}
      </Answered>
      {sure !== null && (
        <Dialog title={t(w.history.undoTitle, { number: sure.number })} onClose={() => setSure(null)}>
          <p>{t(w.history.undoText, { reason: sure.reason })}</p>
          <div class="actions">
            <Button kind="danger" onClick={take}>
              {t(w.history.undo, { number: sure.number })}
            </Button>
            <Button onClick={() => setSure(null)}>{w.common.cancel}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

interface Undoing {
  readonly last: number | null;
  readonly busy: boolean;
  readonly onUndo: (run: Run) => void;
}
const runColumns = ({ last, busy, onUndo }: Undoing): readonly Column<Run>[] => [
  { title: w.history.order, head: true, narrow: true, cell: ({ number }) => t(w.history.run, { number }) },
  { title: w.history.day, narrow: true, cell: ({ asOf }) => asOf },
  { title: w.history.what, narrow: true, cell: ({ what }) => what },
  { title: w.history.why, cell: ({ reason, what }) => (reason === what ? "" : reason) },
  {
    title: w.history.papers,
    narrow: true,
    cell: ({ count, papers }) => (
      <details>
        <summary>{count}</summary>
        <ul>
          {papers.map(({ document, title, number }) => (
            <li key={document}>
              {title} <span class="quiet">{t(w.history.version, { number })}</span>
            </li>
          ))}
        </ul>
      </details>
    ),
  },
  {
    title: w.common.actions,
    narrow: true,
    cell: (run) =>
      run.number === last && (
        <Button kind="danger" busy={busy} onClick={() => onUndo(run)}>
          {t(w.history.undo, { number: run.number })}
        </Button>
      ),
  },
];

interface PapersProps {
  readonly unit: string;
  readonly papers: readonly Paper[];
  readonly onFault: (said: readonly Said[]) => void;
}
function Papers({ unit, papers, onFault }: PapersProps) {
  const [words, setWords] = useState("");
  const found = papers.filter(({ title }) => title.includes(words.trim()));
  return (
    <>
      <div class="filters below">
        <h2>{w.history.ofPapers}</h2>
        <TextField type="search" label={w.history.find} value={words} onInput={setWords} />
      </div>
      {found.map((paper) => (
        <details class="card versions" key={paper.document} open={found.length === 1}>
          <summary>
            {paper.title} <span class="quiet">{t(w.history.count, { count: paper.versions.length })}</span>
            <States paper={paper} />
          </summary>
          {paper.open !== null && <p>{paper.open}</p>}
          <Table
            caption={paper.title}
            columns={versionColumns({ unit, paper, onFault })}
            rows={paper.versions}
            rowKey={({ number }) => String(number)}
          />
        </details>
      ))}
    </>
  );
}

const States = ({ paper: { files } }: { readonly paper: Paper }) => (
  <span class="tags">
    {files.some(({ state }) => state === "edited") && <Tag tone="warn">{w.history.edited}</Tag>}
    {files.some(({ state }) => state === "missing") && <Tag tone="bad">{w.history.missing}</Tag>}
  </span>
);

const versionColumns = ({
  unit,
  paper,
  onFault,
}: Omit<PapersProps, "papers"> & { readonly paper: Paper }): readonly Column<Version>[] => [
  { title: w.shelf.version, head: true, narrow: true, cell: ({ number }) => t(w.history.version, { number }) },
  { title: w.history.day, narrow: true, cell: ({ asOf }) => asOf },
  { title: w.history.why, cell: ({ reason }) => reason },
  {
    title: w.history.differs,
    cell: ({ differs, damaged, number }) =>
      damaged ? <Tag tone="bad">{w.history.damaged}</Tag> : (differs ?? (number === 1 ? w.history.first : "")),
  },
  {
    title: w.common.actions,
    narrow: true,
    cell: (version) =>
      !version.damaged && (
        <span class="row-actions">
          <Take {...{ unit, paper, version, onFault }} />
          {version.number > 1 && (
            <LinkButton
              kind="quiet"
              href={`${link("compare")}?${new URLSearchParams({ unit, document: paper.document, a: String(version.number - 1), b: String(version.number) })}`}
              label={t(w.history.compareOf, { title: paper.title, number: version.number })}
            >
              {w.history.compare}
            </LinkButton>
          )}
        </span>
      ),
  },
];

/** Its files: the generated one, and where a person had edited it, theirs and what was made of both. */
function Take({
  unit,
  paper: { document, title },
  version: { number, merged },
  onFault,
}: Omit<PapersProps, "papers"> & { readonly paper: Paper; readonly version: Version }) {
  const take = async (which: "generated" | "merged" | "mine") => {
    const taken = await ask("history/take", { unit, document, number, which, title });
    onFault(taken.told);
    if (taken.ok) location.assign(fileAddress({ kept: taken.value.id }));
  };
  const ways = merged ? (["merged", "mine", "generated"] as const) : (["generated"] as const);
  return (
    <span class="row-actions">
      {ways.map((which) => (
        <Button
          key={which}
          label={
            merged
              ? `${w.history.ways[which]} ${title} ${t(w.history.version, { number })}`
              : t(w.history.takeOf, { title, number })
          }
          onClick={() => take(which)}
        >
          {merged ? w.history.ways[which] : w.history.take}
        </Button>
      ))}
    </span>
  );
}

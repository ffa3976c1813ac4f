import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { ask, fileAddress, type ValueOf } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Dialog } from "../../parts/dialog.js";
import { Faults } from "../../parts/faults.js";
import { TextField } from "../../parts/field.js";
import { formatName } from "../../parts/format-name.js";
import { type Column, Table } from "../../parts/table.js";
import { Tag } from "../../parts/tag.js";
import { useAct } from "../../use-ask.js";
import { t, w } from "../../words.js";

type Last = NonNullable<ValueOf<"change/standing">["last"]>;
type Paper = Last["papers"][number];

/** What was made last and goes out: what to print, who signs, what is still missing; its number and date are given here. */
export function Issue({
  unit,
  last: { asOf, reason, papers },
  onTold,
  onIssued,
}: {
  readonly unit: string;
  readonly last: Last;
  readonly onTold: (told: readonly Said[]) => void;
  readonly onIssued: () => void;
}) {
  const [giving, setGiving] = useState<Paper | null>(null);
  const kept = papers.filter(({ keepsIssue, later }) => keepsIssue || later !== null);
  return (
    <>
      <p>{t(w.change.issueLead, { day: asOf, reason })}</p>
      {kept.length > 0 && (
        <section class="faults notice">
          <p>{w.change.keptIssue}</p>
          <ul>
            {kept.map(({ document, title, number, date, later }) => (
              <li key={document}>
                {title} {[number, date].filter(Boolean).join(" ")}
                {later !== null && <span class="hint">{t(w.change.later, { date: date ?? "", who: later })}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Table caption={w.change.issue} columns={columns(onTold, setGiving)} rows={papers} rowKey={({ document }) => document} />
      {giving && (
        <Give
          paper={giving}
          {...{ unit, asOf }}
          onClose={() => setGiving(null)}
          onGiven={(told) => {
            setGiving(null);
            onTold(told);
            onIssued();
          }}
        />
      )}
    </>
  );
}

/** The number and date a paper goes out with: those of a draft, or new ones of a paper that was issued before. */
function Give({
  unit,
  asOf,
  paper: { document, title, number: bore, date: day },
  onClose,
  onGiven,
}: {
  readonly unit: string;
  readonly asOf: string;
  readonly paper: Paper;
  readonly onClose: () => void;
  readonly onGiven: (told: readonly Said[]) => void;
}) {
  const act = useAct("change/issue");
  const [number, setNumber] = useState("");
  const [date, setDate] = useState("");
  const [told, setTold] = useState<readonly Said[]>([]);
  const run = async () => {
    const answer = await act.run({ unit, document, asOf, number, date });
    setTold(answer.told);
    if (answer.ok) onGiven(answer.told);
  };
  return (
    <Dialog
      title={t(isIssued({ number: bore, date: day }) ? w.change.issueAgainTitle : w.change.issueTitle, { title })}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p class="quiet">{isIssued({ number: bore, date: day }) ? w.change.issueAgainLead : w.change.issueFirstLead}</p>
        <TextField label={w.change.newNumber} value={number} onInput={setNumber} />
        <TextField label={w.change.newDate} type="date" required value={date} onInput={setDate} />
        <Faults told={told} />
        <div class="actions">
          <Button type="submit" kind="primary" busy={act.busy}>
            {w.change.give}
          </Button>
          <Button onClick={onClose}>{w.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const isIssued = ({ number, date }: Pick<Paper, "number" | "date">): boolean => number !== null || date !== null;

const columns = (onFault: (told: readonly Said[]) => void, onGive: (paper: Paper) => void): readonly Column<Paper>[] => [
  { title: w.change.paper, head: true, cell: ({ title }) => title },
  {
    title: w.change.number,
    cell: (paper) => (
      <span class="tags">
        {paper.number === null ? <Tag>{w.change.noNumber}</Tag> : <span>{paper.number}</span>}
        {paper.date === null ? <Tag>{w.change.noDate}</Tag> : <span>{paper.date}</span>}
        {paper.keepsIssue && <Tag tone="warn">{w.change.oldIssue}</Tag>}
        <Button
          kind="quiet"
          label={`${isIssued(paper) ? w.change.issueAgain : w.change.giveNumber} ${paper.title}`}
          onClick={() => onGive(paper)}
        >
          {isIssued(paper) ? w.change.issueAgain : w.change.giveNumber}
        </Button>
      </span>
    ),
  },
  {
    title: w.common.state,
    narrow: true,
    cell: ({ status, blanks, files }) => (
      <span class="tags">
        {status !== null && <Tag tone={status === "final" ? "good" : "quiet"}>{w.shelf[status]}</Tag>}
        {files.some(({ state }) => state === "edited") && <Tag tone="warn">{w.shelf.edited}</Tag>}
        {blanks.length > 0 && <Tag tone="warn">{t(w.change.fill, { count: blanks.length })}</Tag>}
      </span>
    ),
  },
  {
    title: w.change.sign,
    narrow: true,
    cell: ({ signatures }) => signatures.length > 0 && t(w.change.signCount, { count: signatures.length }),
  },
  { title: w.common.actions, narrow: true, cell: (paper) => <Files {...{ paper, onFault }} /> },
];

function Files({
  paper: { title, files },
  onFault,
}: {
  readonly paper: Paper;
  readonly onFault: (told: readonly Said[]) => void;
}) {
  const there = files.filter(({ state }) => state !== "missing");
  const print = there.find(({ format }) => format === "pdf") ?? there[0];
  return (
    <span class="row-actions">
      {print && (
        <Button
          label={`${w.common.open} ${title}`}
          onClick={async () => onFault((await ask("house/open", { path: print.path })).told)}
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
          label={`${w.common.download} ${title} ${formatName(format)}`}
        >
          {formatName(format)}
        </LinkButton>
      ))}
    </span>
  );
}

import type { Said } from "../../../web/wire.js";
import { ask, fileAddress, type ValueOf } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { type Column, Table } from "../../parts/table.js";
import { Tag } from "../../parts/tag.js";
import { t, w } from "../../words.js";

type Last = NonNullable<ValueOf<"change/standing">["last"]>;
type Paper = Last["papers"][number];

/** What was made last and goes out: what to print, who signs, what is still missing. */
export const Issue = ({
  last: { asOf, reason, papers },
  onFault,
}: {
  readonly last: Last;
  readonly onFault: (told: readonly Said[]) => void;
}) => (
  <>
    <p>{t(w.change.issueLead, { day: asOf, reason })}</p>
    <Table caption={w.change.issue} columns={columns(onFault)} rows={papers} rowKey={({ document }) => document} />
  </>
);

const columns = (onFault: (told: readonly Said[]) => void): readonly Column<Paper>[] => [
  { title: w.change.paper, head: true, cell: ({ title }) => title },
  {
    title: w.change.number,
    cell: ({ number, date }) => (
      <span class="tags">
        {number === null ? <Tag>{w.change.noNumber}</Tag> : <span>{number}</span>}
        {date === null ? <Tag>{w.change.noDate}</Tag> : <span>{date}</span>}
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
          label={`${w.common.download} ${title} ${format}`}
        >
          {format}
        </LinkButton>
      ))}
    </span>
  );
}

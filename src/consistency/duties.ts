import { inlinesText } from "../tree/text.js";
import type { Doc, Table } from "../tree/types.js";

/** A task in a table, and who does it. */
export interface Duty {
  readonly doc: Doc;
  readonly block: Table;
  readonly task: string;
  /** As printed; "" where the cell is empty. */
  readonly owner: string;
}

const taskColumn = /^(?:(?:工作|重点|主要|年度)?任务(?:内容|事项)?|(?:工作|责任)(?:事项|内容))$/;
/** 牵头单位, 牵头；配合 …: who leads. Columns of scorers, approvers and signatures are not owners. */
const ownerColumn =
  /^(?:责任(?:部门|单位|人|主体|处室)|牵头(?:部门|单位|人)?(?:[；;、和及]配合.{0,2})?|负责人|承办(?:部门|单位|人))$/;

/**
 * The rows of every table that has a column of tasks and one of owners. A blank to be filled in by hand counts as an
 * owner: it is meant to be empty, and listed as such.
 */
export const dutiesOf = (doc: Doc): readonly Duty[] =>
  doc.children.flatMap((block) => (block.type === "table" ? rowsOf(doc, block) : []));

function rowsOf(doc: Doc, block: Table): readonly Duty[] {
  const titles = block.columns.map(({ title }) => inlinesText(title).replace(/\s/g, ""));
  const task = titles.findIndex((title) => taskColumn.test(title));
  const owners = titles.flatMap((title, i) => (ownerColumn.test(title) ? [i] : []));
  if (task === -1 || owners.length === 0) return [];
  return block.rows.flatMap(({ cells }): readonly Duty[] => {
    const text = (i: number) => inlinesText(cells[i] ?? []).trim();
    const name = text(task).replace(/[。；\s]/g, "");
    const owner = owners.map((i) => leader(text(i))).find((found) => found !== "") ?? "";
    return name === "" ? [] : [{ doc, block, task: name, owner }];
  });
}

/** Who leads, without who helps: 书记；办公室 and 书记牵头，办公室配合 → 书记. */
function leader(cell: string): string {
  const lead = /^([^；;]*?)(?:牵头|[；;]|$)/.exec(cell)?.[1] ?? "";
  return /^[\s—－\-/／无]*$/.test(lead) ? "" : lead.trim();
}

import type { ColumnSet } from "../report.js";

export type ColumnName = "serial" | "old" | "new" | "kind" | "reason";
export interface TableColumn {
  readonly name: ColumnName;
  readonly title: string;
  /** Share of the width. */
  readonly width: number;
}
export const reasonColumn = "修订说明";

const column = (name: ColumnName, title: string, width: number): TableColumn => ({ name, title, width });

/** The column sets offices use (layout.md 7). */
export const columnsOf: Readonly<Record<ColumnSet, readonly TableColumn[]>> = {
  reason: [column("old", "原条文", 5), column("new", "修订后条文", 5), column("reason", reasonColumn, 2.4)],
  two: [column("old", "修订前", 1), column("new", "修订后", 1)],
  numbered: [column("serial", "序号", 1), column("old", "原条款", 6), column("new", "修订后条款", 6)],
  kind: [
    column("old", "原条文", 5),
    column("new", "修订后条文", 5),
    column("kind", "修订类型", 2),
    column("reason", reasonColumn, 2.4),
  ],
};

import type { ComponentChildren } from "preact";

/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** The column that names the row. */
  readonly head?: true;
  readonly align?: "right" | "center";
  /** As narrow as what stands in it. */
  readonly narrow?: true;
}
interface Props<Row> {
  /** What the table is of, for who cannot see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Told in place of rows where there are none. */
  readonly none?: string;
}

/** Rows under a head that stays in sight. */
export function Table<Row>({ caption, columns, rows, rowKey, none }: Props<Row>) {
  if (rows.length === 0 && none !== undefined) return <p class="quiet none">{none}</p>;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" class={classOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.head ? (
                <th key={column.title} scope="row" class={classOf(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.title} class={classOf(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const classOf = <Row,>({ align, narrow }: Column<Row>): string => [align ?? "", narrow ? "narrow" : ""].join(" ").trim();

import { Grid } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { siteWords } from './words.ts'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the right, under one another. */
  readonly isNumber?: boolean
  /** Short text that stays on one line. */
  readonly isBrief?: boolean
  /** The column that names the row; on a narrow page it heads the row's card. */
  readonly isHead?: boolean
}

/** Rows as a table, or, where the page is too narrow for one, as cards with the same words. */
export const Lines = <Row extends object>({
  label,
  columns,
  rows,
  rowKey,
  empty,
}: {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  empty?: ReactNode
}) => {
  const w = useWords(siteWords)
  const { md } = Grid.useBreakpoint()
  if (rows.length === 0) return <p className="empty">{empty ?? w.none}</p>
  if (md === false) return <Cards label={label} columns={columns} rows={rows} rowKey={rowKey} />
  return (
    <table className="lines">
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, isNumber }) => (
            <th key={key} scope="col" className={isNumber ? 'number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, cell, isNumber, isBrief }) => (
              <td key={key} className={isNumber ? 'number' : isBrief ? 'brief' : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Cards = <Row extends object>({
  label,
  columns,
  rows,
  rowKey,
}: Pick<Parameters<typeof Lines<Row>>[0], 'label' | 'columns' | 'rows' | 'rowKey'>) => {
  const head = columns.find(({ isHead }) => isHead) ?? columns[0]
  return (
    <ul className="cards" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <div className="card-head">{head?.cell(row)}</div>
          <dl>
            {columns
              .filter((column) => column !== head)
              .map(({ key, title, cell }) => (
                <div key={key}>
                  <dt>{title}</dt>
                  <dd>{cell(row)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

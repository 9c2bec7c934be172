import type { ReactNode } from 'react'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './ReportTable.module.css'

export type Row = { key: string; cells: readonly ReactNode[] }
type Props = {
  /** What the table holds, for those who hear it. */
  caption: ReactNode
  head: readonly ReactNode[]
  rows: readonly Row[]
  /** How many columns from the left hold words; the others hold figures. */
  wordColumns?: number
  /** Columns that a narrow screen does without: they split a figure that stands beside them. */
  wideOnly?: readonly number[]
  /** At most so high, then it scrolls by itself. */
  isLong?: boolean
}

/** A table of figures: the first cell of a row names it. */
export function ReportTable({ caption, head, rows, wordColumns = 1, wideOnly = [], isLong = false }: Props) {
  const look = (at: number) =>
    classes(at < wordColumns ? styles.words : styles.number, wideOnly.includes(at) && styles.wideOnly)
  const table = (
    <table className={styles.table}>
      <caption className="heard-only">{caption}</caption>
      <thead>
        <tr>
          {head.map((title, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- columns keep their places
            <th key={at} scope="col" className={classes(styles.head, look(at))}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} data-row={key}>
            {cells.map((cell, at) =>
              at === 0 ? (
                <th key={key} scope="row" className={classes(styles.cell, styles.words)}>
                  {cell}
                </th>
              ) : (
                // oxlint-disable-next-line react/no-array-index-key -- columns keep their places
                <td key={at} className={classes(styles.cell, look(at))}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return isLong ? <div className={styles.long}>{table}</div> : table
}

import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, Download, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { CellProblem } from '#shared/menu/import/cell-problem.ts'
import { csvType, saveAs } from '#renderer/kit/files/save-as.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import styles from './CellProblems.module.css'
import { csvText } from './problem-list-csv.ts'
import { cellProblemWords, otherCellWords } from './words/cell-problems.ts'
import { fieldNames } from './words/field-names.ts'

const page = 50

/** Every cell that is wrong or worth a look, errors first, page by page; also as a file to keep. */
export function CellProblems({ problems }: { problems: readonly CellProblem[] }) {
  const { t } = useLingui()
  const [shownCount, setShownCount] = useState(page)
  const errors = problems.filter(({ severity }) => severity === 'error')
  const notices = problems.filter(({ severity }) => severity === 'notice')
  const sorted = [...errors, ...notices]
  const shown = sorted.slice(0, shownCount)
  const more = Math.min(page, sorted.length - shown.length)

  function download(): void {
    const rows = sorted.map((problem) => {
      const { what, fix } = cellProblemWords(problem)
      const { address, field, value } = problem
      const other = otherCellWords(problem)
      return [
        address,
        field === null ? '' : t(fieldNames[field].name),
        value,
        other === null ? t(what) : `${t(what)} (${t(other)})`,
        t(fix),
      ]
    })
    const head = [t`Cell`, t`Column`, t`Value`, t`What is wrong`, t`How to fix it`]
    saveAs(
      t({ message: 'cells-to-fix.csv', comment: 'name of a file, no spaces' }),
      new Blob([csvText([head, ...rows])], { type: csvType }),
    )
  }

  return (
    <Panel
      about="cell-problems"
      title={errors.length > 0 ? <Trans>Cells to fix</Trans> : <Trans>Cells to look at</Trans>}
      aside={
        <Button size="small" onPress={download}>
          <Download size={22} aria-hidden="true" />
          <Trans comment="button: a list of bad cells as a file">Download this list</Trans>
        </Button>
      }
    >
      <ul className={styles.list}>
        {shown.map((problem) => (
          <Problem key={`${problem.address} ${problem.code}`} problem={problem} />
        ))}
      </ul>
      {more > 0 && (
        <TextButton onPress={() => setShownCount(shownCount + page)}>
          {t`${plural(more, { one: 'Show one more', other: 'Show # more' })}`}
        </TextButton>
      )}
    </Panel>
  )
}

function Problem({ problem }: { problem: CellProblem }) {
  const { t } = useLingui()
  const { address, value, severity } = problem
  const { what, fix } = cellProblemWords(problem)
  const other = otherCellWords(problem)
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert
  return (
    <li className={styles.problem} data-cell={address} data-code={problem.code}>
      <span className={styles.address}>{address}</span>
      <div className={styles.words}>
        <p className={styles.what}>
          <Icon size={22} aria-hidden="true" className={styles[severity]} />
          <span>
            {t(what)}
            <span className="heard-only">
              {severity === 'error' ? (
                <Trans comment="after a bad cell">, keeps the row out</Trans>
              ) : (
                <Trans comment="after a cell worth a look">, a note</Trans>
              )}
            </span>
          </span>
        </p>
        <p className={styles.value}>
          {value === '' ? <Trans comment="the cell has nothing in it">The cell is empty</Trans> : value}
          {other !== null && <span className={styles.other}>{t(other)}</span>}
        </p>
        <p>{t(fix)}</p>
      </div>
    </li>
  )
}

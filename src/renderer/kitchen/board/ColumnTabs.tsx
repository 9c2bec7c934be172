import { useLingui } from '@lingui/react/macro'
import { Button } from 'react-aria-components/Button'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Shape } from '#renderer/kit/ui/Shape.tsx'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { type BoardColumn, boardColumns } from '#renderer/station/orders/layout.ts'
import styles from './ColumnTabs.module.css'
import { pileShapes, PileTitle } from './PileHead.tsx'
import { useWorst } from './use-worst.ts'

type Props = { tab: BoardColumn; onChoose: (tab: BoardColumn) => void; refused: number }

/** Where there is no room for columns side by side: one of them at a time, and the worst that is in each. */
export function ColumnTabs({ tab, onChoose, refused }: Props) {
  const { t } = useLingui()
  return (
    <div className={styles.tabs} role="group" aria-label={t`Columns`}>
      {boardColumns.map((column) => (
        <Tab
          key={column}
          column={column}
          isOpen={column === tab}
          onPress={() => onChoose(column)}
          more={column === 'new' ? refused : 0}
        />
      ))}
    </div>
  )
}

type TabProps = { column: BoardColumn; isOpen: boolean; onPress: () => void; more: number }

function Tab({ column, isOpen, onPress, more }: TabProps) {
  const ids = useBoard(({ layout }) => layout[column])
  return (
    <Button
      className={classes(styles.tab, isOpen && styles.open)}
      onPress={onPress}
      data-tab={column}
      aria-pressed={isOpen}
    >
      <Shape shape={pileShapes[column]} size={20} className={styles.shape} />
      <span className={styles.words}>
        <span className={styles.title} data-part="title">
          <PileTitle pile={column} />
        </span>
        <WorstInside ids={ids} />
      </span>
      <span className={styles.count}>{ids.length + more}</span>
    </Button>
  )
}

function WorstInside({ ids }: { ids: readonly string[] }) {
  const worst = useWorst(ids)
  if (worst === null) return null
  return <span className={worst.isBad ? styles.bad : styles.soft}>{worst.words}</span>
}

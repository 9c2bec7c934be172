import { Trans, useLingui } from '@lingui/react/macro'
import { assertNever } from '#shared/result.ts'
import type { LineChange, OrderChanges } from '#shared/order/reads.ts'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { changedFactWords } from '#renderer/kit/words/changed-facts.ts'
import styles from './ChangeList.module.css'

/** What the channel changed, dish by dish: the sign says it, the stroke repeats it. */
export function ChangeList({ changes }: { changes: OrderChanges }) {
  const { t } = useLingui()
  return (
    <ul className={styles.list} data-part="changes">
      {changes.lines.map((change, at) => (
        <li key={at} className={styles.change} data-change={change.kind}>
          <Line change={change} />
        </li>
      ))}
      {changes.facts.map((fact) => (
        <li key={fact} className={styles.change}>
          {t(changedFactWords[fact])}
        </li>
      ))}
    </ul>
  )
}

function Line({ change }: { change: LineChange }) {
  const { kind, count, line } = change
  const who = line.consumerName
  const name = <Name text={who === null ? line.name : `${line.name} (${who})`} />
  switch (kind) {
    case 'more':
      return (
        <>
          <span className={styles.count}>+{count}</span> {name}
        </>
      )
    case 'fewer':
      return (
        <>
          <span className={styles.count}>−{count}</span> <s>{name}</s>
        </>
      )
    case 'note':
      return (
        <>
          <span className={styles.count}>{count}</span>{' '}
          <Trans comment="a dish whose note the customer rewrote">{name}: new note</Trans>
        </>
      )
    default:
      return assertNever(kind)
  }
}

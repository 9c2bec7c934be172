import { Check, CircleX } from 'lucide-react'
import { useDoneAlready } from '#renderer/station/orders/done-already.ts'
import { whenAsked } from '#renderer/kit/frames/when-asked.tsx'
import styles from './DoneAlreadyWord.module.css'

const DoneAlreadyWords = whenAsked(async () => (await import('./DoneAlreadyWords.tsx')).DoneAlreadyWords)

/** Says for a few seconds that another screen did first what was pressed here, or that what was chosen has gone: nothing is left to do. */
export function DoneAlreadyWord() {
  const said = useDoneAlready((state) => state.said)
  return (
    <div role="status" className={styles.place}>
      {said !== null && (
        <span className={styles.said} data-part="done-already">
          {'gone' in said ? <CircleX size={20} aria-hidden="true" /> : <Check size={20} aria-hidden="true" />}
          <DoneAlreadyWords said={said} />
        </span>
      )}
    </div>
  )
}

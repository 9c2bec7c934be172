import type { PrinterEvidence } from './printer-evidence.ts'
import styles from './PrinterCards.module.css'

/** A receipt printer as it stands on the counter; what is wrong with it is drawn, and said in words beside it. */
export function PrinterDrawing({ evidence }: { evidence: PrinterEvidence }) {
  const problem = evidence.kind === 'problem' ? evidence.problem : null
  const isOpen = problem === 'cover-open'
  const hasPaper = problem !== 'paper-out' && !isOpen
  return (
    <svg className={styles.drawing} viewBox="0 0 72 64" width="72" height="64" aria-hidden="true">
      <path
        className={styles.body}
        d="M6 30h60a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V34a4 4 0 0 1 4-4z"
      />
      <path className={styles.body} d={isOpen ? 'M8 30 16 4h46l4 26z' : 'M10 30l4-8h44l4 8z'} />
      {hasPaper && (
        <path
          className={styles.sheet}
          d={
            evidence.kind === 'paper-low'
              ? 'M20 26V16h32v10z'
              : 'M20 26V4l4 3 4-3 4 3 4-3 4 3 4-3 4 3 4-3v22z'
          }
        />
      )}
      <circle className={styles.light} cx="60" cy="46" r="4" />
      <path className={styles.mouth} d="M14 38h36" />
      {problem !== null && !isOpen && <path className={styles.cross} d="M26 42l20 14M46 42 26 56" />}
    </svg>
  )
}

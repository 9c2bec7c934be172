import type { Finding } from '#shared/assistant/messages.ts'
import styles from './Content.module.css'
import { ContactRows } from './ContactRows.tsx'
import { FindingLine } from './FindingLine.tsx'
import { StandingRow } from './StandingRow.tsx'

/** What this device knows that bears on the question: lines, then the locations it is about, then numbers to call. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const standings = findings.flatMap((finding) => (finding.kind === 'standing' ? [finding.standing] : []))
  const contacts = findings.find((finding) => finding.kind === 'contacts')
  return (
    <>
      {findings.map((finding, at) => (
        // Findings are kept as they are: their order never changes.
        <FindingLine key={`${finding.kind} ${at}`} finding={finding} />
      ))}
      {standings.length > 0 && (
        <ul className={styles.rows}>
          {standings.map((standing) => (
            <StandingRow key={`${standing.locationId} ${standing.channel}`} standing={standing} withChannel />
          ))}
        </ul>
      )}
      {contacts && <ContactRows platforms={contacts.platforms} />}
    </>
  )
}

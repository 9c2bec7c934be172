import { Trans } from '@lingui/react/macro'
import { BookOpenText, ClipboardCheck, Lightbulb, UtensilsCrossed } from 'lucide-react'
import { programName } from '#shared/support/contacts.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import styles from './AdviceCard.module.css'

const icon = { size: 26, strokeWidth: 1.8, 'aria-hidden': true } as const

/** What works best while both systems are there (R24 to R29). */
export function AdviceCard() {
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  return (
    <Panel
      title={<Trans>Working with DoorDash and {programName} together</Trans>}
      about="advice"
      aside={
        <TextButton onPress={() => read('better-orders')}>
          <Trans>Smoother orders with DoorDash</Trans>
        </TextButton>
      }
    >
      <ul className={styles.list}>
        <li className={styles.tip}>
          <Lightbulb {...icon} />
          <p>
            <Trans>
              <strong>One place for every order.</strong> DoorDash's own features stay available, but we
              strongly recommend doing these directly in {programName}: it goes more smoothly.
            </Trans>
          </p>
        </li>
        <li className={styles.tip}>
          <ClipboardCheck {...icon} />
          <p>
            <Trans>
              <strong>Accept orders here.</strong> Accepting on the DoorDash tablet still works and shows here
              as accepted; Order Manager is the preferred way.
            </Trans>
          </p>
        </li>
        <li className={styles.tip}>
          <BookOpenText {...icon} />
          <div>
            <p>
              <Trans>
                <strong>Manage menus here.</strong> Changes in DoorDash's menu manager still work, but we
                advise managing menus in the {programName} Dashboard.
              </Trans>
            </p>
            <TextButton onPress={() => open({ at: 'menus' })}>
              <Trans>To the menus</Trans>
            </TextButton>
          </div>
        </li>
        <li className={styles.tip}>
          <UtensilsCrossed {...icon} />
          <p>
            <Trans>
              <strong>Cutlery on the ticket</strong> is switched on in the DoorDash Merchant portal. Once on,
              it appears automatically in the customer note.
            </Trans>
          </p>
        </li>
      </ul>
    </Panel>
  )
}

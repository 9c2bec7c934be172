import { Trans } from '@lingui/react/macro'
import { programName } from '#shared/support/contacts.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import styles from './FirstSteps.module.css'

/** Nothing is connected yet: the two stages, and one button (R30). */
export function FirstSteps({ hasWizard }: { hasWizard: boolean }) {
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  return (
    <section className={styles.steps}>
      <h2 className={styles.title}>
        <Trans>Bring your DoorDash orders here, in two stages</Trans>
      </h2>
      <ol className={styles.list}>
        <li>
          <span className={styles.number}>1</span>
          <div>
            <h3>
              <Trans>Connect</Trans>
            </h3>
            <p>
              <Trans>
                Link your DoorDash Merchant account and choose the locations. About five minutes; DoorDash
                then checks them.
              </Trans>
            </p>
          </div>
        </li>
        <li>
          <span className={styles.number}>2</span>
          <div>
            <h3>
              <Trans>Activate</Trans>
            </h3>
            <p>
              <Trans>
                Check that this device rings and prints, then {programName} takes the orders of the locations
                you choose.
              </Trans>
            </p>
          </div>
        </li>
      </ol>
      <div className={styles.actions}>
        {!hasWizard && (
          <Button look="main" onPress={() => open({ at: 'setup' })}>
            <Trans>Connect DoorDash</Trans>
          </Button>
        )}
        <TextButton onPress={() => read('connecting')}>
          <Trans>Connecting DoorDash, step by step</Trans>
        </TextButton>
      </div>
    </section>
  )
}

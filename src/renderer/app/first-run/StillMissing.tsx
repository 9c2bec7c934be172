import { Trans } from '@lingui/react/macro'
import { type DashboardPage, useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import type { FirstRunStep } from '#shared/station/first-run.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { call } from '#renderer/station/call/call.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import styles from './StillMissing.module.css'

/** On an empty board after the first run: what this device still needs before it takes orders, each with its way there. */
export function StillMissing() {
  const run = useDevice(({ state }) => state?.firstRun ?? null)
  const missing = run !== null && run.at === null ? run.missing : []
  if (missing.length === 0) return null
  return (
    <section className={styles.missing} data-part="still-missing" aria-labelledby="still-missing">
      <h2 id="still-missing">
        <Trans>Still to set up</Trans>
      </h2>
      <ul className={styles.list}>
        {missing.map((step) => (
          <li key={step}>
            <Button onPress={() => go(step)}>
              <Words step={step} />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        onPress={() => void call(({ device }, options) => device.closeFirstRun(undefined, options))}
      >
        <Trans comment="button: hides the list of what is still to be set up">Do not show this again</Trans>
      </Button>
    </section>
  )
}

const pages: Record<FirstRunStep, DashboardPage> = {
  language: { at: 'station' },
  account: { at: 'home' },
  location: { at: 'locations' },
  printer: { at: 'station' },
  sound: { at: 'station' },
  kiosk: { at: 'station' },
  doordash: { at: 'setup' },
}

function go(step: FirstRunStep): void {
  if (step === 'printer' || step === 'sound') return useScreen.getState().go('device')
  useDashboard.getState().open(pages[step])
  useScreen.getState().enterOffice()
}

function Words({ step }: { step: FirstRunStep }) {
  switch (step) {
    case 'language':
      return <Trans>Choose the language</Trans>
    case 'account':
      return <Trans>Create the manager’s account</Trans>
    case 'location':
      return <Trans>Add a location</Trans>
    case 'printer':
      return <Trans>Add a printer</Trans>
    case 'sound':
      return <Trans>Check the sound</Trans>
    case 'kiosk':
      return <Trans>Choose how it starts</Trans>
    case 'doordash':
      return <Trans>Connect DoorDash</Trans>
  }
}

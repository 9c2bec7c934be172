import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { TabletSmartphone } from 'lucide-react'
import { useState } from 'react'
import { isPairingCode } from '#shared/screens/pairing.ts'
import { tryNow } from '#renderer/station/connection/connection-store.ts'
import {
  pair,
  type Paired,
  pairedToken,
  pairingCodeBrought,
} from '#renderer/station/connection/paired-token.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import styles from './PairPage.module.css'

/** What another tablet shows to whoever has no part in this restaurant: the place for a code, and nothing else. */
export function PairPage() {
  const [code, setCode] = useState(() => pairingCodeBrought() ?? '')
  const [wasPaired] = useState(() => pairedToken() !== null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Exclude<Paired, { ok: true }> | null>(null)
  const words = useProblemWords()
  const digits = code.replaceAll(/\s/g, '')

  async function send(): Promise<void> {
    setBusy(true)
    const paired = await pair(digits)
    setBusy(false)
    setProblem(paired.ok ? null : paired)
    if (paired.ok) tryNow()
  }

  return (
    <main className={styles.page} data-screen="pair">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isPairingCode(digits) && !isBusy) void send()
        }}
      >
        <TabletSmartphone size={60} strokeWidth={1.6} aria-hidden="true" className={styles.icon} />
        <h1 className={styles.title}>
          <Trans>Pair this screen</Trans>
        </h1>
        <p>
          {wasPaired ? (
            <Trans>
              The station does not let this screen in any more. A manager can make a new code under Settings,
              Screens.
            </Trans>
          ) : (
            <Trans>A manager makes the code on the station, under Settings, Screens.</Trans>
          )}
        </p>
        <div className={styles.code}>
          <HeldFields isBusy={isBusy}>
            <TextBox
              label={<Trans>Code of six digits</Trans>}
              value={code}
              onChange={(typed) => {
                setCode(typed)
                setProblem(null)
              }}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={11}
              autoFocus
              problem={problem === null ? undefined : words(problem)}
            />
          </HeldFields>
        </div>
        <BusyButton
          look="main"
          wide
          isBusy={isBusy}
          isDisabled={!isPairingCode(digits)}
          onPress={() => void send()}
        >
          <Trans>Pair this screen</Trans>
        </BusyButton>
        <p className={styles.soft}>
          <Trans>
            Does the browser warn about this page? Install the{' '}
            <a href="/station.crt" download="station.crt">
              station’s certificate
            </a>{' '}
            on this tablet, after comparing its fingerprint with the one the station shows.
          </Trans>
        </p>
      </form>
    </main>
  )
}

function useProblemWords(): (problem: Exclude<Paired, { ok: true }>) => string {
  const { t } = useLingui()
  return (problem) => {
    switch (problem.why) {
      case 'wrong':
        return t`This code is not good, or not any more. Read it again, or have a new one made.`
      case 'locked': {
        const { minutes } = problem
        return t`Too many wrong codes. Try again in ${plural(minutes, { one: '# minute', other: '# minutes' })}, with a new code.`
      }
      case 'unreachable':
        return t`The station does not answer. Check that this tablet is on its network, then try again.`
      case 'not-kept':
        return t`This browser keeps nothing: leave its private mode, then have a new code made.`
    }
  }
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { isEasyPin, isPin, pinDigits } from '#shared/accounts/pin.ts'
import { useUnsaved } from '#renderer/kit/memory/unsaved.ts'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { NewSecret } from '#renderer/kit/ui/NewSecret.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { pinWasSet, useSession } from '#renderer/station/session/session-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import styles from './AccountPage.module.css'

/** The manager's PIN: approves changes on the device without signing in to the Dashboard. */
export function PinPanel() {
  const { t } = useLingui()
  const hasPin = useSession(({ state }) => state?.hasPin ?? false)
  const [pin, setPin] = useState('')
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<'easy' | 'taken' | null>(null)
  const [isSaved, setSaved] = useState(false)
  const { isBusy, problem, run } = useCall()
  const { least, most } = pinDigits

  const save = async () => {
    setTried(true)
    setSaved(false)
    setRefused(null)
    if (!isPin(pin) || isEasyPin(pin)) {
      showFirstProblem()
      return false
    }
    const answer = await run((client, options) => client.session.setPin({ pin }, options))
    if (answer === null) return false
    if (!answer.ok) {
      if (answer.problem.code === 'PIN_REFUSED') setRefused(answer.problem.data.why)
      return false
    }
    pinWasSet()
    setPin('')
    setTried(false)
    setSaved(true)
    return true
  }
  useUnsaved({ isChanged: pin !== '', save })

  return (
    <Panel title={<Trans>PIN</Trans>}>
      <p className={styles.soft}>
        <Trans>
          Where an action is kept for some, the screen asks for a PIN. Yours does it in your name, on every
          screen.
        </Trans>
      </p>
      <form
        className={styles.pin}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <HeldFields isBusy={isBusy}>
          <NewSecret
            kind="pin"
            label={hasPin ? <Trans>New PIN</Trans> : <Trans>PIN</Trans>}
            hint={
              <Trans>
                {least} to {most} digits, not a sequence such as 1234.
              </Trans>
            }
            value={pin}
            onChange={(text) => setPin(text.replace(/\D/g, ''))}
            problem={
              // One that is too long is said at once: cut, it would be another PIN than the one that was typed.
              (isTried || pin.length > most) &&
              (!isPin(pin) ? (
                <Trans>
                  Type {least} to {most} digits.
                </Trans>
              ) : refused === 'taken' ? (
                <Trans>Somebody else has this PIN. Choose another one.</Trans>
              ) : isEasyPin(pin) || refused === 'easy' ? (
                <Trans>Too easy to guess. Choose another PIN.</Trans>
              ) : null)
            }
          />
        </HeldFields>
        <BusyButton isBusy={isBusy} onPress={() => void save()}>
          {hasPin ? <Trans>Change PIN</Trans> : <Trans>Set PIN</Trans>}
        </BusyButton>
        <button type="submit" hidden />
      </form>
      {problem !== null && problem !== 'PIN_REFUSED' && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      {isSaved && (
        <Notice look="block" tone="good" about="pin-saved">
          <Trans>Your PIN is set.</Trans>
        </Notice>
      )}
    </Panel>
  )
}

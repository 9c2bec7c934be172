import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { SessionState } from '#shared/api/session.ts'
import { call } from '#renderer/station/call/call.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './ApprovalSheet.module.css'
import { notApproved } from '#renderer/station/approval/approval-store.ts'
import { PinPad } from './PinPad.tsx'
import { type Approving, useApprove } from './use-approve.ts'

/** Asks for a manager: by PIN where one has one, else by e-mail and password. Names why it is asked. */
export function ApprovalSheet() {
  const state = useSessionState()
  const [byPassword, setByPassword] = useState(false)
  if (state === null) return null
  const by = state.hasPin && !byPassword ? 'pin' : 'password'
  return <AskingSheet key={by} by={by} state={state} onPassword={() => setByPassword(true)} />
}

/** What the station says of sign-ins, asked when the sheet opens; where it does not say, the change says that it failed. */
function useSessionState(): SessionState | null {
  const [state, setState] = useState<SessionState | null>(null)
  useEffect(() => {
    let isLeft = false
    void call((client, options) => client.session.state(undefined, options)).then((answer) => {
      if (isLeft) return
      if (answer.ok) setState(answer.value)
      else notApproved('unasked')
    })
    return () => {
      isLeft = true
    }
  }, [])
  return state
}

type Props = { by: 'pin' | 'password'; state: SessionState; onPassword: () => void }

function AskingSheet({ by, state, onPassword }: Props) {
  const approving = useApprove(by)
  const demo = state.demoAccount
  return (
    <Sheet
      title={<Trans>A manager has to approve this</Trans>}
      onClose={() => notApproved('closed')}
      actions={
        <BusyButton
          look="main"
          size="main"
          isBusy={approving.isBusy}
          isDisabled={!approving.isComplete || approving.lockedUntil !== null}
          onPress={() => void approving.approve()}
        >
          <Trans>Approve</Trans>
        </BusyButton>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void approving.approve()
        }}
      >
        <p>
          <Trans>
            Printers, prep times and automatic acceptance belong to the manager. The change is recorded with
            the manager’s name; further changes are free for five minutes.
          </Trans>
        </p>
        <WhatWasWrong approving={approving} by={by} />
        {by === 'pin' ? (
          <PinPad value={approving.pin} onChange={approving.setPin} />
        ) : (
          <Password approving={approving} />
        )}
        {by === 'password' && !state.hasPin && (
          <p className={styles.soft}>
            <Trans>Quicker next time: set a PIN in the Dashboard, under Settings.</Trans>
          </p>
        )}
        {demo !== null && (
          <Notice tone="info">
            {by === 'pin' ? (
              <Trans>This is a demo: its manager’s PIN is {demo.pin}.</Trans>
            ) : (
              <Trans>
                This is a demo: its manager is {demo.email}, with the password {demo.password}.
              </Trans>
            )}
          </Notice>
        )}
        {by === 'pin' && (
          <Button look="quiet" onPress={onPassword}>
            <Trans>Use e-mail and password</Trans>
          </Button>
        )}
        {/* Enter in a field submits only where there is a button of this kind. */}
        <button type="submit" hidden />
      </form>
    </Sheet>
  )
}

function Password({ approving }: { approving: Approving }) {
  return (
    <>
      <TextBox
        label={<Trans>E-mail</Trans>}
        type="email"
        autoComplete="username"
        value={approving.email}
        onChange={approving.setEmail}
        maxLength={254}
      />
      <TextBox
        label={<Trans>Password</Trans>}
        type="password"
        autoComplete="current-password"
        value={approving.password}
        onChange={approving.setPassword}
        maxLength={200}
      />
    </>
  )
}

function WhatWasWrong({ approving, by }: { approving: Approving; by: 'pin' | 'password' }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const { attemptsLeft, lockedUntil, problem } = approving
  if (lockedUntil !== null) {
    const time = format.time(lockedUntil, zone)
    return (
      <Notice tone="trouble" urgent>
        <Trans>Locked until {time}: too many wrong tries in a row.</Trans>
      </Notice>
    )
  }
  if (attemptsLeft !== null) {
    return (
      <Notice tone="trouble" urgent>
        {by === 'pin' ? <Trans>No manager has this PIN.</Trans> : <Trans>E-mail or password is wrong.</Trans>}{' '}
        {t`${plural(attemptsLeft, { one: '# try left.', other: '# tries left.' })}`}
      </Notice>
    )
  }
  if (problem === null) return null
  return (
    <Notice tone="trouble" urgent>
      {t(problemOf(problem))}
    </Notice>
  )
}

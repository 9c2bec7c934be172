import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { type Action, isLasting } from '#shared/accounts/permissions.ts'
import type { SessionState } from '#shared/api/session.ts'
import { call } from '#renderer/station/call/call.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { approvalTitles } from '#renderer/kit/words/permissions.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './ApprovalSheet.module.css'
import { type Deed, notApproved, useApproval } from '#renderer/station/approval/approval-store.ts'
import { DeedWords } from './DeedWords.tsx'
import { PinPad } from './PinPad.tsx'
import { type Approving, useApprove } from './use-approve.ts'

/** Asks who it is: by PIN where somebody who may do it has one, else by a manager's e-mail and password. */
export function ApprovalSheet() {
  const waiting = useApproval((state) => state.waiting)
  if (waiting === null) return null
  const { action, deed } = waiting
  return <SheetFor key={`${action} ${JSON.stringify(deed)}`} action={action} deed={deed} />
}

type Wished = { action: Action; deed: Deed | null }

function SheetFor({ action, deed }: Wished) {
  const asked = useAsked(action)
  const [byPassword, setByPassword] = useState(false)
  if (asked === null) return null
  const by = asked.hasPin && !byPassword ? 'pin' : 'password'
  const onPassword = () => setByPassword(true)
  return <AskingSheet key={by} {...{ by, action, deed, asked, onPassword }} />
}

type Asked = { names: string[]; hasPin: boolean; demoAccount: SessionState['demoAccount'] }

/** Who may do it, asked when the sheet opens; where the station does not say, what was wanted says that it failed. */
function useAsked(action: Action): Asked | null {
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => {
    let isLeft = false
    const questions = Promise.all([
      call((client, options) => client.session.state(undefined, options)),
      call((client, options) => client.session.approvers({ action }, options)),
    ])
    void questions.then(([state, approvers]) => {
      if (isLeft) return
      if (state.ok && approvers.ok) setAsked({ ...approvers.value, demoAccount: state.value.demoAccount })
      else notApproved('unasked')
    })
    return () => {
      isLeft = true
    }
  }, [action])
  return asked
}

/** A few names are read at once; a long list would only be in the way. */
const mostNames = 6

function WhoMay({ names }: { names: string[] }) {
  const { i18n } = useLingui()
  const list = new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(names)
  if (names.length === 0 || names.length > mostNames) return null
  return (
    <p className={styles.soft}>
      <Trans comment="names of people, such as: Ana or Camille">This can be done by {list}.</Trans>
    </p>
  )
}

type Props = Wished & { by: 'pin' | 'password'; asked: Asked; onPassword: () => void }

function AskingSheet({ by, action, deed, asked, onPassword }: Props) {
  const { t } = useLingui()
  const approving = useApprove(by, action)
  const demo = asked.demoAccount
  return (
    <Sheet
      hasOwnKeys
      title={deed === null ? t(approvalTitles[action]) : <DeedWords deed={deed} />}
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
        {deed !== null && <p className={styles.question}>{t(approvalTitles[action])}</p>}
        <p>
          {isLasting(action) ? (
            <Trans>It is recorded with your name. Further changes are free for five minutes.</Trans>
          ) : (
            <Trans>It is recorded with your name, this once.</Trans>
          )}
        </p>
        <WhoMay names={asked.names} />
        <WhatWasWrong approving={approving} by={by} />
        <HeldFields isBusy={approving.isBusy}>
          {by === 'pin' ? (
            <PinPad
              key={approving.tries}
              value={approving.pin}
              onChange={approving.setPin}
              isBusy={approving.isBusy}
              onDone={approving.isComplete ? () => void approving.approve() : null}
            />
          ) : (
            <Password approving={approving} />
          )}
        </HeldFields>
        {by === 'password' && !asked.hasPin && (
          <p className={styles.soft}>
            <Trans>Quicker next time: set a PIN in the Dashboard, under Settings, People.</Trans>
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
  const { attemptsLeft, lockedUntil, notEnough, problem } = approving
  if (notEnough !== null) {
    return (
      <Notice tone="trouble" urgent>
        <Trans>{notEnough} may not do this. Ask somebody who may.</Trans>
      </Notice>
    )
  }
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
        {by === 'pin' ? <Trans>Nobody has this PIN.</Trans> : <Trans>E-mail or password is wrong.</Trans>}{' '}
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

import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { easyPassword, leastPassword } from '#shared/api/session.ts'
import { useUnsaved } from '#renderer/kit/memory/unsaved.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { NewSecret } from '#renderer/kit/ui/NewSecret.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { otherProblem, useRefusal } from '#renderer/station/sign-in/use-refusal.ts'
import styles from './AccountPage.module.css'
import { OldPassword } from './OldPassword.tsx'

/** The manager's own password: the old one is asked for, wrong ones are counted as at the sign-in. */
export function PasswordPanel() {
  const { t } = useLingui()
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const refusal = useRefusal()
  const { tried, lockedUntil } = refusal
  const { isBusy, problem, run, forget } = useCall()
  const isShort = password.length < leastPassword
  const other = otherProblem(problem)
  const save = async () => {
    setTried(true)
    setSaved(false)
    if (old === '' || isShort || lockedUntil !== null) {
      showFirstProblem()
      return false
    }
    const answer = await run((client, options) => client.session.changePassword({ old, password }, options))
    if (answer === null) return false
    if (!answer.ok) {
      // Nobody looked at the old one yet.
      if (answer.problem.code === easyPassword) return false
      setOld('')
      tried(answer.problem)
      return false
    }
    setOld('')
    setPassword('')
    setTried(false)
    setSaved(true)
    return true
  }
  useUnsaved({ isChanged: password !== '', save })
  return (
    <Panel title={<Trans>Password</Trans>} about="password">
      <form
        className={styles.pin}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <HeldFields isBusy={isBusy}>
          <OldPassword value={old} onChange={setOld} isMissing={isTried && old === ''} refusal={refusal} />
          <NewSecret
            kind="password"
            label={<Trans>New password</Trans>}
            hint={<Trans>At least {leastPassword} characters. A sentence you remember is best.</Trans>}
            value={password}
            onChange={(typed) => {
              setPassword(typed)
              forget()
            }}
            maxLength={200}
            problem={
              problem === easyPassword
                ? t(problemOf(problem))
                : isTried && isShort && <Trans>A password has at least {leastPassword} characters.</Trans>
            }
          />
        </HeldFields>
        <BusyButton isBusy={isBusy} isDisabled={lockedUntil !== null} onPress={() => void save()}>
          <Trans>Change the password</Trans>
        </BusyButton>
        <button type="submit" hidden />
      </form>
      {other !== null && other !== easyPassword && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(other))}
        </Notice>
      )}
      {isSaved && (
        <Notice look="block" tone="good" about="password-saved">
          <Trans>Your password is changed. You are signed out on every other screen.</Trans>
        </Notice>
      )}
    </Panel>
  )
}

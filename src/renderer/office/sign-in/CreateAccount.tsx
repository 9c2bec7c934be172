import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { NewSecret } from '#renderer/kit/ui/NewSecret.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { RestoreNotice } from '#renderer/views/trouble/RestoreNotice.tsx'
import { BringHere } from './BringHere.tsx'
import { DoorPage } from './DoorPage.tsx'
import { sessionBegan } from '#renderer/station/session/session-store.ts'
import { learnSession } from '#renderer/station/sign-in/session-calls.ts'
import { easyPassword, leastPassword } from '#shared/api/session.ts'
import { isEmail } from '#shared/text/email.ts'

/** First run: the first manager makes an account, so that nobody else at the counter can. */
export function CreateAccount() {
  const { fields, create } = useFirstAccount()
  return (
    <DoorPage
      title={<Trans>Create the first manager's account</Trans>}
      lead={<Trans>It is kept on this station only. You need it to connect and activate locations.</Trans>}
      onSubmit={() => void create()}
      aside={
        <>
          <RestoreNotice />
          <BringHere />
        </>
      }
    >
      {fields}
    </DoorPage>
  )
}

/** The fields of the first account with their button, for a form that `create` is the submit of. */
export function useFirstAccount(): { fields: ReactNode; create: () => Promise<void> } {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const { isBusy: isAsking, problem, run, forget } = useCall()
  // Made: the form is gone as soon as this screen hears of it, and takes nothing until then.
  const [isMade, setMade] = useState(false)
  const isBusy = isAsking || isMade
  const hasName = name.trim() !== ''
  const hasEmail = isEmail(email.trim())
  const isLong = password.length >= leastPassword

  async function create() {
    if (isBusy) return
    setTried(true)
    if (!hasName || !hasEmail || !isLong) {
      showFirstProblem()
      return
    }
    const answer = await run((client, options) => client.session.create({ name, email, password }, options))
    if (answer?.ok) {
      setMade(true)
      sessionBegan(answer.value)
    }
    // Another screen was faster: show the sign-in instead.
    else if (answer?.problem.code === 'ALREADY_SET_UP') void learnSession()
  }

  const fields = (
    <>
      {problem !== null && problem !== easyPassword && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      <HeldFields isBusy={isBusy}>
        <TextBox
          label={<Trans>Your name</Trans>}
          autoComplete="name"
          value={name}
          onChange={setName}
          maxLength={80}
          problem={isTried && !hasName && <Trans>Give your name: it is shown beside what you change.</Trans>}
        />
        <TextBox
          label={<Trans>E-mail</Trans>}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          maxLength={254}
          problem={isTried && !hasEmail && <Trans>This is not an e-mail address yet.</Trans>}
        />
        <NewSecret
          kind="password"
          label={<Trans>Password</Trans>}
          value={password}
          onChange={(typed) => {
            setPassword(typed)
            forget()
          }}
          maxLength={200}
          hint={<Trans>At least {leastPassword} characters. A sentence you remember is best.</Trans>}
          problem={
            problem === easyPassword
              ? t(problemOf(problem))
              : isTried && !isLong && <Trans>At least {leastPassword} characters, please.</Trans>
          }
        />
      </HeldFields>
      <BusyButton look="main" wide isBusy={isBusy} onPress={() => void create()}>
        <Trans>Create the account</Trans>
      </BusyButton>
    </>
  )
  return { fields, create }
}

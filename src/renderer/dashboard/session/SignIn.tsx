import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useTime } from '../../clock/clock-store.ts'
import { boardLocation, useDevice } from '../../device/device-store.ts'
import { Button } from '../../ui/Button.tsx'
import { TextBox } from '../../ui/TextBox.tsx'
import { useFormat } from '../../words/format.ts'
import { useAsk } from '../calls/use-ask.ts'
import { Banner } from '../ui/Banner.tsx'
import { BusyButton } from '../ui/BusyButton.tsx'
import { problemOf } from '../words/problems.ts'
import { DoorPage } from './DoorPage.tsx'
import styles from './SignIn.module.css'
import { sessionBegan, useSession } from './session-store.ts'

type Refusal = { kind: 'wrong'; attemptsLeft: number } | { kind: 'locked'; until: number }

/** Managers sign in; staff go on with the board without (R33, R73). */
export function SignIn() {
  const { t } = useLingui()
  const demo = useSession(({ state }) => state?.demoAccount ?? null)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isTried, setTried] = useState(false)
  const { isBusy, problem, run } = useAsk()
  const lockedUntil = useTime((now) =>
    refusal?.kind === 'locked' && refusal.until > now ? refusal.until : null,
  )

  const hasEmail = /^\S+@\S+\.\S+$/.test(email.trim())
  async function signIn() {
    setTried(true)
    if (!hasEmail || password === '') return
    const answer = await run((client, options) => client.session.signIn({ email, password }, options))
    if (answer === null) return
    if (answer.ok) return sessionBegan(answer.value)
    if (answer.problem.code === 'WRONG') {
      setPassword('')
      setRefusal({ kind: 'wrong', attemptsLeft: answer.problem.data.attemptsLeft })
    } else if (answer.problem.code === 'LOCKED')
      setRefusal({ kind: 'locked', until: answer.problem.data.until })
    else setRefusal(null)
  }

  return (
    <DoorPage
      title={<Trans>Sign in to the Dashboard</Trans>}
      lead={<Trans>For managers: connecting, activating and figures. The board needs no sign-in.</Trans>}
      onSubmit={() => void signIn()}
      aside={
        demo && (
          <Banner tone="info" title={<Trans>This is a demo</Trans>} about="demo-account">
            <p>
              <Trans>Its manager signs in with this account:</Trans>
            </p>
            <dl className={styles.account}>
              <dt>
                <Trans>E-mail</Trans>
              </dt>
              <dd>{demo.email}</dd>
              <dt>
                <Trans>Password</Trans>
              </dt>
              <dd>{demo.password}</dd>
            </dl>
            <Button
              size="small"
              className={styles.fill}
              onPress={() => {
                setEmail(demo.email)
                setPassword(demo.password)
              }}
            >
              <Trans>Fill it in</Trans>
            </Button>
          </Banner>
        )
      }
    >
      <WhyHere />
      {lockedUntil !== null ? (
        <Locked until={lockedUntil} />
      ) : (
        refusal?.kind === 'wrong' && (
          <Banner tone="error" urgent title={<Trans>E-mail or password is wrong</Trans>} about="wrong">
            {t`${plural(refusal.attemptsLeft, {
              one: 'One more try, then this account is locked for five minutes.',
              other: '# tries left before this account is locked for five minutes.',
            })}`}
          </Banner>
        )
      )}
      {problem !== null && problem !== 'WRONG' && problem !== 'LOCKED' && (
        <Banner tone="error" urgent>
          {t(problemOf(problem))}
        </Banner>
      )}
      <TextBox
        label={<Trans>E-mail</Trans>}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        maxLength={254}
        problem={isTried && !hasEmail && <Trans>Give the e-mail address of your account.</Trans>}
      />
      <TextBox
        label={<Trans>Password</Trans>}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        maxLength={200}
        problem={
          isTried && hasEmail && password === '' && refusal === null && <Trans>Give your password.</Trans>
        }
      />
      <BusyButton
        look="main"
        wide
        isBusy={isBusy}
        isDisabled={lockedUntil !== null}
        onPress={() => void signIn()}
      >
        <Trans comment="button">Sign in</Trans>
      </BusyButton>
    </DoorPage>
  )
}

/** After a lock or a sign-out, why this page is here. */
function WhyHere() {
  const { t } = useLingui()
  const ended = useSession((state) => state.ended)
  const minutes = useSession(({ state }) => state?.idleLockMinutes ?? 15)
  if (ended === null) return null
  return (
    <Banner tone={ended === 'idle' ? 'warn' : 'good'} about={ended}>
      {ended === 'idle' ? (
        t`${plural(minutes, {
          one: 'Locked after a minute without use. Sign in to go on where you were.',
          other: 'Locked after # minutes without use. Sign in to go on where you were.',
        })}`
      ) : (
        <Trans>You are signed out.</Trans>
      )}
    </Banner>
  )
}

function Locked({ until }: { until: number }) {
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const time = format.time(until, zone)
  return (
    <Banner tone="error" urgent title={<Trans>This account is locked until {time}</Trans>} about="locked">
      <Trans>Too many wrong passwords in a row. Wait, or have another manager sign in.</Trans>
    </Banner>
  )
}

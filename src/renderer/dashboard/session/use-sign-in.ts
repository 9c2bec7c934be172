import { useState } from 'react'
import { useTime } from '../../clock/clock-store.ts'
import { useAsk } from '../calls/use-ask.ts'
import { sessionBegan } from './session-store.ts'
import { isEmail } from '#shared/text/email.ts'

type Refusal = { kind: 'wrong'; attemptsLeft: number } | { kind: 'locked'; until: number }

/** What is typed to sign in, what is wrong with it, and the attempt itself. */
export function useSignIn() {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isTried, setTried] = useState(false)
  const { isBusy, problem, run } = useAsk()
  const lockedUntil = useTime((now) =>
    refusal?.kind === 'locked' && refusal.until > now ? refusal.until : null,
  )
  const hasEmail = isEmail(email.trim())

  async function signIn(): Promise<void> {
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

  return {
    email,
    setEmail,
    password,
    setPassword,
    attemptsLeft: refusal?.kind === 'wrong' ? refusal.attemptsLeft : null,
    lockedUntil,
    isEmailMissing: isTried && !hasEmail,
    isPasswordMissing: isTried && hasEmail && password === '' && refusal === null,
    isBusy,
    problem: problem === 'WRONG' || problem === 'LOCKED' ? null : problem,
    signIn,
  }
}
export type SigningIn = ReturnType<typeof useSignIn>

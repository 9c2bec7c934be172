import { useState } from 'react'
import { useCall } from '../call/use-call.ts'
import { otherProblem, useRefusal } from './use-refusal.ts'
import { sessionBegan } from '../session/session-store.ts'
import { isEmail } from '#shared/text/email.ts'

/** What is typed to sign in, what is wrong with it, and the attempt itself. */
export function useSignIn() {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { tried, isRefused, attemptsLeft, lockedUntil } = useRefusal()
  const [isTried, setTried] = useState(false)
  const { isBusy, problem, run } = useCall()
  const hasEmail = isEmail(email.trim())

  async function signIn(): Promise<void> {
    setTried(true)
    if (!hasEmail || password === '') return
    const answer = await run((client, options) => client.session.signIn({ email, password }, options))
    if (answer === null) return
    if (answer.ok) return sessionBegan(answer.value)
    if (answer.problem.code === 'WRONG') setPassword('')
    tried(answer.problem)
  }

  return {
    email,
    setEmail,
    password,
    setPassword,
    attemptsLeft,
    lockedUntil,
    isEmailMissing: isTried && !hasEmail,
    isPasswordMissing: isTried && hasEmail && password === '' && !isRefused,
    isBusy,
    problem: otherProblem(problem),
    signIn,
  }
}
export type SigningIn = ReturnType<typeof useSignIn>

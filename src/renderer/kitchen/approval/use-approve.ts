import { useState } from 'react'
import type { Action } from '#shared/accounts/permissions.ts'
import { isPin } from '#shared/accounts/pin.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { otherProblem, useRefusal } from '#renderer/station/sign-in/use-refusal.ts'
import { approved } from '#renderer/station/approval/approval-store.ts'

type Proof = { action: Action } & (
  | { by: 'pin'; pin: string }
  | { by: 'password'; email: string; password: string }
)

/** The PIN (or the e-mail and password) being typed, what is wrong with it, and the attempt itself. */
export function useApprove(by: Proof['by'], action: Action) {
  const [pin, setPin] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [notEnough, setNotEnough] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  const { tried, attemptsLeft, lockedUntil } = useRefusal()
  const { isBusy, problem, run } = useCall()
  const isComplete = by === 'pin' ? isPin(pin) : email.trim() !== '' && password !== ''

  async function approve(): Promise<void> {
    if (!isComplete || lockedUntil !== null) return
    const proof: Proof = by === 'pin' ? { by, pin, action } : { by, email, password, action }
    setNotEnough(null)
    const answer = await run((client, options) => client.session.approve(proof, options))
    if (answer === null) return
    if (answer.ok) return approved(answer.value.token)
    setPin('')
    setPassword('')
    setTries((count) => count + 1)
    if (answer.problem.code === 'NOT_ENOUGH') setNotEnough(answer.problem.data.name)
    else tried(answer.problem)
  }

  return {
    /** How many were refused: after each the field begins anew, ready for the next. */
    tries,
    pin,
    setPin,
    email,
    setEmail,
    password,
    setPassword,
    isComplete,
    /** Whose proof it was, where that person may not do it. */
    notEnough,
    isBusy,
    attemptsLeft,
    lockedUntil,
    problem: notEnough === null ? otherProblem(problem) : null,
    approve,
  }
}
export type Approving = ReturnType<typeof useApprove>

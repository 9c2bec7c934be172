import { useState } from 'react'
import { isPin } from '#shared/accounts/pin.ts'
import { useTime } from '../clock/clock-store.ts'
import { useAsk } from '../dashboard/calls/use-ask.ts'
import { approved } from './approval-store.ts'

type Refusal = { kind: 'wrong'; attemptsLeft: number } | { kind: 'locked'; until: number }
type Proof = { by: 'pin'; pin: string } | { by: 'password'; email: string; password: string }

/** The PIN (or the e-mail and password) being typed, what is wrong with it, and the attempt itself. */
export function useApprove(by: Proof['by']) {
  const [pin, setPin] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { isBusy, problem, run } = useAsk()
  const lockedUntil = useTime((now) =>
    refusal?.kind === 'locked' && refusal.until > now ? refusal.until : null,
  )
  const isComplete = by === 'pin' ? isPin(pin) : email.trim() !== '' && password !== ''

  async function approve(): Promise<void> {
    if (!isComplete || lockedUntil !== null) return
    const proof: Proof = by === 'pin' ? { by, pin } : { by, email, password }
    const answer = await run((client, options) => client.session.approve(proof, options))
    if (answer === null) return
    if (answer.ok) return approved(answer.value.token)
    setPin('')
    setPassword('')
    if (answer.problem.code === 'WRONG')
      setRefusal({ kind: 'wrong', attemptsLeft: answer.problem.data.attemptsLeft })
    else if (answer.problem.code === 'LOCKED')
      setRefusal({ kind: 'locked', until: answer.problem.data.until })
    else setRefusal(null)
  }

  return {
    pin,
    setPin,
    email,
    setEmail,
    password,
    setPassword,
    isComplete,
    isBusy,
    attemptsLeft: refusal?.kind === 'wrong' ? refusal.attemptsLeft : null,
    lockedUntil,
    problem: problem === 'WRONG' || problem === 'LOCKED' ? null : problem,
    approve,
  }
}
export type Approving = ReturnType<typeof useApprove>

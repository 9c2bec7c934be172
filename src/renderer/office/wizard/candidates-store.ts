import { useEffect } from 'react'
import { create } from 'zustand'
import type { Candidate } from '#shared/api/integrations.ts'
import { call } from '#renderer/station/call/call.ts'

type Candidates = {
  /** Of which account these are. */
  accountId: string | null
  list: Candidate[] | null
  isAsking: boolean
  /** Code of why they could not be had. */
  problem: string | null
}

const useCandidateStore = create<Candidates>()(() => ({
  accountId: null,
  list: null,
  isAsking: false,
  problem: null,
}))

/** Asks DoorDash which stores the account may connect; what was known stays on screen meanwhile. */
export async function askCandidates(accountId: string): Promise<void> {
  const before = useCandidateStore.getState()
  if (before.isAsking && before.accountId === accountId) return
  useCandidateStore.setState({
    accountId,
    list: before.accountId === accountId ? before.list : null,
    isAsking: true,
    problem: null,
  })
  const answer = await call((client, options) => client.integrations.wizard.candidates(undefined, options))
  if (useCandidateStore.getState().accountId !== accountId) return
  if (answer.ok) useCandidateStore.setState({ list: answer.value, isAsking: false })
  else useCandidateStore.setState({ isAsking: false, problem: answer.problem.code })
}

/** The stores of an account, asked for when a page needs them. */
export function useCandidates(accountId: string | null): Candidates {
  const candidates = useCandidateStore()
  useEffect(() => {
    if (accountId !== null) void askCandidates(accountId)
  }, [accountId])
  return candidates.accountId === accountId
    ? candidates
    : { accountId, list: null, isAsking: true, problem: null }
}

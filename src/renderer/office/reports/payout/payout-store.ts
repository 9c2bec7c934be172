import { create } from 'zustand'
import { largestPayoutFile, type PayoutCheck, type PayoutProblem } from '#shared/reports/payout.ts'
import { call } from '#renderer/station/call/call.ts'
import { packFile } from './pack-file.ts'

type Payout = {
  fileName: string
  /** Being read and held against the orders. */
  isChecking: boolean
  /** Kept while the orders behind a difference are looked at; the station keeps nothing. */
  check: PayoutCheck | null
  /** Why the file cannot be read. */
  unreadable: PayoutProblem | null
  /** Code of why there is no answer. */
  problem: string | null
}

const nothing: Payout = { fileName: '', isChecking: false, check: null, unreadable: null, problem: null }

export const usePayout = create<Payout>()(() => nothing)

let asked = 0

/** Holds a file against the orders; whoever chooses another one meanwhile hears of that one alone. */
export async function checkFile(file: File): Promise<void> {
  asked += 1
  const question = asked
  usePayout.setState({ ...nothing, fileName: file.name, isChecking: true })
  const found = await answerTo(file)
  if (question === asked) usePayout.setState({ ...found, isChecking: false })
}

export function forgetPayout(): void {
  asked += 1
  usePayout.setState(nothing)
}

async function answerTo(file: File): Promise<Partial<Payout>> {
  if (file.size > largestPayoutFile) return { unreadable: unreadable('too-large') }
  let packed: string
  try {
    packed = await packFile(file)
  } catch {
    return { unreadable: unreadable('not-text') }
  }
  const answer = await call((client, options) => client.reportFiles.checkPayout({ packed }, options))
  if (answer.ok) return { check: answer.value }
  return answer.problem.code === 'UNREADABLE_FILE'
    ? { unreadable: answer.problem.data }
    : { problem: answer.problem.code }
}

function unreadable(problem: PayoutProblem['problem']): PayoutProblem {
  return { problem, missing: [], row: null, stores: [] }
}

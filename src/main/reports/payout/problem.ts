import type { PayoutProblem } from '#shared/reports/payout.ts'

/** Thrown while a payout file is read, and caught once, where it was asked about. */
export class UnreadablePayout extends Error {
  readonly about: PayoutProblem

  constructor(problem: PayoutProblem['problem'], more: Partial<Omit<PayoutProblem, 'problem'>> = {}) {
    super(problem)
    this.about = { missing: [], row: null, stores: [], ...more, problem }
  }
}

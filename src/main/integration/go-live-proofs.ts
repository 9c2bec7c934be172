import { type GoLive, type GoLiveProof, goLiveChecks } from '#shared/integration/go-live.ts'
import type { PrintJob } from '#shared/printing/printing.ts'

/** A proof is good for this long, in ms: a device that printed last month proves nothing today. */
const goodForMs = 24 * 3_600_000

/** What a check has met so far; times in epoch ms, null until then. */
export type Met = {
  /** Any server answered, and the channel did with our key. */
  answeredAt: number | null
  reachedAt: number | null
  reachError: string | null
  /** The test order was handed to an open board, and a person heard it ring. */
  shownAt: number | null
  heardAt: number | null
}

/** What is known beside it: what became of the test order and its tickets. */
export type Evidence = {
  acknowledgedAt: number | null
  /** Its print jobs, but for cancelled ones. */
  jobs: readonly Pick<PrintJob, 'state' | 'problem' | 'changedAt'>[]
  /** Per printer that serves the location, when it last printed anything. */
  printedAt: readonly (number | null)[]
}

const missing = (detail: string | null): GoLiveProof => ({ state: 'missing', detail })

/** Before any check was begun. */
export const nothingProven = Object.fromEntries(goLiveChecks.map((name) => [name, missing(null)])) as GoLive

/** What is proven by now and what is not (R100, B11). Pure. */
export function goLiveProofs(met: Met, evidence: Evidence, now: number): GoLive {
  const proven = (at: number): GoLiveProof =>
    now - at < goodForMs ? { state: 'proven', at } : missing('too-long-ago')
  const orWaiting = (at: number | null): GoLiveProof =>
    at === null ? { state: 'waiting', detail: null } : proven(at)
  const orUnreached = (at: number | null): GoLiveProof =>
    at === null ? { state: 'failed', detail: met.reachError } : proven(at)

  function ticket(): GoLiveProof {
    const { jobs } = evidence
    if (jobs.length === 0) return missing('no-printer')
    const trouble = jobs.find((job) => job.state === 'failed' || job.state === 'unconfirmed')
    if (trouble) return { state: 'failed', detail: trouble.problem }
    // Only a person can say whether a ticket came out that the computer's queue took over.
    if (jobs.some((job) => job.state === 'sent')) return { state: 'failed', detail: 'no-proof' }
    if (jobs.every((job) => job.state === 'printed'))
      return proven(Math.max(...jobs.map((job) => job.changedAt)))
    return { state: 'waiting', detail: jobs.find((job) => job.problem !== null)?.problem ?? null }
  }

  /** A printer proved that it prints, by this check's ticket or one of the day. */
  function printer(): GoLiveProof {
    if (evidence.printedAt.length === 0) return missing('no-printer')
    const last = Math.max(...evidence.printedAt.map((at) => at ?? 0))
    return last > 0 && now - last < goodForMs ? { state: 'proven', at: last } : ticket()
  }

  return {
    network: orUnreached(met.answeredAt),
    doordash: orUnreached(met.reachedAt),
    printer: printer(),
    'order-shown': orWaiting(met.shownAt),
    'sound-heard': orWaiting(met.heardAt),
    'order-acknowledged': orWaiting(evidence.acknowledgedAt),
    'ticket-printed': ticket(),
  }
}

/** Everything the order itself was there to prove is proven, as far as it can be. */
export function isPlayedThrough(proofs: GoLive): boolean {
  const seen = (['order-shown', 'sound-heard', 'order-acknowledged'] as const).map((name) => proofs[name])
  return proofs['ticket-printed'].state !== 'waiting' && seen.every(({ state }) => state === 'proven')
}

import { create } from 'zustand'
import type { PaperRollItem } from '#shared/api/printing.ts'
import { type Followed, useFollow } from '../call/follow.ts'

/** Tickets kept on the shown end of the roll. */
const rollLength = 20

/** What came out of the printers, newest first; null before the station has answered. */
export const usePaperRoll = create<{ roll: readonly PaperRollItem[] | null }>()(() => ({ roll: null }))

const paperRoll: Followed<PaperRollItem[]> = {
  watch: (client, options) => client.printing.paperRoll(undefined, options),
  // Whoever looks again gets the latest tickets again.
  received: (left) =>
    usePaperRoll.setState(({ roll }) => ({
      roll: [...left, ...(roll ?? []).filter((other) => !left.some((ticket) => ticket.jobId === other.jobId))]
        .sort((a, b) => b.printedAt - a.printedAt)
        .slice(0, rollLength),
    })),
}

/** Keeps the roll up to date while a page shows it: for a page nobody looks at the station draws no ticket. */
export function useFollowPaperRoll(): void {
  useFollow(true, paperRoll)
}

import { createContext, useContext } from 'react'
import { useTime } from '#renderer/station/clock/clock-store.ts'

/** Whether a card is far out of sight. */
export const FarAway = createContext(false)

/** What is made of the time on a far card holds so long (ms): nobody sees its seconds, and there may be two hundred of them. */
const farStep = 10_000

/** As `useTime`, on a card. */
export function useCardTime<Shown>(select: (now: number) => Shown): Shown {
  const isFar = useContext(FarAway)
  return useTime((now) => select(isFar ? now - (now % farStep) : now))
}

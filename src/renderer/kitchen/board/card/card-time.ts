import { createContext, useContext, useState } from 'react'
import { useTime } from '#renderer/station/clock/clock-store.ts'

/** Whether a card is far out of sight. */
export const FarAway = createContext(false)

/** What is made of the time on a far card holds so long (ms): nobody sees its seconds, and there may be two hundred of them. */
const farStep = 10_000

/** Far cards take turns: all of them in one second would be drawn in one frame. */
let turns = 0
const nextTurn = () => (turns++ * 1_000) % farStep

/** As `useTime`, on a card. */
export function useCardTime<Shown>(select: (now: number) => Shown): Shown {
  const isFar = useContext(FarAway)
  const [turn] = useState(nextTurn)
  return useTime((now) => select(isFar ? now - ((now + turn) % farStep) : now))
}

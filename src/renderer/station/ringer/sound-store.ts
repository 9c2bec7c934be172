import { create } from 'zustand'
import { useBoard } from '../orders/board-store.ts'
import { wentLate } from '#shared/order/urgent.ts'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import type { Ringing, Sound } from '../orders/ringing.ts'
import { useClock } from '../clock/clock-store.ts'
import { useConnection } from '../connection/connection-store.ts'
import { useDevice } from '../device/device-store.ts'
import { refusedHere, useRefused, withRefused } from '#renderer/station/refused-deliveries/refused-store.ts'
import type { Played } from './observed.ts'
import { type Clip, createPlayer, type Player } from './player.ts'
import { watchOutputs } from './output.ts'
import { createRinger } from './ringer.ts'
import { whatRings } from './what-rings.ts'

type SoundState = {
  /** The browser keeps us silent until someone touches the screen. */
  blocked: boolean
  /** Clips that were seen to make no sound; empty while all is well. */
  failing: ReadonlySet<Clip>
  ringing: Ringing
  /** Another screen is silent: this one rings for it as well, at the whole volume from the first time on. */
  ringsForOthers: boolean
  /** A person has seen that the line to the station is lost. */
  lossSeen: boolean
}

export const useSound = create<SoundState>()(() => ({
  blocked: false,
  failing: new Set(),
  ringing: new Map(),
  ringsForOthers: false,
  lossSeen: false,
}))

let play: Player['play'] = () => Promise.resolve('cut')

function setVolume(): number {
  return useDevice.getState().state?.settings.volume ?? 0.8
}

/** Plays a clip, and keeps what was seen to come of it for the words on the screen. */
async function heard(clip: Clip, volume: number): Promise<Played> {
  const played = await play(clip, volume)
  switch (played) {
    case 'played':
      useSound.setState({ blocked: false })
      // One that sounds proves that sound gets out at all; the other files are their own matter.
      stillFailing((failing) => failing.filter((each) => each !== clip && each !== 'silence'))
      break
    case 'blocked':
      useSound.setState({ blocked: true })
      break
    case 'failed':
      stillFailing((failing) => [...failing, clip])
      break
    case 'cut':
      break
  }
  return played
}

function stillFailing(change: (failing: Clip[]) => Clip[]): void {
  const { failing } = useSound.getState()
  const now = new Set(change([...failing]))
  if (now.size !== failing.size || [...now].some((clip) => !failing.has(clip)))
    useSound.setState({ failing: now })
}

/** Sounds once at the set volume, or at `volume` (0 to 1) while it is being chosen. Resolves to what came of it. */
export function soundNow(sound: Sound, volume = setVolume()): Promise<Played> {
  return heard(sound, volume)
}

/** Tries every sound that failed once more. */
export async function trySoundAgain(): Promise<void> {
  for (const clip of useSound.getState().failing) await heard(clip, setVolume())
}

/** Tries again after a touch, which is what browsers wait for. */
export function unblockSound(): void {
  void heard('silence', 1)
}

/** A loudspeaker came or went: what was silent is tried again, and else, without a sound, whether one would get out. */
function outputsChanged(): void {
  if (useSound.getState().failing.size > 0) void trySoundAgain()
  else unblockSound()
}

/** Another screen is silent, or is so no longer: this one rings for it as well. */
export function ringForOthers(ringsForOthers: boolean): void {
  if (useSound.getState().ringsForOthers !== ringsForOthers) useSound.setState({ ringsForOthers })
}

/** A person has seen that the line is lost: it rings no more for it. */
export function lossWasSeen(): void {
  useSound.setState({ lossSeen: true })
}

/** What asks for a sound: the orders of this board, and those that could not be taken. The old map when nothing changed. */
function createAsked(): () => Ringing {
  let before: { orders: Ringing; refused: readonly RefusedOrder[]; locationId: string | null } | null = null
  let asked: Ringing = new Map()
  return () => {
    const { ringing: orders, locationId } = useBoard.getState()
    const { open: refused } = useRefused.getState()
    if (before?.orders === orders && before.refused === refused && before.locationId === locationId)
      return asked
    before = { orders, refused, locationId }
    asked = withRefused(orders, refusedHere(refused, locationId))
    return asked
  }
}

/** Whether an order of this board went late since this was asked last; while the line is lost nobody knows. */
function createLateness(): (now: number) => boolean {
  let last: number | null = null
  return (now) => {
    if (useConnection.getState().link !== 'live') return false
    const from = last ?? now
    last = now
    return [...useBoard.getState().orders.values()].some((order) => wentLate(order, from, now))
  }
}

/** Wires the rings of the board to the loudspeaker. Returns how to stop. */
export function startSound(base: string): () => void {
  const player = createPlayer(base)
  play = player.play
  unblockSound()
  // Before the first order, not with it.
  void player.missing().then((missing) => stillFailing((failing) => [...failing, ...missing]))
  const ringer = createRinger((sound, share) => {
    void heard(sound, (useSound.getState().ringsForOthers ? 1 : share) * setVolume())
  })
  const askedFor = createAsked()
  const anyWentLate = createLateness()
  const update = () => {
    const { link, lostAt } = useConnection.getState()
    if (link === 'live' && useSound.getState().lossSeen) useSound.setState({ lossSeen: false })
    const seen = useSound.getState().lossSeen
    const ringing = whatRings(askedFor(), { link, lostAt, seen }, useClock.getState().now)
    if (ringing !== useSound.getState().ringing) {
      ringer.update(ringing)
      useSound.setState({ ringing })
    }
  }
  const touched = () => {
    if (useSound.getState().blocked) unblockSound()
  }
  window.addEventListener('pointerup', touched)
  window.addEventListener('keyup', touched)
  const stopWatching = watchOutputs(outputsChanged)
  const subscriptions = [
    useBoard.subscribe(update),
    useRefused.subscribe(update),
    useConnection.subscribe(update),
    useClock.subscribe(({ now }) => {
      // An order begins to expire by time alone; what else rings is known when it comes.
      useBoard.getState().ringAt(now)
      update()
      if (anyWentLate(now)) ringer.once('late')
    }),
    useSound.subscribe((now, before) => {
      if (now.lossSeen !== before.lossSeen) update()
    }),
  ]
  update()
  return () => {
    for (const unsubscribe of subscriptions) unsubscribe()
    window.removeEventListener('pointerup', touched)
    window.removeEventListener('keyup', touched)
    stopWatching()
    ringer.stop()
  }
}

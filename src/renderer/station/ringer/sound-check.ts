import { create } from 'zustand'
import { businessDay } from '#shared/time/business-day.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { readKept, remember } from '#renderer/kit/memory/screen-memory.ts'
import { stationNow } from '../clock/clock-store.ts'
import { boardLocation, useDevice } from '../device/device-store.ts'
import { soundNow, useSound } from './sound-store.ts'

/**
 * Whether a person heard the alerts today: what a program cannot know. `asks` while the question stands, `unheard` once
 * somebody said no, until somebody says yes.
 */
export const useSoundCheck = create<{
  state: 'none' | 'asks' | 'unheard'
  /** When somebody last said yes here, by the station's clock; null since the page was opened. */
  heardAt: number | null
}>()(() => ({ state: 'none', heardAt: null }))

const key = 'order-manager-sound-check'

/**
 * Sounds once with the first touch of a business day, when a browser allows it, and asks whether it was heard; not while
 * an order rings, which is a better question. Returns how to stop.
 */
export function watchFirstTouch(page: Window): () => void {
  const touched = () => {
    if (useScreen.getState().room !== 'kitchen') return
    const day = today()
    if (day === null || useSound.getState().ringing.size > 0 || checkedOn() >= day) return
    keep(day)
    void askWhetherHeard()
  }
  page.addEventListener('pointerup', touched)
  return () => page.removeEventListener('pointerup', touched)
}

/** Sounds, and asks. What was seen to make no sound at all says so by itself. */
export async function askWhetherHeard(): Promise<void> {
  useSoundCheck.setState({ state: 'asks' })
  if ((await soundNow('new')) === 'failed') useSoundCheck.setState({ state: 'none' })
}

/** What the person said. */
export function answerHeard(isHeard: boolean): void {
  useSoundCheck.setState(isHeard ? { state: 'none', heardAt: stationNow() } : { state: 'unheard' })
}

function today(): string | null {
  const location = boardLocation(useDevice.getState().state)
  return location && businessDay(stationNow(), location.timeZone, location.dayEndsAt)
}

/** The day of the last check, `YYYY-MM-DD`; before all days where there was none. */
function checkedOn(): string {
  return readKept(key) ?? kept
}

/** Where nothing can be kept, once for as long as this page is open. */
let kept = ''

function keep(day: string): void {
  kept = day
  remember(key, day)
}

import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '#renderer/kit/tokens.css'
import '#renderer/kit/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startClock, stationNow } from '#renderer/station/clock/clock-store.ts'
import type { OpenLine } from '#renderer/station/connection/client.ts'
import { tryNow, useConnection } from '#renderer/station/connection/connection-store.ts'
import { keepStation } from '#renderer/station/orders/station-view.ts'
import { isOtherScreen, leaveNothing } from '#renderer/station/connection/paired-token.ts'
import { followStation } from '#renderer/station/streams/follow-station.ts'
import { keepConnected } from '#renderer/station/connection/keep-connected.ts'
import { watchOutages } from '#renderer/station/outage/outage-store.ts'
import { watchWaking } from '#renderer/station/connection/watch-waking.ts'
import { reloadOnce } from '#renderer/station/connection/reload-once.ts'
import { inSameProtocol } from '#renderer/station/connection/same-protocol.ts'
import { shareHearing } from '#renderer/station/ringer/hearing.ts'
import { watchFirstTouch } from '#renderer/station/ringer/sound-check.ts'
import { startSound } from '#renderer/station/ringer/sound-store.ts'
import { ignoreSecondTaps } from '#renderer/kit/ui/second-tap.ts'
import { firstLanguage, speak } from '#renderer/kit/words/language.ts'

/** Starts the screen in `root`, on a line opened by `open`; it opens the line again whenever it breaks. */
export async function startScreen(root: HTMLElement, open: OpenLine): Promise<void> {
  // Asked for before all else: nothing is drawn without words, and sounds are half a megabyte.
  const speaking = speak(firstLanguage())
  const { report, retryNow } = useConnection.getState()
  void keepConnected({
    open: inSameProtocol(open),
    follow: followStation,
    report: (change) => {
      if (change.type === 'lost' && change.cause !== null)
        console.warn('The line to the station broke.', change.cause)
      if (change.type === 'outdated' && reloadOnce(window.sessionStorage, () => window.location.reload()))
        return
      // What it was shown is no longer for whoever holds it.
      if (change.type === 'refused' && isOtherScreen() && hasShownOrders()) return leaveNothing()
      report(change, stationNow())
    },
    signal: new AbortController().signal,
    retryNow,
  })
  watchWaking(window, tryNow)
  ignoreSecondTaps(window)
  // Not with the first paint: what other scripts are drawn with.
  void import('#renderer/kit/scripts.css')
  keepStation()
  startClock()
  watchOutages()
  startSound(import.meta.env.BASE_URL)
  watchFirstTouch(window)
  shareHearing()
  await speaking
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

function hasShownOrders(): boolean {
  const { link, lostAt } = useConnection.getState()
  return link === 'live' || lostAt !== null
}

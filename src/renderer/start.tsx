import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './tokens.css'
import './base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startClock, stationNow } from './clock/clock-store.ts'
import type { OpenLine } from './connection/client.ts'
import { useConnection } from './connection/connection-store.ts'
import { followStation } from './connection/follow-station.ts'
import { keepConnected } from './connection/keep-connected.ts'
import { startSound } from './sound/sound-store.ts'
import { firstLanguage, speak } from './words/language.ts'

/** Starts the screen in `root`, on a line opened by `open`; it opens the line again whenever it breaks. */
export async function startScreen(root: HTMLElement, open: OpenLine): Promise<void> {
  const { report, hurry } = useConnection.getState()
  void keepConnected({
    open,
    follow: followStation,
    report: (change) => {
      if (change.type === 'lost' && change.cause !== null)
        console.warn('The line to the station broke.', change.cause)
      report(change, stationNow())
    },
    signal: new AbortController().signal,
    hurry,
  })
  window.addEventListener('online', () => hurry.dispatchEvent(new Event('hurry')))
  startClock()
  startSound(import.meta.env.BASE_URL)
  await speak(firstLanguage())
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

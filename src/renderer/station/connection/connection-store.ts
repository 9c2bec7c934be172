import { create } from 'zustand'
import type { Client } from './client.ts'
import type { LinkReport } from './keep-connected.ts'

/**
 * - `connecting`: never connected yet
 * - `live`: what is shown is what the station has
 * - `lost`: it was live; what is shown is as of `lostAt`
 * - `refused`: the station will not have this screen
 * - `rescue`: the station cannot work on its data, and asks what to do
 * - `outdated`: the station speaks another version of the contract; the page has to be loaded again
 */
export type LinkState = 'connecting' | 'live' | 'lost' | 'refused' | 'rescue' | 'outdated'

type ConnectionState = {
  link: LinkState
  client: Client | null
  /** Moment the screen last knew the truth, on the station's clock (epoch ms). */
  lostAt: number | null
  /** Fires to try again at once. */
  retryNow: EventTarget
  report: (report: LinkReport, now: number) => void
  /** The first snapshots are here: the screen shows the truth. */
  becameLive: () => void
}

export const useConnection = create<ConnectionState>()((set, get) => ({
  link: 'connecting',
  client: null,
  lostAt: null,
  retryNow: new EventTarget(),
  report: (report, now) => {
    switch (report.type) {
      case 'connecting':
        return
      case 'open':
        set({ client: report.client })
        return
      case 'rescue':
        set({ link: 'rescue', client: report.client })
        return
      case 'refused':
      case 'outdated':
        set({ link: report.type, client: null })
        return
      case 'lost': {
        const { link, lostAt } = get()
        if (link === 'live') set({ link: 'lost', client: null, lostAt: now })
        else set({ link: lostAt === null ? 'connecting' : 'lost', client: null })
      }
    }
  },
  becameLive: () => set({ link: 'live', lostAt: null }),
}))

/** The line may be another than it was: one that is open is put to the test, one that is lost is opened now. */
export function tryNow(): void {
  useConnection.getState().retryNow.dispatchEvent(new Event('retry-now'))
}

import { ORPCError } from '@orpc/client'
import type { OwnScreen, PairedScreen, ScreensState } from '#shared/api/screens.ts'
import { stream } from './stream.ts'

export type ScreensScene = {
  /** The screen in the picture is another one. */
  own?: OwnScreen
  state?: Partial<ScreensState>
}

const minute = 60_000

export const openScreenDoor: ScreensState['door'] = {
  state: 'open',
  urls: ['https://192.168.1.20:8443/', 'https://10.0.0.7:8443/'],
  fingerprint: Array.from({ length: 32 }, (_, at) =>
    (at * 7 + 16).toString(16).padStart(2, '0').toUpperCase(),
  ).join(':'),
  authorityFingerprint: Array.from({ length: 32 }, (_, at) =>
    (at * 5 + 40).toString(16).padStart(2, '0').toUpperCase(),
  ).join(':'),
  validUntil: Date.UTC(2027, 10, 20),
}

/** Three tablets as a restaurant has them. */
export function threeScreens(now: number): PairedScreen[] {
  const paired = {
    stationId: null,
    isOutdated: false,
    pairedAt: now - 9 * 24 * 60 * minute,
    pairedBy: 'Camille',
  }
  return [
    { ...paired, id: 'grill', name: 'Grill', rights: 'station', lastSeenAt: now, isHere: true, rings: true },
    {
      ...paired,
      id: 'counter',
      name: 'Comptoir',
      rights: 'full',
      lastSeenAt: now,
      isHere: true,
      rings: false,
    },
    {
      ...paired,
      id: 'pass',
      name: 'Écran du passe-plat, au-dessus du four',
      rights: 'read-only',
      lastSeenAt: now - 50 * 60 * minute,
      isHere: false,
      rings: null,
    },
  ]
}

/** Other screens of a station in memory. */
export function createFakeScreens(scene: ScreensScene, now: () => number, calls: string[]) {
  let state: ScreensState = {
    isOn: false,
    door: { state: 'closed' },
    code: null,
    lockedUntil: null,
    screens: [],
    ...scene.state,
  }
  const watching = new Set<ReturnType<typeof stream<ScreensState>>>()
  const owning = new Set<ReturnType<typeof stream<OwnScreen | null>>>()
  function put(next: Partial<ScreensState>): void {
    state = { ...state, ...next }
    for (const each of watching) each.push(state)
  }
  const known = (id: string) => {
    if (!state.screens.some((screen) => screen.id === id))
      throw new ORPCError('UNKNOWN_SCREEN', { defined: true })
  }
  let self = scene.own ?? null
  return {
    put,
    /** A manager makes another screen of the one in the picture. */
    become(own: OwnScreen | null) {
      self = own
      for (const each of owning) each.push(self)
    },
    end() {
      for (const each of [...watching, ...owning]) each.end()
      watching.clear()
      owning.clear()
    },
    client: {
      watchOwn: async () => {
        const own = stream<OwnScreen | null>([self])
        owning.add(own)
        return own.values()
      },
      watch: async () => {
        const each = stream([state])
        watching.add(each)
        return each.values()
      },
      turn: async ({ on }: { on: boolean }) => {
        calls.push(`screens.turn ${on}`)
        put({ isOn: on, door: on ? openScreenDoor : { state: 'closed' }, code: null })
      },
      makeCode: async (wanted: OwnScreen) => {
        calls.push(['screens.makeCode', wanted.name, wanted.rights, wanted.stationId ?? ''].join(' ').trim())
        if (state.screens.some(({ name }) => name.toLowerCase() === wanted.name.toLowerCase()))
          throw new ORPCError('NAME_TAKEN', { defined: true })
        put({ code: { ...wanted, code: '047193', until: now() + 5 * minute } })
      },
      dropCode: async () => put({ code: null }),
      change: async (wanted: OwnScreen & { id: string }) => {
        calls.push(`screens.change ${wanted.name} ${wanted.rights}`)
        known(wanted.id)
        put({ screens: state.screens.map((each) => (each.id === wanted.id ? { ...each, ...wanted } : each)) })
      },
      revoke: async ({ id }: { id: string }) => {
        calls.push(`screens.revoke ${id}`)
        known(id)
        put({ screens: state.screens.filter((each) => each.id !== id) })
      },
    },
  }
}

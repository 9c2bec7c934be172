import { ORPCError } from '@orpc/client'
import type { PauseState, ThrottleEntry } from '#shared/api/pause.ts'
import type { PausePlace } from '#shared/pause/pause-place.ts'
import type { Channel } from '#shared/channel.ts'
import type { Location } from '#shared/location/location.ts'
import { endOf, type ServiceMode } from '#shared/pause/mode.ts'
import { type ThrottleEvent, type ThrottleRecord, throttleStep } from '#shared/pause/throttle.ts'
import { stream } from './stream.ts'

/** What of the places, which are usually as usual, is otherwise; the first place takes it. */
export type PauseScene = {
  first?: Partial<PausePlace>
  ended?: ThrottleEntry[]
  entries?: ThrottleEntry[]
}
type Asked = { locationId: string; channel: Channel; mark: string }

/** Busy and paused at a station whose channel answers when a spec says so; by the real state machine. */
export function createFakePause(
  scene: PauseScene,
  locations: readonly Location[],
  now: () => number,
  calls: string[],
) {
  let changes = 0
  let ended = scene.ended ?? []
  let places = locations.map((location, at): PausePlace => ({
    locationId: location.id,
    locationName: location.name,
    timeZone: location.timeZone,
    channel: 'doordash',
    isReachable: true,
    busy: null,
    pause: null,
    theirs: null,
    mark: 'first',
    ...(at === 0 && scene.first),
  }))
  const watchers = new Set<ReturnType<typeof stream<PauseState>>>()
  const whole = (): PauseState => ({ now: now(), places, ended, entries: scene.entries ?? [] })
  function tell(): PauseState {
    for (const each of watchers) each.push(whole())
    return whole()
  }
  function change(next: (place: PausePlace) => PausePlace): PauseState {
    places = places.map(next)
    return tell()
  }
  function step(place: PausePlace, kind: 'busy' | 'pause', event: ThrottleEvent): PausePlace {
    const before = place[kind] as ThrottleRecord | null
    return { ...place, [kind]: throttleStep({ ...place, kind }, before, event, now()) }
  }

  function wish(place: PausePlace, mode: ServiceMode): PausePlace {
    changes += 1
    const marked = { ...place, mark: `change ${changes}` }
    const lifted = (one: PausePlace, kind: 'busy' | 'pause') =>
      step(one, kind, { type: 'lifted', lifting: 'person' })
    if (mode.type === 'normal') return { ...lifted(lifted(marked, 'busy'), 'pause'), theirs: null }
    const end = endOf(mode.end, now())
    if (end === 'past') throw new ORPCError('PAST', { defined: true })
    const asked = { type: 'asked', ref: marked.mark, by: 'Camille', ...end } as const
    return mode.type === 'busy'
      ? step(lifted(marked, 'pause'), 'busy', { ...asked, plusMinutes: mode.plusMinutes })
      : step(marked, 'pause', { ...asked, plusMinutes: 0 })
  }

  const client = {
    watch: async () => {
      const made = stream([whole()])
      watchers.add(made)
      return made.values()
    },
    set: async ({ places: asked, mode }: { places: Asked[]; mode: ServiceMode }) => {
      const what = mode.type === 'busy' ? `busy +${mode.plusMinutes}` : mode.type
      calls.push(`pause.set ${what} at ${asked.map(({ locationId }) => locationId).join()}`)
      const isAbout = (place: PausePlace) => asked.find(({ locationId }) => locationId === place.locationId)
      if (places.some((place) => isAbout(place) && isAbout(place)?.mark !== place.mark))
        throw new ORPCError('CHANGED', { defined: true, data: { by: 'Noor', at: now() } })
      return change((place) => (isAbout(place) ? wish(place, mode) : place))
    },
    seen: async ({ ids }: { ids: number[] }) => {
      calls.push(`pause.seen ${ids.join()}`)
      ended = ended.filter(({ id }) => !ids.includes(id))
      return tell()
    },
    remindLater: async ({ locationId }: { locationId: string; channel: Channel }) => {
      calls.push(`pause.remindLater ${locationId}`)
      return change((place) => ({
        ...place,
        pause: place.pause && { ...place.pause, remindAt: now() + 1_800_000 },
      }))
    },
  }

  return {
    client,
    /** Another screen, or the channel, changes the first place. */
    change: (more: Partial<PausePlace>) =>
      void change((place) => (place.locationId === places[0]?.locationId ? { ...place, ...more } : place)),
    /** The channel takes what it was told, and says that it is so. */
    confirm: () =>
      void change((place) => {
        const isOn = (kind: 'busy' | 'pause') => place[kind]?.wanted === 'on'
        const busy = step(place, 'busy', { type: 'shown', isOn: isOn('busy') })
        return step(busy, 'pause', { type: 'shown', isOn: isOn('pause') })
      }),
    /** The channel refuses what it was told. */
    refuse: () => void change((place) => step(place, 'pause', { type: 'refused', error: '400 Not now' })),
    end: () => {
      for (const each of watchers) each.end()
    },
  }
}

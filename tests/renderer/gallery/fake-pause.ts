import { ORPCError } from '@orpc/client'
import type { PauseState, ThrottleEntry } from '#shared/api/pause.ts'
import type { StorefrontService } from '#shared/pause/storefront-service.ts'
import type { Channel } from '#shared/channel.ts'
import type { Location } from '#shared/location/location.ts'
import { endOf, type ServiceMode } from '#shared/pause/mode.ts'
import { type ThrottleEvent, type ThrottleRecord, throttleStep } from '#shared/pause/throttle.ts'
import { stream } from './stream.ts'

/** What of the storefronts, which are usually as usual, is otherwise; the first storefront takes it. */
export type PauseScene = {
  first?: Partial<StorefrontService>
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
  let storefronts = locations.map((location, at): StorefrontService => ({
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
  const whole = (): PauseState => ({ now: now(), storefronts, ended, entries: scene.entries ?? [] })
  function tell(): PauseState {
    for (const each of watchers) each.push(whole())
    return whole()
  }
  function change(next: (storefront: StorefrontService) => StorefrontService): PauseState {
    storefronts = storefronts.map(next)
    return tell()
  }
  function step(
    storefront: StorefrontService,
    kind: 'busy' | 'pause',
    event: ThrottleEvent,
  ): StorefrontService {
    const before = storefront[kind] as ThrottleRecord | null
    return { ...storefront, [kind]: throttleStep({ ...storefront, kind }, before, event, now()) }
  }

  function wish(storefront: StorefrontService, mode: ServiceMode): StorefrontService {
    changes += 1
    const marked = { ...storefront, mark: `change ${changes}` }
    const lifted = (one: StorefrontService, kind: 'busy' | 'pause') =>
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
    set: async ({ storefronts: asked, mode }: { storefronts: Asked[]; mode: ServiceMode }) => {
      const what = mode.type === 'busy' ? `busy +${mode.plusMinutes}` : mode.type
      calls.push(`pause.set ${what} at ${asked.map(({ locationId }) => locationId).join()}`)
      const isAbout = (storefront: StorefrontService) =>
        asked.find(({ locationId }) => locationId === storefront.locationId)
      if (
        storefronts.some((storefront) => isAbout(storefront) && isAbout(storefront)?.mark !== storefront.mark)
      )
        throw new ORPCError('CHANGED', { defined: true, data: { by: 'Noor', at: now() } })
      return change((storefront) => (isAbout(storefront) ? wish(storefront, mode) : storefront))
    },
    seen: async ({ ids }: { ids: number[] }) => {
      calls.push(`pause.seen ${ids.join()}`)
      ended = ended.filter(({ id }) => !ids.includes(id))
      return tell()
    },
    remindLater: async ({ locationId }: { locationId: string; channel: Channel }) => {
      calls.push(`pause.remindLater ${locationId}`)
      return change((storefront) => ({
        ...storefront,
        pause: storefront.pause && { ...storefront.pause, remindAt: now() + 1_800_000 },
      }))
    },
  }

  return {
    client,
    /** Another screen, or the channel, changes the first storefront. */
    change: (more: Partial<StorefrontService>) =>
      void change((storefront) =>
        storefront.locationId === storefronts[0]?.locationId ? { ...storefront, ...more } : storefront,
      ),
    /** The channel takes what it was told, and says that it is so. */
    confirm: () =>
      void change((storefront) => {
        const isOn = (kind: 'busy' | 'pause') => storefront[kind]?.wanted === 'on'
        const busy = step(storefront, 'busy', { type: 'shown', isOn: isOn('busy') })
        return step(busy, 'pause', { type: 'shown', isOn: isOn('pause') })
      }),
    /** The channel refuses what it was told. */
    refuse: () =>
      void change((storefront) => step(storefront, 'pause', { type: 'refused', error: '400 Not now' })),
    end: () => {
      for (const each of watchers) each.end()
    },
  }
}

import { describe, expect, it } from 'vitest'
import type { PauseState } from '#shared/api/pause.ts'
import type { StorefrontService } from '#shared/pause/storefront-service.ts'
import type { ServiceMode } from '#shared/pause/mode.ts'
import {
  centre,
  handClock,
  menuSandbox,
  menuStation,
  type MenuStation,
  uberIsActive,
} from '../menus/menu-station.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import type { HandClock } from '../support/core.ts'

const minute = 60_000
const paused = (minutes: number): ServiceMode => ({ type: 'paused', end: { type: 'minutes', minutes } })
const normal: ServiceMode = { type: 'normal' }

function placeIn(state: PauseState, channel: 'doordash' | 'uber-eats' = 'doordash'): StorefrontService {
  const found = state.storefronts.find((one) => one.locationId === centre && one.channel === channel)
  if (!found) throw new Error(`no ${channel} at ${centre}`)
  return found
}
const placeAt = (one: MenuStation, channel?: 'uber-eats') => placeIn(one.core.pause.state(), channel)

/** As a screen that shows how it stands now. */
function set(one: MenuStation, mode: ServiceMode, client = one.staff) {
  const { locationId, channel, mark } = placeAt(one)
  return client.pause.set({ storefronts: [{ locationId, channel, mark }], mode })
}

const isOpenAtDoorDash = ({ sandbox }: MenuStation) =>
  sandbox.control.state().stores.find((store) => store.merchantSuppliedId === centre)?.pauses.length === 0

/** Turns the clock, with every call that falls due answered before time goes on, until `is`. */
async function turn(
  { core }: MenuStation,
  clock: HandClock,
  is: () => boolean,
  stepMs = 1_000,
): Promise<void> {
  await core.pause.idle()
  for (let step = 0; !is(); step += 1) {
    if (step > 5_000) throw new Error('what was waited for did not come')
    clock.advance(stepMs)
    await core.pause.idle()
  }
}

async function station(options: Parameters<typeof menuStation>[0] = {}) {
  const clock = handClock()
  const sandbox = options.sandbox ?? (await menuSandbox({ clock }))
  return { clock, one: await menuStation({ clock, sandbox, ...options }) }
}

describe('a pause', () => {
  it('is pending at once, in force when DoorDash says so, and ends by itself at its time, also at DoorDash (B14, B15)', async () => {
    const { one, clock } = await station()
    const answered = placeIn(await set(one, paused(15), one.client))
    expect(answered.pause).toMatchObject({ state: 'pending', heldSince: null, by: 'Camille' })
    await turn(one, clock, () => placeAt(one).pause?.state === 'confirmed')
    expect(isOpenAtDoorDash(one)).toBe(false)
    const until = placeAt(one).pause?.until ?? 0
    await turn(one, clock, () => placeAt(one).pause === null, 10_000)
    expect(clock.now() - until).toBeLessThan(30_000)
    expect(isOpenAtDoorDash(one)).toBe(true)
    const { ended, entries } = one.core.pause.state()
    expect(ended).toMatchObject([{ ending: 'time', by: 'Camille', isLate: false, until }])
    expect(entries[0]?.beganAt).not.toBeNull()
    const { ended: left } = await one.staff.pause.seen({ ids: ended.map(({ id }) => id) })
    expect(left).toEqual([])
  })

  it('is lifted by hand, and over when DoorDash says so', async () => {
    const { one, clock } = await station()
    await set(one, paused(60))
    await turn(one, clock, () => placeAt(one).pause?.state === 'confirmed')
    expect(placeIn(await set(one, normal)).pause).toMatchObject({ state: 'ending' })
    expect(placeAt(one).pause?.heldSince).not.toBeNull()
    await turn(one, clock, () => placeAt(one).pause === null)
    expect(isOpenAtDoorDash(one)).toBe(true)
    expect(one.core.pause.state().ended).toEqual([])
  })

  it('that DoorDash refuses is said with its words, and nothing is said to be paused', async () => {
    const { one, clock } = await station()
    one.sandbox.control.stageFault({ kind: 'api-answer', only: 'store', status: 400, message: 'Not now' })
    await set(one, paused(30))
    await turn(one, clock, () => placeAt(one).pause?.state === 'refused')
    expect(placeAt(one).pause).toMatchObject({ heldSince: null, error: '400 Not now' })
    expect(isOpenAtDoorDash(one)).toBe(true)
    one.sandbox.control.clearFaults()
    // "Normal" takes note of it; there is nothing at DoorDash to end.
    expect(placeIn(await set(one, normal)).pause).toBeNull()
    expect(one.core.pause.state().entries[0]).toMatchObject({ ending: 'refused', beganAt: null })
  })

  it('that DoorDash will not end stays in force, and says so', async () => {
    const { one, clock } = await station()
    await set(one, paused(60))
    await turn(one, clock, () => placeAt(one).pause?.state === 'confirmed')
    one.sandbox.control.stageFault({
      kind: 'api-answer',
      at: 'PUT /marketplace/api/v1/stores',
      status: 400,
      message: 'Bank data is missing',
    })
    await set(one, normal)
    await turn(one, clock, () => placeAt(one).pause?.state === 'refused')
    expect(placeAt(one).pause).toMatchObject({ wanted: 'off', error: '400 Bank data is missing' })
    expect(placeAt(one).pause?.heldSince).not.toBeNull()
    expect(isOpenAtDoorDash(one)).toBe(false)
    // At its time DoorDash ends it by itself, and that is noticed.
    await turn(one, clock, () => placeAt(one).pause === null, 30_000)
    expect(isOpenAtDoorDash(one)).toBe(true)
  })

  it('is tried until the network is back, and stays pending meanwhile', async () => {
    const { one, clock } = await station()
    one.unplug()
    await set(one, paused(60))
    await turn(one, clock, () => placeAt(one).pause?.error != null)
    expect(placeAt(one).pause).toMatchObject({ state: 'pending', heldSince: null })
    one.plugIn()
    await turn(one, clock, () => placeAt(one).pause?.state === 'confirmed')
  })

  it('whose answer was lost is in force all the same, and is ended there when it is lifted before it was known', async () => {
    const { one, clock } = await station()
    one.sandbox.control.stageFault({ kind: 'api-lost-answer', only: 'store', count: 1 })
    await set(one, paused(60))
    await turn(one, clock, () => !isOpenAtDoorDash(one))
    await set(one, normal)
    await turn(one, clock, () => placeAt(one).pause === null)
    expect(isOpenAtDoorDash(one)).toBe(true)
  })

  it('survives a restart, and one whose end passed meanwhile is ended at the start and said so (B15)', async () => {
    const { one, clock } = await station()
    await set(one, { type: 'paused', end: { type: 'at', at: clock.now() + 30 * minute } }, one.client)
    await turn(one, clock, () => placeAt(one).pause?.state === 'confirmed')
    await one.close()
    clock.advance(10 * minute)
    const again = await menuStation({ clock, sandbox: one.sandbox, dataDir: one.dataDir })
    expect(placeAt(again).pause).toMatchObject({ state: 'confirmed', by: 'Camille' })
    await again.close()
    clock.advance(60 * minute)
    const late = await menuStation({ clock, sandbox: one.sandbox, dataDir: one.dataDir })
    await turn(late, clock, () => placeAt(late).pause === null)
    expect(late.core.pause.state().ended).toMatchObject([{ ending: 'time', isLate: true }])
  })

  it('without an end is reminded of, and later again (B15)', async () => {
    const { one, clock } = await station()
    await set(one, { type: 'paused', end: { type: 'by-hand' } })
    await turn(one, clock, () => placeAt(one).pause?.state === 'confirmed')
    const first = placeAt(one).pause?.remindAt ?? 0
    expect(first - clock.now()).toBeGreaterThan(29 * minute)
    clock.advance(31 * minute)
    await one.core.pause.idle()
    await one.staff.pause.remindLater({ locationId: centre, channel: 'doordash' })
    expect(placeAt(one).pause?.remindAt).toBe(clock.now() + 30 * minute)
  })

  it('of two taps for the same, the second is told who was first', async () => {
    const { one } = await station()
    const { locationId, channel, mark } = placeAt(one)
    const storefronts = [{ locationId, channel, mark }]
    await one.client.pause.set({ storefronts, mode: paused(15) })
    await expect(one.staff.pause.set({ storefronts, mode: paused(60) })).rejects.toMatchObject({
      code: 'CHANGED',
      data: { by: 'Camille' },
    })
    expect(placeAt(one).pause?.until).toBe(one.core.clock.now() + 15 * minute)
  })

  it('ends no earlier for a clock that is set: minutes stay minutes, a named time stays', async () => {
    const { one, clock } = await station()
    await set(one, paused(30))
    const counted = placeAt(one).pause?.until ?? 0
    clock.set(5 * minute)
    expect(placeAt(one).pause?.until).toBe(counted + 5 * minute)
    await turn(one, clock, () => placeAt(one).pause?.state === 'confirmed')
    const at = clock.now() + 45 * minute
    await set(one, { type: 'paused', end: { type: 'at', at } })
    clock.set(-5 * minute)
    expect(placeAt(one).pause?.until).toBe(at)
  })

  it('takes no end that has come', async () => {
    const { one, clock } = await station()
    const mode: ServiceMode = { type: 'paused', end: { type: 'at', at: clock.now() } }
    await expect(set(one, mode)).rejects.toMatchObject({ code: 'PAST' })
  })
})

describe('what DoorDash pauses by itself', () => {
  it('is shown with its reason and end, and over when it says so', async () => {
    const { one, clock } = await station()
    one.sandbox.control.pauseStore(centre, {
      reason: 'store_pos_connectivity_issues',
      notes: 'no answer',
      minutes: 20,
    })
    await expect
      .poll(() => placeAt(one).theirs)
      .toMatchObject({
        reason: 'store_pos_connectivity_issues',
        until: clock.now() + 20 * minute,
      })
    await turn(one, clock, () => placeAt(one).theirs === null, 10_000)
    expect(one.core.pause.state().entries[0]).toMatchObject({ source: 'channel', ending: 'channel' })
  })

  it('is opened from here when somebody says so', async () => {
    const { one, clock } = await station()
    one.sandbox.control.pauseStore(centre, { reason: 'operational_issues', minutes: 240 })
    await expect.poll(() => placeAt(one).theirs).not.toBeNull()
    await set(one, normal, one.client)
    await turn(one, clock, () => placeAt(one).theirs === null && placeAt(one).pause === null)
    expect(isOpenAtDoorDash(one)).toBe(true)
    expect(one.core.pause.state().entries[0]).toMatchObject({ ending: 'person', endedBy: 'Camille' })
  })

  it('is not ended with a pause of ours', async () => {
    const { one, clock } = await station()
    await set(one, paused(15))
    await turn(one, clock, () => placeAt(one).pause?.state === 'confirmed')
    one.sandbox.control.pauseStore(centre, { reason: 'payment_issue', minutes: 600 })
    await expect.poll(() => placeAt(one).theirs).not.toBeNull()
    await turn(one, clock, () => placeAt(one).pause === null, 10_000)
    expect(placeAt(one).theirs).toMatchObject({ reason: 'payment_issue' })
    expect(isOpenAtDoorDash(one)).toBe(false)
  })
})

describe('a pause nobody told this station of', () => {
  it('is found by asking DoorDash, with its reason and end, and is over when DoorDash says so (B14)', async () => {
    const { one, clock } = await station()
    one.sandbox.control.stageFault({ kind: 'webhook-silence', only: 'store-status' })
    one.sandbox.control.pauseStore(centre, { reason: 'payment_issue', minutes: 60 })
    const until = clock.now() + 60 * minute
    await turn(one, clock, () => placeAt(one).theirs !== null, 30_000)
    expect(placeAt(one).theirs).toMatchObject({ reason: 'payment_issue', until })
    expect(clock.now()).toBeLessThan(until - 45 * minute)
    await turn(one, clock, () => placeAt(one).theirs === null, 30_000)
    expect(clock.now() - until).toBeLessThan(2 * minute)
    expect(one.core.pause.state().entries).toMatchObject([
      { source: 'channel', reason: 'payment_issue', ending: 'channel' },
    ])
  })

  it('is asked for modestly, and less and less often while nobody answers', async () => {
    const { one, clock } = await station()
    const reads = () => one.calls('GET', 'store_details').filter(({ path }) => path.includes(centre)).length
    const during = async (minutes: number) => {
      const [before, until] = [reads(), clock.now() + minutes * minute]
      await turn(one, clock, () => clock.now() >= until, minute)
      return reads() - before
    }
    // What looks after the connection reads the same page once an hour, and at the start.
    await during(5)
    expect([6, 7]).toContain(await during(60))
    one.sandbox.control.stageFault({ kind: 'api-answer', only: 'store', status: 500, message: 'Not now' })
    await during(4 * 60)
    // Then once an hour, and once for the connection.
    expect(await during(4 * 60)).toBeLessThanOrEqual(8)
    one.sandbox.control.clearFaults()
    one.sandbox.control.stageFault({ kind: 'webhook-silence', only: 'store-status' })
    one.sandbox.control.pauseStore(centre, { reason: 'payment_issue', minutes: 600 })
    await turn(one, clock, () => placeAt(one).theirs !== null, minute)
  })

  it('on the tablet of Uber Eats is found too, and opened from here; so is one of another program', async () => {
    const { one, clock } = await station()
    uberIsActive(one)
    const found = () => placeAt(one, 'uber-eats').theirs
    one.sandbox.control.pauseUberStore(centre, { by: 'restaurant', minutes: 600 })
    await turn(one, clock, () => found() !== null, 30_000)
    // Uber does not say since when: it is shown from when it was seen.
    expect(found()).toMatchObject({ reason: 'PAUSED_BY_RESTAURANT', since: clock.now(), until: null })
    const { mark } = placeAt(one, 'uber-eats')
    const storefronts = [{ locationId: centre, channel: 'uber-eats' as const, mark }]
    await one.staff.pause.set({ storefronts, mode: normal })
    await turn(one, clock, () => found() === null && placeAt(one, 'uber-eats').pause === null)
    one.sandbox.control.pauseUberStore(centre, { by: 'integration', minutes: 20 })
    await turn(one, clock, () => found() !== null, 30_000)
    expect(found()).toMatchObject({ reason: 'PAUSED_BY_API_INTEGRATION' })
    await turn(one, clock, () => found() === null, 30_000)
  })
})

describe('a busy kitchen', () => {
  it('is busy at once, and adds its minutes to what is accepted on arrival until its time', async () => {
    const { one, clock } = await station()
    const location = one.core.locations.get(centre)
    if (!location) throw new Error('no location')
    one.core.locations.save({ ...location, autoAccept: true })
    await set(one, { type: 'busy', plusMinutes: 10, end: { type: 'minutes', minutes: 30 } })
    await turn(one, clock, () => placeAt(one).busy?.state === 'confirmed')
    await one.post('orders', orderDelivery({ id: 'busy' }))
    const promised = () =>
      one.store.orders
        .onBoard()
        .map(({ readyBy, acceptedAt }) => ((readyBy ?? 0) - (acceptedAt ?? 0)) / minute)
    expect(promised()).toEqual([location.defaultPrepMinutes + 10])
    await turn(one, clock, () => placeAt(one).busy === null, 30_000)
    expect(one.core.pause.extraMinutes(centre, 'doordash')).toBe(0)
  })
})

describe('at Uber Eats', () => {
  it('a pause and a longer time are told by its own calls, and proven by reading back', async () => {
    const { one, clock } = await station()
    uberIsActive(one)
    const { mark } = placeAt(one, 'uber-eats')
    const storefronts = [{ locationId: centre, channel: 'uber-eats' as const, mark }]
    await one.staff.pause.set({ storefronts, mode: paused(15) })
    await turn(one, clock, () => placeAt(one, 'uber-eats').pause?.state === 'confirmed')
    const shop = one.sandbox.menus.shop(centre, 'uber-eats')
    expect(shop?.pausedUntil).toBe(placeAt(one, 'uber-eats').pause?.until)
    const busy: ServiceMode = { type: 'busy', plusMinutes: 10, end: { type: 'minutes', minutes: 30 } }
    await one.staff.pause.set({
      storefronts: [{ ...storefronts[0]!, mark: placeAt(one, 'uber-eats').mark }],
      mode: busy,
    })
    await turn(one, clock, () => placeAt(one, 'uber-eats').pause === null)
    expect(placeAt(one, 'uber-eats').busy?.state).toBe('confirmed')
    expect(one.calls('POST', 'update-store-prep-time').at(-1)?.body).toContain('"delay_duration":600')
  })
})

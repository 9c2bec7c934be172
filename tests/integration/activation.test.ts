import { ORPCError, safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { askWithinMs } from '#main/channels/current-providers.ts'
import { goLiveChecks } from '#shared/integration/go-live.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import {
  doordashAt,
  everyCheck,
  handClock,
  onboardingAt,
  readyStores,
  signInToDoorDash,
  type Station,
  station,
  tell,
  turn,
  until,
} from './station.ts'

const [gare, parc, marche] = ['chez-loutre-gare', 'chez-loutre-parc', 'chez-loutre-marche'] as const

async function refusal(promise: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const [error] = await safe(promise)
  if (!(error instanceof ORPCError)) throw new Error('the call was not refused')
  return { code: error.code, data: error.data as unknown }
}

const activate = (one: Pick<Station, 'client'>, locationIds: string[]) =>
  one.client.integrations.activate({ locationIds, channel: 'doordash', goneOnWithout: everyCheck })

const orderAt = (one: Pick<Station, 'post'>, locationId: string, id: string) =>
  one.post('orders', orderDelivery({ id, store: { merchant_supplied_id: locationId } }))

/** Where `enable` of a location is called. */
const enablePath = (one: Pick<Station, 'doordash'>, locationId: string) =>
  `POST /v2/store_onboarding/${onboardingAt(one.doordash, locationId).onboarding_id}/enable`

const asked = (one: Pick<Station, 'doordash'>, locationId: string) =>
  one.doordash.when(() => one.doordash.count(enablePath(one, locationId)) > 0)

describe('activating', () => {
  it('brings the orders of a location here, and not before (R28, R97, R103)', async () => {
    const one = await station()
    await readyStores(one, ['501'])
    expect(await orderAt(one, gare, 'too-early')).toMatchObject({
      status: 422,
      body: { error: { code: 'STORE_NOT_ACTIVE' } },
    })
    const results = activate(one, [gare])
    await asked(one, gare)
    // DoorDash took the wish and has not decided: still no orders.
    expect(doordashAt(await until(one.client, () => true), gare).state).toBe('activating')
    expect((await orderAt(one, gare, 'still-early')).status).toBe(422)
    await tell(one, gare, 'INTEGRATION_ACTIVATED')
    expect(await results).toEqual([
      { locationId: gare, ok: true, state: 'active', code: null, details: null },
    ])
    expect((await orderAt(one, gare, 'in-time')).status).toBe(202)
  })

  it('tells before what it cuts off at each location (R98, R102, B12)', async () => {
    const one = await station()
    Object.assign(one.doordash.stores[0] ?? {}, { currentProvider: { name: 'OldPOS', kind: 'pos' } })
    await readyStores(one, ['501', '502'])
    expect(
      await one.client.integrations.cutOffs({
        locationIds: [gare, parc, 'chez-loutre-centre'],
        channel: 'doordash',
      }),
    ).toEqual([
      { locationId: gare, locationName: 'Gare', disconnects: ['OldPOS'], ready: true, isCurrent: true },
      { locationId: parc, locationName: 'Parc', disconnects: [], ready: true, isCurrent: true },
      {
        locationId: 'chez-loutre-centre',
        locationName: 'Centre',
        disconnects: [],
        ready: false,
        isCurrent: false,
      },
    ])
  })

  describe('before [Confirm], what it cuts off', () => {
    const candidatesCall = 'GET /v2/store_candidates'
    const provider = (one: Station, at: number, name: string | null) =>
      Object.assign(one.doordash.stores[at] ?? {}, {
        currentProvider: name === null ? null : { name, kind: 'pos' },
      })
    async function connectedWithOldPos(options: Parameters<typeof station>[0] = {}) {
      const one = await station(options)
      provider(one, 0, 'OldPOS')
      await readyStores(one, ['501', '502'])
      return one
    }
    const cutOffs = (one: Station) =>
      one.client.integrations.cutOffs({ locationIds: [gare, parc], channel: 'doordash' })

    it('is what DoorDash says now, not what it said when the store was connected (R98, B12)', async () => {
      const one = await connectedWithOldPos()
      provider(one, 0, null)
      provider(one, 1, 'NewPOS')
      const before = one.doordash.count(candidatesCall)
      expect(await cutOffs(one)).toMatchObject([
        { locationId: gare, disconnects: [], isCurrent: true },
        { locationId: parc, disconnects: ['NewPOS'], isCurrent: true },
      ])
      // Both are of one account: it is asked once, and what it said is kept.
      expect(one.doordash.count(candidatesCall)).toBe(before + 1)
      expect(one.core.integrations.book.get(parc, 'doordash').currentProvider).toBe('NewPOS')
    })

    it.each([
      ['does not answer', 'reset'],
      ['is in trouble', { status: 503 }],
    ] as const)('is what was known, and said to be, when DoorDash %s', async (_how, trouble) => {
      const one = await connectedWithOldPos()
      provider(one, 0, 'NewPOS')
      one.doordash.trouble(candidatesCall, trouble)
      expect(await cutOffs(one)).toMatchObject([
        { disconnects: ['OldPOS'], isCurrent: false },
        { disconnects: [], isCurrent: false },
      ])
    })

    it('is what was known when DoorDash takes longer than a manager should wait; the late answer is kept', async () => {
      const clock = handClock()
      const one = await connectedWithOldPos({ clock })
      provider(one, 0, 'NewPOS')
      const goOn = one.doordash.hold(candidatesCall)
      const asked = cutOffs(one)
      await one.doordash.when(() => one.doordash.isHeld())
      clock.advance(askWithinMs)
      expect(await asked).toMatchObject([{ disconnects: ['OldPOS'], isCurrent: false }, { isCurrent: false }])
      goOn()
      await until(one.client, (state) => doordashAt(state, gare).currentProvider === 'NewPOS')
    })

    it('is what was known when the access was taken back, which then asks for a new sign-in', async () => {
      const one = await connectedWithOldPos()
      one.doordash.revokeTokens()
      expect(await cutOffs(one)).toMatchObject([{ disconnects: ['OldPOS'], isCurrent: false }, {}])
      expect(doordashAt(await until(one.client, () => true), gare).needsSignIn).toBe(true)
    })

    it('is what was known of a store the account no longer holds, and new of the others', async () => {
      const one = await connectedWithOldPos()
      one.doordash.stores.shift()
      expect(await cutOffs(one)).toMatchObject([
        { locationId: gare, disconnects: ['OldPOS'], isCurrent: false },
        { locationId: parc, isCurrent: true },
      ])
    })
  })

  it('of three locations goes on where one is refused, with the reason; it can be tried again (R116, R118)', async () => {
    const one = await station()
    await readyStores(one, ['501', '502', '503'])
    const results = activate(one, [gare, parc, marche])
    await Promise.all([gare, parc, marche].map((locationId) => asked(one, locationId)))
    await tell(one, gare, 'INTEGRATION_ACTIVATED')
    await tell(one, parc, 'ACTIVATION_BLOCK', null, 'Bank details are missing.')
    await tell(one, marche, 'INTEGRATION_ACTIVATED')
    expect(await results).toEqual([
      { locationId: gare, ok: true, state: 'active', code: null, details: null },
      {
        locationId: parc,
        ok: false,
        state: 'activation_failed',
        code: null,
        details: 'Bank details are missing.',
      },
      { locationId: marche, ok: true, state: 'active', code: null, details: null },
    ])
    expect((await orderAt(one, parc, 'no')).status).toBe(422)
    const again = activate(one, [parc])
    await one.doordash.when(() => one.doordash.count(enablePath(one, parc)) === 2)
    await tell(one, parc, 'INTEGRATION_ACTIVATED')
    expect((await again)[0]?.ok).toBe(true)
  })

  it('does not take the refusal of an earlier attempt for an answer to this one', async () => {
    const clock = handClock()
    const one = await station({ clock })
    await readyStores(one, ['501'])
    const first = activate(one, [gare])
    await asked(one, gare)
    await tell(one, gare, 'ACTIVATION_BLOCK', null, 'Not yet.')
    await first
    const second = activate(one, [gare])
    await one.doordash.when(() => one.doordash.count(enablePath(one, gare)) === 2)
    const calls = one.doordash.calls().length
    await turn(one, clock, () => one.doordash.calls().length >= calls + 3)
    expect(one.core.integrations.book.get(gare, 'doordash').state).toBe('activating')
    one.doordash.move(onboardingAt(one.doordash, gare).onboarding_id, 'INTEGRATION_ACTIVATED')
    await turn(one, clock, () => one.core.integrations.book.get(gare, 'doordash').state === 'active')
    expect((await second)[0]?.ok).toBe(true)
  })

  it('is refused for locations that are not ready, before anything is asked of anybody (R107)', async () => {
    const one = await station()
    await readyStores(one, ['501'])
    expect(await refusal(activate(one, [gare, 'chez-loutre-centre', 'nowhere']))).toEqual({
      code: 'NOT_READY',
      data: { locationIds: ['chez-loutre-centre', 'nowhere'] },
    })
    expect(one.core.integrations.book.get(gare, 'doordash').state).toBe('not_activated')
    expect(one.doordash.count(enablePath(one, gare))).toBe(0)
  })

  it('wants every check that is not proven to be named, and records who went on without (R100, B11)', async () => {
    const one = await station()
    await readyStores(one, ['501'])
    const request = { locationIds: [gare], channel: 'doordash' as const }
    expect(
      await refusal(one.client.integrations.activate({ ...request, goneOnWithout: ['network'] })),
    ).toEqual({
      code: 'CHECKS_MISSING',
      data: { checks: goLiveChecks.filter((check) => check !== 'network') },
    })
    const results = activate(one, [gare])
    await asked(one, gare)
    await tell(one, gare, 'INTEGRATION_ACTIVATED')
    await results
    expect(one.store.activationRecords.of(gare)).toEqual([
      {
        at: expect.any(Number) as number,
        manager: 'Camille',
        locationId: gare,
        channel: 'doordash',
        goneOnWithout: [...goLiveChecks],
      },
    ])
  })

  it('that the network swallows says so at once, and nothing is half-active', async () => {
    const one = await station()
    await readyStores(one, ['501'])
    await one.doordash.unplug()
    expect(await activate(one, [gare])).toMatchObject([
      { ok: false, state: 'activation_failed', code: 'UNREACHABLE' },
    ])
    await one.doordash.plugIn()
  })

  it('asks again when the answer was lost, until DoorDash has said what is', async () => {
    const clock = handClock()
    const one = await station({ clock })
    await readyStores(one, ['501'])
    one.doordash.trouble(enablePath(one, gare), 'lost')
    const results = activate(one, [gare])
    await asked(one, gare)
    await turn(one, clock, () => one.doordash.count(enablePath(one, gare)) === 2)
    one.doordash.move(onboardingAt(one.doordash, gare).onboarding_id, 'INTEGRATION_ACTIVATED')
    await turn(one, clock, () => one.core.integrations.book.get(gare, 'doordash').state === 'active')
    expect((await results)[0]?.ok).toBe(true)
  })

  it('answers "still under way" when DoorDash takes its time, and the outcome comes later', async () => {
    const clock = handClock()
    const one = await station({ clock })
    await readyStores(one, ['501'])
    const results = activate(one, [gare])
    await asked(one, gare)
    clock.advance(20_000)
    expect(await results).toMatchObject([{ ok: false, state: 'activating', code: null }])
    await tell(one, gare, 'INTEGRATION_ACTIVATED')
    await until(one.client, (state) => doordashAt(state, gare).state === 'active')
  })

  it.each([
    ['before DoorDash heard of it', 'reset', 'MENU_QUALIFIED'],
    ['and DoorDash activated it meanwhile', 'lost', 'INTEGRATION_ACTIVATED'],
  ] as const)(
    'survives being killed between [Confirm] and the answer, %s (R115)',
    async (_when, trouble, status) => {
      const one = await station()
      await readyStores(one, ['501'])
      one.doordash.trouble(enablePath(one, gare), trouble)
      const results = activate(one, [gare]).catch(() => null)
      await asked(one, gare)
      await one.close()
      await Promise.race([results, Promise.resolve()])
      if (status === 'INTEGRATION_ACTIVATED')
        one.doordash.move(onboardingAt(one.doordash, gare).onboarding_id, status)

      const again = await station({ dataDir: one.dataDir, doordash: one.doordash })
      if (status === 'MENU_QUALIFIED') {
        await again.doordash.when(() => again.doordash.count(enablePath(again, gare)) === 2)
        await tell(again, gare, 'INTEGRATION_ACTIVATED')
      }
      await until(again.client, (state) => doordashAt(state, gare).state === 'active')
      expect((await orderAt(again, gare, 'after')).status).toBe(202)
    },
  )

  it('needs the sign-in at DoorDash again once its token is revoked', async () => {
    const one = await station()
    await readyStores(one, ['501'])
    one.doordash.revokeTokens()
    expect(await activate(one, [gare])).toMatchObject([
      { ok: false, state: 'activation_failed', code: 'SIGN_IN_AGAIN' },
    ])
    expect(doordashAt(await until(one.client, () => true), gare).needsSignIn).toBe(true)
  })

  it('waits for a new sign-in once the access has run out, and goes on after it (R97, B13)', async () => {
    const clock = handClock()
    const one = await station({ clock })
    await readyStores(one, ['501'])
    const { expiresAt } = one.store.linkedAccounts.find('mx-1001') ?? { expiresAt: 0 }
    clock.advance(expiresAt - clock.now())
    // A day later the manager signs in to the Dashboard anew, and sees what is missing before anything failed.
    const { token } = await one.staff.session.signIn({
      email: 'camille@chez-loutre.example',
      password: 'correct horse battery',
    })
    const today = { ...one, client: one.connect(token) }
    const expired = await until(today.client, () => true)
    expect(expired.accounts).toEqual([])
    expect(doordashAt(expired, gare)).toMatchObject({ state: 'not_activated', needsSignIn: true })
    expect(await activate(today, [gare])).toMatchObject([{ ok: false, code: 'SIGN_IN_AGAIN' }])
    expect(one.doordash.count(enablePath(one, gare))).toBe(0)

    await signInToDoorDash(today)
    const back = await until(today.client, (state) => !doordashAt(state, gare).needsSignIn)
    expect(back.wizard).toMatchObject({ step: 'brand', account: { id: 'mx-1001' } })
    const results = activate(today, [gare])
    await asked(one, gare)
    await tell(one, gare, 'INTEGRATION_ACTIVATED')
    expect((await results)[0]?.ok).toBe(true)
    expect((await orderAt(one, gare, 'after')).status).toBe(202)
  })
})

describe('an active location', () => {
  async function activeGare(options: Parameters<typeof station>[0] = {}) {
    const one = await station(options)
    await readyStores(one, ['501'])
    const results = activate(one, [gare])
    await asked(one, gare)
    await tell(one, gare, 'INTEGRATION_ACTIVATED')
    await results
    return one
  }

  it('that DoorDash pauses shows the pause with its reason until it ends, and stays active', async () => {
    const one = await activeGare()
    const end = Date.now() + 3_600_000
    const { status } = await one.post('store-status', {
      store: { doordash_store_id: 501, merchant_supplied_id: gare },
      event: { type: 'Store Temporarily Deactivated' },
      reason: 'kitchen_busy',
      notes: 'Back soon.',
      start_time: new Date(Date.now() - 1000).toISOString(),
      end_time: new Date(end).toISOString().replace('Z', ''),
    })
    expect(status).toBe(200)
    const state = await until(one.client, (state) => doordashAt(state, gare).pause !== null)
    expect(doordashAt(state, gare)).toMatchObject({
      state: 'active',
      pause: { reason: 'kitchen_busy', notes: 'Back soon.', until: end },
    })
  })

  it('that DoorDash takes off the integration is disconnected with the reason, and takes no orders', async () => {
    const one = await activeGare()
    await tell(one, gare, 'ABANDONED', null, 'Moved to another provider.')
    const state = await until(one.client, (state) => doordashAt(state, gare).state === 'disconnected')
    expect(doordashAt(state, gare).reason).toEqual({ code: null, details: 'Moved to another provider.' })
    expect((await orderAt(one, gare, 'gone')).status).toBe(422)
  })

  it('is not taken off by an old webhook about an attempt before, but by what DoorDash answers', async () => {
    const clock = handClock()
    const one = await activeGare({ clock })
    const { onboarding_id } = onboardingAt(one.doordash, gare)
    const body = { onboarding_id, location_id: gare, status: 'ACTIVATION_BLOCK', details: 'Old.' }
    const asked = one.doordash.calls().length
    expect((await one.post('onboarding', body)).status).toBe(200)
    expect(one.core.integrations.book.get(gare, 'doordash').state).toBe('active')
    // In doubt, DoorDash is asked at once; later by itself.
    await one.doordash.when(() => one.doordash.calls().length > asked)
    one.doordash.move(onboarding_id, 'ABANDONED', null, 'Taken off.')
    await turn(
      one,
      clock,
      () => one.core.integrations.book.get(gare, 'doordash').state === 'disconnected',
      60_000,
    )
  })

  it('is disconnected through support only: the wish is recorded, with what to read out (R152, M11)', async () => {
    const one = await activeGare()
    const { reference, lines } = await one.client.integrations.requestDisconnect({
      locationId: gare,
      channel: 'doordash',
    })
    expect(reference).toMatch(/^OM-[2-9A-Z]{6}$/)
    expect(Object.fromEntries(lines.map(({ label, value }) => [label, value]))).toMatchObject({
      reference,
      'store-id': '501',
      'location-id': gare,
      'onboarding-id': onboardingAt(one.doordash, gare).onboarding_id,
      location: 'Gare',
      'requested-by': 'Camille',
    })
    expect(one.store.disconnectRequests.of(gare)).toMatchObject([{ reference, manager: 'Camille' }])
    expect(one.core.integrations.book.get(gare, 'doordash').state).toBe('active')
  })
})

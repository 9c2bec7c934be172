import { ORPCError, safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { signInExpiryMs } from '#main/integration/sign-in.ts'
import {
  handClock,
  locationOf,
  onboardingAt,
  signInToDoorDash,
  station,
  tick,
  turn,
  until,
} from './station.ts'

async function refusal(promise: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const [error] = await safe(promise)
  if (!(error instanceof ORPCError)) throw new Error('the call was not refused')
  return { code: error.code, data: error.data as unknown }
}

async function toSignIn(one: Awaited<ReturnType<typeof station>>) {
  const { wizard } = one.client.integrations
  await wizard.start({ path: 'A' })
  await wizard.confirmChecklist()
  await wizard.chooseAccount({ accountId: null })
  return (await wizard.openSignIn()).url
}

describe('signing in to DoorDash', () => {
  it('goes to DoorDash with PKCE and state, comes back with a code and links the account (R39, R40, R51)', async () => {
    const one = await station()
    const url = new URL(await toSignIn(one))
    expect(url.origin + url.pathname).toBe('https://merchant.doordash.example/authorize')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'developer',
      code_challenge_method: 'S256',
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/callback$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
    })
    const { status, page } = await one.doordash.comeBack(url.href)
    expect(status).toBe(200)
    expect(page).toContain('You are signed in to DoorDash')
    expect(page).not.toMatch(/<script/i)
    const state = await until(one.client, (state) => state.wizard?.step === 'brand')
    expect(state.accounts).toEqual([
      { id: 'mx-1001', email: 'admin@chez-loutre.example', businessName: 'Chez Loutre' },
    ])
    // The way back was for one answer.
    const again = await one.doordash.comeBack(url.href)
    expect(again).toMatchObject({
      status: 410,
      page: expect.stringContaining('This sign-in is over') as string,
    })
    expect(one.doordash.count('POST /v2/tokens')).toBe(1)
  })

  it('knows which sign-in is open, so that no other address gets a window (R40)', async () => {
    const one = await station()
    const { wizard } = one.core.integrations
    expect(wizard.signInUrl()).toBeNull()
    const first = await toSignIn(one)
    expect(wizard.signInUrl()).toBe(first)
    const { url } = await one.client.integrations.wizard.openSignIn()
    expect(url).not.toBe(first)
    expect(wizard.signInUrl()).toBe(url)
    // A late code is as good as one in time, so closing the window closes nothing here.
    await one.client.integrations.wizard.signInEnded({ problem: 'popup-closed' })
    expect(wizard.signInUrl()).toBe(url)
    await one.doordash.comeBack(url)
    expect(wizard.signInUrl()).toBeNull()
  })

  it('keeps the token sealed on disk, and nowhere in what a screen gets', async () => {
    const one = await station()
    await signInToDoorDash(one)
    const sealed = one.store.linkedAccounts.find('mx-1001')?.sealedToken
    expect(sealed?.byteLength).toBeGreaterThan(30)
    const state = await until(one.client, () => true)
    expect(JSON.stringify(state)).not.toMatch(/token/i)
  })

  it('says in the language of the device to go back to Order Manager', async () => {
    const one = await station()
    await one.staff.device.saveSettings({ language: 'fr' })
    const { page } = await one.doordash.comeBack(await toSignIn(one))
    expect(page).toContain('<html lang="fr">')
  })

  it.each([
    ['access was denied', 'denied', { error: 'access_denied' }],
    [
      'the role may not connect stores (R43)',
      'wrong-role',
      { error: 'access_denied', error_description: 'role store_manager may not connect stores' },
    ],
  ] as const)('comes back to [Authorize] when %s, and can be tried again', async (_why, problem, changes) => {
    const one = await station()
    const { status, page } = await one.doordash.comeBack(await toSignIn(one), (query) => {
      if ('error' in changes) query.delete('code')
      for (const [name, value] of Object.entries(changes)) query.set(name, value)
    })
    expect(status).toBe(400)
    expect(page).toContain('try again')
    const failed = await until(one.client, (state) => state.wizard?.problem != null)
    expect(failed.wizard).toMatchObject({ step: 'authorize', problem, signingInSince: null, account: null })
    expect(one.doordash.count('POST /v2/tokens')).toBe(0)
    const { url } = await one.client.integrations.wizard.openSignIn()
    await one.doordash.comeBack(url)
    expect((await until(one.client, (state) => state.wizard?.step === 'brand')).wizard?.problem).toBeNull()
  })

  it('that DoorDash does not answer, or whose code it refuses, leads back with the reason', async () => {
    const one = await station()
    one.doordash.trouble('POST /v2/tokens', 'reset')
    await one.doordash.comeBack(await toSignIn(one))
    await until(one.client, (state) => state.wizard?.problem === 'unreachable')
    const { url } = await one.client.integrations.wizard.openSignIn()
    await one.doordash.comeBack(url, (query) => query.set('code', 'guessed'))
    await until(one.client, (state) => state.wizard?.problem === 'expired')
  })

  it('that takes longer than ten minutes expires (B13)', async () => {
    const clock = handClock()
    const one = await station({ clock })
    const url = await toSignIn(one)
    clock.advance(signInExpiryMs)
    await until(one.client, (state) => state.wizard?.problem === 'expired')
    expect(await one.doordash.comeBack(url)).toMatchObject({
      status: 410,
      page: expect.stringContaining('This sign-in took too long') as string,
    })
    clock.advance(signInExpiryMs)
    await expect(one.doordash.comeBack(url)).rejects.toThrow()
  })

  it.each([
    ['somebody else’s', 'somebody-elses'],
    ['no', null],
  ])(
    'goes on although a request with %s state came in: whoever knows none cannot end it',
    async (_whose, state) => {
      const one = await station()
      const url = await toSignIn(one)
      for (const error of [null, 'access_denied']) {
        const { status, page } = await one.doordash.comeBack(url, (query) => {
          if (state === null) query.delete('state')
          else query.set('state', state)
          if (error !== null) query.set('error', error)
        })
        expect(status).toBe(400)
        expect(page).toContain('This sign-in does not belong to Order Manager')
      }
      expect(one.store.wizards.current()).toMatchObject({ problem: null, step: 'authorize' })
      expect(one.store.wizards.current()?.signingInSince).not.toBeNull()
      expect((await one.doordash.comeBack(url)).status).toBe(200)
      await until(one.client, (now) => now.wizard?.step === 'brand')
    },
  )

  it('that was replaced by a newer one, or given up, says so in its own window', async () => {
    const one = await station()
    const first = await toSignIn(one)
    const second = (await one.client.integrations.wizard.openSignIn()).url
    expect(await one.doordash.comeBack(first)).toMatchObject({
      status: 410,
      page: expect.stringContaining('A newer sign-in took the place of this one') as string,
    })
    await one.client.integrations.wizard.back()
    expect(await one.doordash.comeBack(second)).toMatchObject({
      status: 410,
      page: expect.stringContaining('This sign-in is over') as string,
    })
    expect(one.doordash.count('POST /v2/tokens')).toBe(0)
  })

  it('whose window was closed or blocked says so, and a late code is still good (R41, B13)', async () => {
    const one = await station()
    const url = await toSignIn(one)
    const { wizard } = one.client.integrations
    expect(await wizard.signInEnded({ problem: 'popup-closed' })).toMatchObject({
      step: 'authorize',
      problem: 'popup-closed',
      signingInSince: null,
    })
    await one.doordash.comeBack(url)
    await until(one.client, (state) => state.wizard?.step === 'brand')
    // The window that closes itself after success is no problem.
    expect(await wizard.signInEnded({ problem: 'popup-closed' })).toMatchObject({
      step: 'brand',
      problem: null,
    })
  })

  it('that a restart interrupted comes back as expired, at the same step (B13)', async () => {
    const one = await station()
    await toSignIn(one)
    await one.close()
    const again = await station({ dataDir: one.dataDir, doordash: one.doordash })
    expect((await until(again.client, () => true)).wizard).toMatchObject({
      step: 'authorize',
      problem: 'expired',
      signingInSince: null,
    })
  })

  it('needs an address of DoorDash, and says when there is none', async () => {
    const one = await station()
    await toSignIn(one)
    for (const address of [undefined, 'http://merchant.doordash.example/authorize', 'javascript:alert(1)']) {
      one.doordash.access.authorizeUrl = address
      expect((await refusal(one.client.integrations.wizard.openSignIn())).code).toBe('NOT_SET_UP')
    }
  })
})

describe('choosing stores', () => {
  it('lists what the account may connect, with what stands in the way (R14 to R22, M12)', async () => {
    const one = await station()
    const [gare, parc, marche] = one.doordash.stores
    if (!gare || !parc || !marche) throw new Error('three stores')
    Object.assign(gare, { currentProvider: { name: 'OldPOS', kind: 'pos' } })
    Object.assign(parc, { isSignupComplete: false, countryCode: 'FR', menus: [] })
    one.doordash.lists(marche, { menu: { item_count: 0, empty_elements: 1, open_minutes_per_week: 20 } })
    await signInToDoorDash(one)
    expect(await one.client.integrations.wizard.candidates()).toMatchObject([
      { storeId: '501', currentProvider: 'OldPOS', connectedLocationId: null, problems: [] },
      { storeId: '502', problems: ['signup-unfinished', 'country-unsupported', 'menu-missing'] },
      { storeId: '503', problems: ['menu-empty', 'menu-empty-elements', 'hours-too-short'] },
    ])
  })

  it('leads back to the sign-in when the token was revoked meanwhile, and keeps what was chosen (B13)', async () => {
    const one = await station()
    await tick(one, ['501', '502'])
    one.doordash.revokeTokens()
    expect((await refusal(one.client.integrations.wizard.candidates())).code).toBe('SIGN_IN_AGAIN')
    const back = await until(one.client, (state) => state.wizard?.problem === 'token-revoked')
    expect(back.wizard).toMatchObject({
      step: 'authorize',
      storeIds: ['501', '502'],
      brand: { kind: 'merge', brand: 'Chez Loutre' },
    })
    expect(back.accounts).toEqual([])
    const { url } = await one.client.integrations.wizard.openSignIn()
    await one.doordash.comeBack(url)
    await until(one.client, (state) => state.wizard?.step === 'brand' && state.accounts.length === 1)
  })

  it('skips the sign-in for an account that is linked already (R37, M10)', async () => {
    const one = await station()
    await signInToDoorDash(one)
    const { wizard } = one.client.integrations
    await wizard.close()
    await wizard.start({ path: 'B' })
    await wizard.confirmChecklist()
    expect((await refusal(wizard.chooseAccount({ accountId: 'nobody' }))).code).toBe('UNKNOWN_ACCOUNT')
    expect(await wizard.chooseAccount({ accountId: 'mx-1001' })).toMatchObject({ step: 'brand', path: 'B' })
    expect(await wizard.candidates()).toHaveLength(3)
  })

  it('refuses a new brand that exists, whatever its accents, and a merge with one that does not (R52, R53)', async () => {
    const one = await station()
    await signInToDoorDash(one)
    const { wizard } = one.client.integrations
    expect((await refusal(wizard.chooseBrand({ kind: 'new', name: '  chéz LOUTRE ' }))).code).toBe(
      'BRAND_EXISTS',
    )
    expect((await refusal(wizard.chooseBrand({ kind: 'merge', brand: 'Nobody' }))).code).toBe('UNKNOWN_BRAND')
    expect(await wizard.chooseBrand({ kind: 'new', name: 'Loutre Express' })).toMatchObject({
      step: 'stores',
    })
  })

  it('adds nothing without a ticked store (R54)', async () => {
    const one = await station()
    await tick(one, [])
    expect(await refusal(one.client.integrations.wizard.addLocations())).toEqual({
      code: 'NOT_POSSIBLE',
      data: { refusal: 'no-stores' },
    })
    expect(one.doordash.count('POST /v2/store_onboarding')).toBe(0)
  })

  it('says so when DoorDash cannot be reached, and stays where it was', async () => {
    const one = await station()
    await tick(one, ['501'])
    await one.doordash.unplug()
    const { wizard } = one.client.integrations
    expect((await refusal(wizard.candidates())).code).toBe('UNREACHABLE')
    expect((await refusal(wizard.addLocations())).code).toBe('UNREACHABLE')
    expect((await until(one.client, () => true)).wizard?.step).toBe('stores')
    await one.doordash.plugIn()
    await wizard.addLocations()
    await until(one.client, (state) => state.wizard?.step === 'done')
  })
})

describe('adding locations', () => {
  it('makes a location of each store, with an id that stays, and starts QA (R56, R58, R59)', async () => {
    const one = await station()
    Object.assign(one.doordash.stores[0] ?? {}, { currentProvider: { name: 'OldPOS', kind: 'pos' } })
    await tick(one, ['501', '503'])
    await one.client.integrations.wizard.addLocations()
    const done = await until(one.client, (state) => state.wizard?.step === 'done')
    expect([locationOf(done, '501'), locationOf(done, '503')]).toEqual([
      'chez-loutre-gare',
      'chez-loutre-marche',
    ])
    expect(done.integrations.filter((one) => one.state === 'qa_in_progress')).toMatchObject([
      {
        locationId: 'chez-loutre-gare',
        brand: 'Chez Loutre',
        locationName: 'Gare',
        timeZone: 'America/Toronto',
        externalStoreId: '501',
        currentProvider: 'OldPOS',
        qaStartedAt: expect.any(Number) as number,
      },
      { locationId: 'chez-loutre-marche', locationName: 'Marché' },
    ])
    expect(one.core.locations.get('chez-loutre-gare')).toMatchObject({ currency: 'CAD', country: 'CA' })
    expect(one.store.integrationLog.of('chez-loutre-gare', 'doordash').map((entry) => entry.type)).toEqual([
      'location-created',
      'connecting',
      'qa-started',
    ])
  })

  it('joins the location that is here already, by brand and address (R52)', async () => {
    const one = await station()
    one.core.integrations.book.put({
      ...one.core.integrations.book.get('chez-loutre-port', 'doordash'),
      state: 'not_connected',
      externalStoreId: null,
    })
    Object.assign(one.doordash.stores[1] ?? {}, {
      name: 'CHEZ LOUTRE (Port)',
      address: '3 Quai des Brumes',
    })
    await tick(one, ['502'])
    await one.client.integrations.wizard.addLocations()
    const done = await until(one.client, (state) => state.wizard?.step === 'done')
    expect(locationOf(done, '502')).toBe('chez-loutre-port')
    expect(one.core.locations.all()).toHaveLength(2)
  })

  it('brings a location back that was removed, where its store is connected again', async () => {
    const one = await station()
    one.core.integrations.book.put({
      ...one.core.integrations.book.get('chez-loutre-port', 'doordash'),
      state: 'not_connected',
      externalStoreId: null,
    })
    Object.assign(one.doordash.stores[1] ?? {}, { name: 'Chez Loutre · Port', address: '3, quai des Brumes' })
    await one.client.device.removeLocation({ id: 'chez-loutre-port', revision: 1 })
    await tick(one, ['502'])
    await one.client.integrations.wizard.addLocations()
    const done = await until(one.client, (state) => state.wizard?.step === 'done')
    expect(locationOf(done, '502')).toBe('chez-loutre-port')
    expect(one.core.device().removedLocations).toEqual([])
    expect(one.core.device().locations.map(({ id }) => id)).toContain('chez-loutre-port')
  })

  it('answers per store: one refused by DoorDash leaves no trace, the others go on (R144)', async () => {
    const one = await station()
    Object.assign(one.doordash.stores[2] ?? {}, { isSignupComplete: false })
    one.doordash.trouble('POST /v2/store_onboarding', {
      status: 409,
      body: { code: 'DUPLICATE_LOCATION_ID', message: 'Another store already uses this location id.' },
    })
    await tick(one, ['501', '502', '503', '999'])
    await one.client.integrations.wizard.addLocations()
    const { wizard } = await until(one.client, (state) => state.wizard?.step === 'done')
    const results = Object.values(wizard?.results ?? {})
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.flatMap((result) => (result.ok ? [] : [result.code])).toSorted()).toEqual([
      'DUPLICATE_LOCATION_ID',
      'SIGNUP_UNFINISHED',
      'STORE_NOT_FOUND',
    ])
    expect(one.core.locations.all()).toHaveLength(3)
  })

  it('does not connect a store twice (R56)', async () => {
    const one = await station()
    await tick(one, ['501'])
    await one.client.integrations.wizard.addLocations()
    await until(one.client, (state) => state.wizard?.step === 'done')
    await one.client.integrations.wizard.close()
    await tick(one, ['501'])
    expect(await one.client.integrations.wizard.candidates()).toMatchObject([
      { storeId: '501', connectedLocationId: 'chez-loutre-gare' },
      { connectedLocationId: null },
      { connectedLocationId: null },
    ])
    await one.client.integrations.wizard.addLocations()
    const { wizard } = await until(one.client, (state) => state.wizard?.step === 'done')
    expect(wizard?.results['501']).toEqual({ ok: false, code: 'ALREADY_CONNECTED', details: null })
    expect(one.doordash.onboardings().length).toBe(1)
  })

  it('repeats what got no answer, and DoorDash still has one onboarding per store', async () => {
    const clock = handClock()
    const one = await station({ clock })
    one.doordash.trouble('POST /v2/store_onboarding', 'lost')
    one.doordash.trouble('POST /v2/store_onboarding', { status: 503 })
    await tick(one, ['501'])
    await one.client.integrations.wizard.addLocations()
    await turn(one, clock, () => one.store.wizards.current()?.step === 'done')
    expect(one.doordash.count('POST /v2/store_onboarding')).toBe(3)
    await until(one.client, (state) => state.wizard?.step === 'done')
    expect(one.doordash.onboardings().length).toBe(1)
  })

  it('survives being killed between the call and its answer: no store is connected twice, none is lost (B13)', async () => {
    const one = await station()
    one.doordash.trouble('POST /v2/store_onboarding', 'lost')
    await tick(one, ['501', '502'])
    await one.client.integrations.wizard.addLocations()
    await one.doordash.when(() => one.doordash.count('POST /v2/store_onboarding') >= 1)
    await one.close()
    const again = await station({ dataDir: one.dataDir, doordash: one.doordash })
    const done = await until(again.client, (state) => state.wizard?.step === 'done')
    expect([locationOf(done, '501'), locationOf(done, '502')]).toEqual([
      'chez-loutre-gare',
      'chez-loutre-parc',
    ])
    expect(one.doordash.onboardings().length).toBe(2)
    expect(again.core.locations.all()).toHaveLength(4)
    expect(onboardingAt(one.doordash, 'chez-loutre-gare').doordash_store_id).toBe('501')
  })

  it('refuses what is left when the token is revoked on the way', async () => {
    const one = await station()
    one.doordash.trouble('POST /v2/store_onboarding', { status: 401 })
    await tick(one, ['501'])
    await one.client.integrations.wizard.addLocations()
    const { wizard } = await until(one.client, (state) => state.wizard?.step === 'done')
    expect(wizard?.results['501']).toMatchObject({ ok: false, code: 'SIGN_IN_AGAIN' })
    expect(one.core.locations.all()).toHaveLength(2)
  })
})

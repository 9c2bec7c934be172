import { isDefinedError, ORPCError, safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { idleLockMinutes, lockOutMinutes, maxFailedSignIns } from '#shared/api/session.ts'
import { createPasswords, type PasswordCost, usualCost } from '#main/accounts/password.ts'
import { demoAccount, seedDemoAccounts } from '#main/core/demo.ts'
import { handClock, testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { orderDelivery } from '../support/doordash-order.ts'

const email = 'camille@chez-loutre.example'
const password = 'correct horse battery'
const minute = 60_000

async function station(options: { passwordCost?: PasswordCost } = {}) {
  const clock = handClock()
  const { core, post, store } = await testCore({ clock, ...options })
  return { clock, core, post, store, ...dashboard(core) }
}

async function refusal(promise: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const [error] = await safe(promise)
  if (!(error instanceof ORPCError)) throw new Error('the call was not refused')
  return { code: error.code, data: error.data as unknown }
}

describe('the first run', () => {
  it('creates the account of the manager, once (R11, R33)', async () => {
    const { staff, connect } = await station()
    expect(await staff.session.state()).toMatchObject({ setupNeeded: true, manager: null, demoAccount: null })
    const { token, manager } = await staff.session.create({ name: ' Camille ', email, password })
    expect(manager).toMatchObject({ name: 'Camille', email })
    expect(await connect(token).session.state()).toMatchObject({ setupNeeded: false, manager })
    expect(
      await refusal(staff.session.create({ name: 'Eve', email: 'eve@chez-loutre.example', password })),
    ).toMatchObject({ code: 'ALREADY_SET_UP' })
  })

  it('takes no password that anybody would try first', async () => {
    const { staff } = await station()
    for (const easy of ['password123', 'camille2026', email, 'motdepasse1'])
      expect(
        (await refusal(staff.session.create({ name: 'Camille', email, password: easy }))).code,
        easy,
      ).toBe('PASSWORD_EASY')
    expect(await staff.session.state()).toMatchObject({ setupNeeded: true })
  })

  it('tells every screen of the account as soon as it is there', async () => {
    const { core, signIn } = await station()
    let told = 0
    core.changes.device.listen(() => (told += 1))
    await signIn()
    expect(told).toBe(1)
  })

  it('of a demo needs no account: it has one, and shows it on the sign-in screen', async () => {
    const { core, staff } = await station()
    await seedDemoAccounts(core)
    const state = await staff.session.state()
    expect(state).toMatchObject({ setupNeeded: false, demoAccount: { email: demoAccount.email } })
    const shown = state.demoAccount ?? { email: '', password: '' }
    expect((await staff.session.signIn(shown)).manager.email).toBe('manager@chez-loutre.example')
  })
})

describe('signing in', () => {
  it('answers the same for a wrong password and for an address nobody has, and locks both after five tries', async () => {
    const { staff, clock, signIn } = await station()
    await signIn()
    for (const address of [email, 'nobody@chez-loutre.example']) {
      const seen: unknown[] = []
      for (let count = 1; count <= maxFailedSignIns + 1; count += 1)
        seen.push(await refusal(staff.session.signIn({ email: address, password: `guess number ${count}` })))
      const until = clock.now() + lockOutMinutes * minute
      expect(seen).toEqual([
        ...[4, 3, 2, 1].map((attemptsLeft) => ({ code: 'WRONG', data: { attemptsLeft } })),
        { code: 'LOCKED', data: { until } },
        { code: 'LOCKED', data: { until } },
      ])
    }
    // Locked is locked, also for the right password; afterwards it is good again.
    expect((await refusal(staff.session.signIn({ email, password }))).code).toBe('LOCKED')
    clock.advance(lockOutMinutes * minute)
    expect((await staff.session.signIn({ email: ` ${email.toUpperCase()} `, password })).manager.email).toBe(
      email,
    )
  })

  it('counts guesses that are sent at once, one by one', async () => {
    const { staff, signIn } = await station()
    await signIn()
    const codes = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const guess = { email, password: `guess number ${index}` }
        return (await refusal(staff.session.signIn(guess))).code
      }),
    )
    expect(codes.filter((code) => code === 'WRONG').length).toBeLessThan(maxFailedSignIns)
    expect((await refusal(staff.session.signIn({ email, password }))).code).toBe('LOCKED')
  })

  it('takes as long for an address nobody has', async () => {
    const { core, signIn } = await station({ passwordCost: usualCost })
    await signIn()
    const time = async (address: string) => {
      const start = performance.now()
      await core.accounts.signIn(address, 'a wrong password')
      return performance.now() - start
    }
    await time('warm@up.example')
    const known = Math.min(await time(email), await time(email))
    const unknown = Math.min(await time('one@nobody.example'), await time('two@nobody.example'))
    expect(unknown).toBeGreaterThan(known / 2)
  })

  it('ends with signing out, and by itself after a quarter of an hour without a call', async () => {
    const { staff, connect, clock, signIn } = await station()
    const { client } = await signIn()
    clock.advance((idleLockMinutes - 1) * minute)
    // Asking who is signed in is no sign of a person; working is.
    expect((await client.session.state()).manager).not.toBeNull()
    await client.integrations.wizard.start({ path: 'A' })
    clock.advance((idleLockMinutes - 1) * minute)
    expect((await client.session.state()).manager).not.toBeNull()
    clock.advance(minute)
    expect((await client.session.state()).manager).toBeNull()
    expect((await refusal(client.integrations.wizard.confirmChecklist())).code).toBe('UNAUTHORIZED')

    const { token } = await staff.session.signIn({ email, password })
    await connect(token).session.signOut()
    expect((await connect(token).session.state()).manager).toBeNull()
  })

  it('ends what a screen still watches when the session is over', async () => {
    const { clock, signIn, core } = await station()
    const { client } = await signIn()
    const states = (await client.integrations.watch())[Symbol.asyncIterator]()
    expect((await states.next()).done).toBe(false)
    clock.advance(idleLockMinutes * minute)
    core.integrations.changes.publish(['integrations'])
    await expect(states.next()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})

describe('what only managers may do', () => {
  it('is refused to staff and to made-up tokens with UNAUTHORIZED, in the core', async () => {
    const { staff, connect } = await station()
    const where = { locationId: 'chez-loutre-port', channel: 'doordash' as const }
    const several = { locationIds: ['chez-loutre-port'], channel: 'doordash' as const }
    for (const client of [staff, connect('made-up')]) {
      const api = client.integrations
      const { wizard } = api
      const calls = [
        () => api.watch().then((states) => states[Symbol.asyncIterator]().next()),
        () => wizard.start({ path: 'A' }),
        () => wizard.confirmChecklist(),
        () => wizard.chooseAccount({ accountId: null }),
        () => wizard.openSignIn(),
        () => wizard.signInEnded({ problem: 'popup-closed' }),
        () => wizard.candidates(),
        () => wizard.chooseBrand({ kind: 'new', name: 'x' }),
        () => wizard.tickStores({ storeIds: [] }),
        () => wizard.addLocations(),
        () => wizard.back(),
        () => wizard.close(),
        () => api.retryMenuExport(where),
        () => api.stores(),
        () => api.cutOffs(several),
        () => api.activate({ ...several, goneOnWithout: [] }),
        () => api.startGoLiveCheck(),
        () => api.confirmHeard(),
        () => api.requestDisconnect(where),
      ]
      for (const call of calls) expect((await refusal(call())).code).toBe('UNAUTHORIZED')
    }
    // The board is everybody's.
    expect(isDefinedError((await safe(staff.orders.show({ id: 'nothing' }))).error)).toBe(true)
  })

  it('puts the name of the manager into the history of what he does on the board (B20)', async () => {
    const { signIn, post, staff } = await station()
    const { client } = await signIn()
    const { body } = await post('orders', orderDelivery({ id: 'by-manager' }))
    const id = String(body['merchant_supplied_id'])
    await staff.orders.acknowledge({ id })
    await client.orders.accept({ id, prepMinutes: 15 })
    const { history } = await staff.orders.show({ id })
    const actorOf = (type: string) => history.find((entry) => entry.type === type)?.actor
    expect(actorOf('acknowledged')).toEqual({ kind: 'staff' })
    expect(actorOf('accepted')).toEqual({ kind: 'manager', name: 'Camille' })
  })
})

describe('a password', () => {
  it('is kept as scrypt with its parameters, never as itself, and is read the same from every keyboard', async () => {
    const { store, signIn } = await station({ passwordCost: usualCost })
    await signIn()
    const stored = store.people.findByEmail(email)?.password ?? ''
    expect(stored).toMatch(/^scrypt\$131072\$8\$1\$/)
    expect(stored).not.toContain(password)
    const passwords = createPasswords()
    const accented = await passwords.hash('crème brûlée 26'.normalize('NFC'))
    expect(await passwords.matches('crème brûlée 26'.normalize('NFD'), accented)).toBe(true)
    expect(await passwords.matches('creme brulee 26', accented)).toBe(false)
  })
})

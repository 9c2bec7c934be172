import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { type Action, type Level, usualPermissions } from '#shared/accounts/permissions.ts'
import { approvalIdleMinutes, maxFailedSignIns } from '#shared/api/session.ts'
import { lineKeys } from '#shared/order/line-keys.ts'
import { runCli } from '#main/node/cli/run.ts'
import { openStore } from '#main/store/open.ts'
import { handClock, testCore } from '../support/core.ts'
import { type Client, dashboard } from '../support/dashboard.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { olderStore } from '../support/older-store.ts'

const centre = 'chez-loutre-centre'
const pins = { ana: '4021', bruno: '2580', sami: '9301' }

/** A station with its manager signed in, a supervisor and two of the staff; Bruno has no PIN. */
async function station() {
  const clock = handClock()
  const { core, store, post, dataDir } = await testCore({ clock })
  const screens = dashboard(core)
  const { client, token } = await screens.signIn()
  const add = async (name: string, role: 'staff' | 'supervisor', pin: string | null) =>
    client.people.add({ name, role, pin, email: null, password: null })
  await add('Ana', 'staff', pins.ana)
  await add('Sami', 'supervisor', pins.sami)
  const { people } = await add('Bruno', 'staff', null)
  const known = (name: string) => {
    const found = core.people.state().people.find((person) => person.name === name)
    if (!found) throw new Error(`${name} is not here`)
    return found
  }
  const keep = (action: Action, level: Level) =>
    client.people.setPermissions({
      revision: core.people.state().permissions.revision,
      levels: { ...core.people.state().permissions.levels, [action]: level },
    })
  let orders = 0
  const order = async () => {
    orders += 1
    const { body } = await post('orders', orderDelivery({ id: `people-${orders}` }))
    return String(body['merchant_supplied_id'])
  }
  /** A screen on which somebody typed a PIN for this. */
  const approved = async (pin: string, action: Action) =>
    screens.connect(null, (await screens.staff.session.approve({ by: 'pin', pin, action })).token)
  return { clock, core, store, dataDir, ...screens, client, token, people, known, keep, order, approved }
}

const code = async (promise: Promise<unknown>) => {
  const { error } = await safe(promise)
  return error === null ? 'ok' : (error as { code?: string }).code
}

/** What a stream breaks with, whatever it tells before. */
async function endOf(stream: AsyncIterator<unknown>): Promise<unknown> {
  for (;;) {
    const { error, data } = await safe(stream.next())
    if (error !== null) return error
    if (data?.done === true) return 'ended without a word'
  }
}

/** What each action lets through, tried on a screen where nobody said who it is. */
const tries: Record<Action, ((screen: Client, id: string) => Promise<unknown>)[]> = {
  accept: [
    (screen, id) => screen.orders.accept({ id, prepMinutes: 15 }),
    // Taking an item off a new order accepts the rest of it.
    (screen, id) => screen.orders.itemOut({ id, line: '0', quantity: 0, substitute: null, prepMinutes: 15 }),
  ],
  refuse: [
    (screen, id) => screen.orders.refuse({ id, reason: 'too-busy', itemId: null, details: null }),
    (screen, id) => screen.orders.cancel({ id, reason: 'OTHER', details: null }),
    (screen, id) => screen.orders.itemOut({ id, line: '0', quantity: 0, substitute: null }),
  ],
  'sold-out': [
    (screen) =>
      screen.soldOut.take({
        kind: 'item',
        id: 'x',
        locationIds: [centre],
        until: { type: 'further-notice' },
      }),
    (screen) => screen.soldOut.bringBack({ kind: 'item', id: 'x', locationIds: [centre] }),
  ],
  pause: [
    (screen) =>
      screen.pause.set({
        storefronts: [{ locationId: centre, channel: 'doordash', mark: '' }],
        mode: { type: 'normal' },
      }),
  ],
  printers: [(screen) => screen.printing.remove({ id: 'none', dropJobs: true })],
  money: [(screen) => screen.device.saveLocation({ id: 'none', revision: 1 })],
}
const actions = Object.keys(tries) as Action[]

describe('a kitchen that set up nobody', () => {
  it('is asked for nothing, whatever it does', async () => {
    const { core, post } = await testCore()
    const { staff } = dashboard(core)
    const { body } = await post('orders', orderDelivery({ id: 'nobody' }))
    const id = String(body['merchant_supplied_id'])
    for (const action of actions)
      for (const go of tries[action]) expect(await code(go(staff, id))).not.toBe('NEEDS_APPROVAL')
  })
})

describe('what a manager keeps for some (B20)', () => {
  it('by default the kitchen accepts, refuses, 86s and pauses as before, and nobody is asked', async () => {
    const { staff, order } = await station()
    expect(await code(staff.orders.accept({ id: await order(), prepMinutes: 15 }))).toBe('ok')
    for (const action of ['accept', 'refuse', 'sold-out', 'pause'] as const)
      for (const go of tries[action]) expect(await code(go(staff, await order()))).not.toBe('NEEDS_APPROVAL')
  })

  it.each(actions)('%s: every call of it is refused in the core without somebody who may', async (action) => {
    const { staff, keep, order, connect } = await station()
    await keep(action, 'staff')
    const id = await order()
    for (const screen of [staff, connect(null, 'made-up'), connect('made-up')])
      for (const go of tries[action]) {
        const { error } = await safe(go(screen, id))
        expect(error).toMatchObject({ code: 'NEEDS_APPROVAL', data: { action } })
      }
    expect((await staff.orders.show({ id })).order.status).toBe('new')
  })

  it('is done in the name of whoever typed the PIN, and the next order asks again', async () => {
    const { staff, keep, order, approved } = await station()
    await keep('refuse', 'staff')
    const [first, second] = [await order(), await order()]
    const screen = await approved(pins.ana, 'refuse')
    const refuse = (id: string) =>
      screen.orders.refuse({ id, reason: 'too-busy', itemId: null, details: null })
    await refuse(first)
    const { history } = await staff.orders.show({ id: first })
    expect(history.find(({ type }) => type === 'refused')?.actor).toEqual({ kind: 'staff', name: 'Ana' })
    // Somebody else may stand there by now.
    expect(await code(refuse(second))).toBe('NEEDS_APPROVAL')
  })

  it('an item goes off a new order with the PIN of who may accept it, off an accepted one with that of who may refuse', async () => {
    const { staff, keep, order, approved } = await station()
    await keep('accept', 'staff')
    await keep('refuse', 'supervisor')
    const id = await order()
    const [line = ''] = lineKeys((await staff.orders.show({ id })).order.lines)
    const takeOff = { id, line, quantity: 0, substitute: null }
    const unsaid = await safe(staff.orders.itemOut({ ...takeOff, prepMinutes: 15 }))
    expect(unsaid.error).toMatchObject({ code: 'NEEDS_APPROVAL', data: { action: 'accept' } })
    const wrong = { ...takeOff, line: 'none', prepMinutes: 15 }
    expect(await code((await approved(pins.ana, 'accept')).orders.itemOut(wrong))).toBe('NOT_POSSIBLE')
    // What cannot be taken off accepts nothing.
    expect((await staff.orders.show({ id })).order.status).toBe('new')
    await (await approved(pins.ana, 'accept')).orders.itemOut({ ...takeOff, prepMinutes: 15 })
    const { order: taken, history } = await staff.orders.show({ id })
    expect(taken.status).toBe('preparing')
    const names = history
      .filter(({ type }) => ['accepted', 'item-out'].includes(type))
      .map(({ actor }) => actor.name)
    expect(names).toEqual(['Ana', 'Ana'])
    expect(await code((await approved(pins.ana, 'accept')).orders.itemOut(takeOff))).toBe('NEEDS_APPROVAL')
    expect(await code((await approved(pins.sami, 'refuse')).orders.itemOut(takeOff))).not.toBe(
      'NEEDS_APPROVAL',
    )
  })

  it('is not opened by a PIN typed for something else', async () => {
    const { keep, order, approved } = await station()
    await keep('refuse', 'staff')
    await keep('accept', 'staff')
    const screen = await approved(pins.ana, 'accept')
    const id = await order()
    expect(await code(screen.orders.refuse({ id, reason: 'too-busy', itemId: null, details: null }))).toBe(
      'NEEDS_APPROVAL',
    )
    expect(await code(screen.orders.accept({ id, prepMinutes: 15 }))).toBe('ok')
  })

  it('says whose PIN is not enough, and counts it as no wrong try', async () => {
    const { staff, client, keep } = await station()
    await keep('refuse', 'supervisor')
    for (let tries = 0; tries <= maxFailedSignIns; tries += 1) {
      const { error } = await safe(staff.session.approve({ by: 'pin', pin: pins.ana, action: 'refuse' }))
      expect(error).toMatchObject({ code: 'NOT_ENOUGH', data: { name: 'Ana' } })
    }
    expect(await code(staff.session.approve({ by: 'pin', pin: pins.sami, action: 'refuse' }))).toBe('ok')
    expect(await client.session.approvers({ action: 'refuse' })).toEqual({
      names: ['Camille', 'Sami'],
      hasPin: true,
    })
  })

  it('a supervisor sets printers for some minutes, and no money', async () => {
    const { clock, approved, core } = await station()
    const screen = await approved(pins.sami, 'printers')
    for (let times = 0; times < 2; times += 1)
      expect(await code(screen.printing.remove({ id: 'none', dropJobs: true }))).toBe('UNKNOWN_PRINTER')
    expect(await code(screen.device.saveLocation({ id: centre, revision: 1, defaultPrepMinutes: 30 }))).toBe(
      'NEEDS_APPROVAL',
    )
    expect(core.locations.get(centre)?.defaultPrepMinutes).toBe(15)
    clock.advance(approvalIdleMinutes * 60_000)
    expect(await code(screen.printing.remove({ id: 'none', dropJobs: true }))).toBe('NEEDS_APPROVAL')
  })

  it('holds at once when it is set, also for a PIN typed before', async () => {
    const { keep, order, approved } = await station()
    await keep('refuse', 'staff')
    const screen = await approved(pins.ana, 'refuse')
    await keep('refuse', 'manager')
    const id = await order()
    expect(await code(screen.orders.refuse({ id, reason: 'too-busy', itemId: null, details: null }))).toBe(
      'NEEDS_APPROVAL',
    )
  })

  it('two managers at the table of permissions: the second is told who was first, and nothing is overwritten', async () => {
    const { client, core } = await station()
    const { revision, levels } = core.people.state().permissions
    await client.people.setPermissions({ revision, levels: { ...levels, pause: 'supervisor' } })
    const { error } = await safe(
      client.people.setPermissions({ revision, levels: { ...levels, refuse: 'manager' } }),
    )
    expect(error).toMatchObject({ code: 'CHANGED', data: { by: 'Camille' } })
    expect(core.people.state().permissions.levels).toEqual({ ...usualPermissions, pause: 'supervisor' })
    expect((await client.device.settingChanges())[0]).toMatchObject({
      setting: 'permission',
      subject: 'pause',
      before: 'anyone',
      after: 'supervisor',
    })
  })
})

describe('people', () => {
  it('are added, renamed and let go by managers alone, and each is recorded with who did it', async () => {
    const { client, staff, known } = await station()
    const ana = known('Ana')
    for (const go of [
      () => staff.people.state(),
      () =>
        staff.people.add({
          name: 'Eve',
          role: 'manager',
          pin: null,
          email: 'e@x.example',
          password: 'for the time being',
        }),
      () => staff.people.setHere({ ...ana, isHere: false }),
      () => staff.people.setPermissions({ revision: 0, levels: usualPermissions }),
      () => staff.people.resetPassword({ ...known('Camille'), password: 'another password' }),
    ])
      expect(await code(go())).toBe('UNAUTHORIZED')
    await client.people.change({ ...ana, name: 'Anna', email: null, password: null })
    await client.people.setHere({ ...known('Anna'), isHere: false })
    const log = (await client.device.settingChanges()).map(({ actor, setting, subject }) => [
      actor.name,
      setting,
      subject,
    ])
    expect(log.slice(0, 3)).toEqual([
      ['Camille', 'person-left', 'Anna'],
      ['Camille', 'person-renamed', 'Anna'],
      ['Camille', 'person-added', 'Bruno'],
    ])
    expect(JSON.stringify(await client.people.state())).not.toContain('scrypt')
  })

  it('a PIN belongs to one person, is not an easy one, and goes with whoever leaves', async () => {
    const { client, staff, keep, known } = await station()
    await keep('refuse', 'staff')
    expect(await code(client.people.setPin({ ...known('Bruno'), pin: pins.ana }))).toBe('PIN_TAKEN')
    expect(await code(client.people.setPin({ ...known('Bruno'), pin: '1234' }))).toBe('PIN_EASY')
    expect(await code(client.session.setPin({ pin: pins.ana }))).toBe('PIN_REFUSED')
    await client.people.setHere({ ...known('Ana'), isHere: false })
    expect(await code(staff.session.approve({ by: 'pin', pin: pins.ana, action: 'refuse' }))).toBe('WRONG')
    await client.people.setPin({ ...known('Bruno'), pin: pins.ana })
    await client.people.setHere({ ...known('Ana'), isHere: true })
    expect(known('Ana').hasPin).toBe(false)
    const { person } = await staff.session.approve({ by: 'pin', pin: pins.ana, action: 'refuse' })
    expect(person.name).toBe('Bruno')
  })

  it('two managers at one person: the second is told, and nothing is overwritten', async () => {
    const { client, known } = await station()
    const seen = known('Ana')
    await client.people.change({ ...seen, role: 'supervisor', email: null, password: null })
    const { error } = await safe(
      client.people.change({ ...seen, name: 'Anaïs', email: null, password: null }),
    )
    expect(error).toMatchObject({ code: 'CHANGED', data: { by: 'Camille' } })
    expect(known('Ana')).toMatchObject({ name: 'Ana', role: 'supervisor' })
  })

  it('names tell people apart, and a manager has an address and a password', async () => {
    const { client, known } = await station()
    const given = { role: 'manager' as const, pin: null, email: null, password: null }
    expect(await code(client.people.add({ ...given, name: ' ana ', role: 'staff' }))).toBe('NAME_TAKEN')
    expect(await code(client.people.add({ ...given, name: 'Eva' }))).toBe('EMAIL_NEEDED')
    const email = 'eva@chez-loutre.example'
    expect(
      await code(client.people.change({ ...known('Ana'), role: 'manager', email, password: null })),
    ).toBe('PASSWORD_NEEDED')
    expect(
      await code(
        client.people.add({
          ...given,
          name: 'Eva',
          email: 'camille@chez-loutre.example',
          password: 'for the time being',
        }),
      ),
    ).toBe('EMAIL_TAKEN')
  })
})

describe('a password that anybody would try', () => {
  const given = { name: 'Eva', role: 'manager' as const, pin: null, email: 'eva@chez-loutre.example' }

  it('is refused for a new manager, for somebody who becomes one, for one who forgot it, and for oneself', async () => {
    const { client, known } = await station()
    const easy = (name: string) => ['password123', `${name}-2026!!`, 'Chez Loutre 1', 'camille123456']
    for (const password of easy('Eva').slice(0, 3))
      expect(await code(client.people.add({ ...given, password }))).toBe('PASSWORD_EASY')
    for (const password of easy('Ana').slice(0, 3))
      expect(
        await code(client.people.change({ ...known('Ana'), role: 'manager', email: given.email, password })),
      ).toBe('PASSWORD_EASY')
    expect(known('Ana').role).toBe('staff')
    await client.people.add({ ...given, password: 'for the time being' })
    for (const password of easy('Eva').slice(0, 3))
      expect(await code(client.people.resetPassword({ ...known('Eva'), password }))).toBe('PASSWORD_EASY')
    for (const password of easy('Camille'))
      expect(await code(client.session.changePassword({ old: 'correct horse battery', password }))).toBe(
        'PASSWORD_EASY',
      )
    await client.session.changePassword({ old: 'correct horse battery', password: 'four words of mine' })
  })
})

describe('the last manager', () => {
  it('can neither leave nor become something else', async () => {
    const { client, known } = await station()
    const camille = known('Camille')
    expect(await code(client.people.setHere({ ...camille, isHere: false }))).toBe('LAST_MANAGER')
    expect(await code(client.people.change({ ...camille, role: 'staff', email: null, password: null }))).toBe(
      'LAST_MANAGER',
    )
    expect((await client.session.state()).manager?.name).toBe('Camille')
  })

  it('is no longer the last once there is another, and is out at once on every screen', async () => {
    const { client, staff, connect, known } = await station()
    const eva = { email: 'eva@chez-loutre.example', password: 'a long enough one' }
    await client.people.add({ name: 'Eva', role: 'manager', pin: null, ...eva })
    const other = connect((await staff.session.signIn(eva)).token)
    await other.people.setHere({ ...known('Camille'), isHere: false })
    expect(await code(client.people.state())).toBe('UNAUTHORIZED')
    expect(
      await code(
        staff.session.signIn({ email: 'camille@chez-loutre.example', password: 'correct horse battery' }),
      ),
    ).toBe('WRONG')
    expect(await code(other.people.setHere({ ...known('Eva'), isHere: false }))).toBe('LAST_MANAGER')
  })
})

describe('a password', () => {
  const email = 'camille@chez-loutre.example'
  const old = 'correct horse battery'

  it('is changed by its owner, who knows the old one; other sessions end, this one goes on', async () => {
    const { client, staff, connect } = await station()
    const elsewhere = connect((await staff.session.signIn({ email, password: old })).token)
    expect(await code(client.session.changePassword({ old: 'not this', password: 'a new password' }))).toBe(
      'WRONG',
    )
    await client.session.changePassword({ old, password: 'a new password' })
    expect(await code(client.people.state())).toBe('ok')
    expect(await code(elsewhere.people.state())).toBe('UNAUTHORIZED')
    expect(await code(staff.session.signIn({ email, password: old }))).toBe('WRONG')
    expect(await code(staff.session.signIn({ email, password: 'a new password' }))).toBe('ok')
  })

  it('is reset by another manager, which ends the lock-out too, and says whose choice it is', async () => {
    const { client, staff, known } = await station()
    await client.people.add({
      name: 'Eva',
      role: 'manager',
      pin: null,
      email: 'eva@chez-loutre.example',
      password: 'a long enough one',
    })
    const wrong = { email: 'eva@chez-loutre.example', password: 'not this one' }
    for (let tries = 0; tries < maxFailedSignIns; tries += 1) await safe(staff.session.signIn(wrong))
    expect(await code(staff.session.signIn(wrong))).toBe('LOCKED')
    await client.people.resetPassword({ ...known('Eva'), password: 'for the time being' })
    expect(known('Eva').passwordFrom).toBe('Camille')
    expect(await code(staff.session.signIn({ ...wrong, password: 'for the time being' }))).toBe('ok')
  })
})

it('a manager who forgot the password and has no colleague is given one on the device, which ends a lock-out', async () => {
  const { staff, client, dataDir } = await station()
  const email = 'camille@chez-loutre.example'
  for (let tries = 0; tries <= maxFailedSignIns; tries += 1)
    await safe(staff.session.signIn({ email, password: 'no idea any more' }))
  const cli = (...words: string[]) => runCli([...words, '--data', dataDir])
  expect(JSON.stringify(await cli('people', 'list'))).toContain(email)
  await expect(cli('people', 'reset-password', '--email', 'nobody@x.example')).rejects.toThrow('people list')
  const { password } = (await cli('people', 'reset-password', '--email', email)) as { password: string }
  expect(await code(staff.session.signIn({ email, password }))).toBe('ok')
  expect((await client.device.settingChanges())[0]).toMatchObject({
    setting: 'password-reset',
    actor: { kind: 'system' },
  })
})

it('anybody who forgot the PIN is given one on the device, which ends the lock-out of the pad and what the old one approved', async () => {
  const { staff, client, dataDir, keep, connect, order, known } = await station()
  await client.session.setPin({ pin: '7391' })
  await client.people.add({ name: 'Noor', role: 'supervisor', pin: '4826', email: null, password: null })
  await keep('accept', 'supervisor')
  const { token: approval } = await client.session.approve({ by: 'pin', pin: '4826', action: 'accept' })
  for (let tries = 0; tries <= maxFailedSignIns; tries += 1)
    await safe(staff.session.approve({ by: 'pin', pin: '9173', action: 'accept' }))
  const cli = (...words: string[]) => runCli(['people', 'reset-pin', ...words, '--data', dataDir])
  await expect(cli()).rejects.toThrow('people list')
  await expect(cli('--name', 'Nobody')).rejects.toThrow('people list')
  const { pin } = (await cli('--name', 'noor')) as { pin: string }
  expect(pin).toMatch(/^\d{6}$/)
  expect(await code(connect(null, approval).orders.accept({ id: await order(), prepMinutes: 15 }))).toBe(
    'NEEDS_APPROVAL',
  )
  expect(await code(staff.session.approve({ by: 'pin', pin: '4826', action: 'accept' }))).not.toBe('ok')
  expect(await code(staff.session.approve({ by: 'pin', pin, action: 'accept' }))).toBe('ok')
  expect((await client.device.settingChanges())[0]).toMatchObject({
    setting: 'pin',
    subject: 'Noor',
    actor: { kind: 'system' },
  })
  await client.people.setHere({ ...known('Noor'), isHere: false })
  await expect(cli('--name', 'Noor')).rejects.toThrow('people list')
})

it('a password given on the device ends whatever is open in that name: the next call at once, and within half a second what only watches', async () => {
  const { client, dataDir, clock, token, connect, keep, order } = await station()
  await client.session.setPin({ pin: '7391' })
  await keep('accept', 'manager')
  const { token: approval } = await client.session.approve({ by: 'pin', pin: '7391', action: 'accept' })
  const watched = await client.integrations.watch()
  await watched.next()
  const end = endOf(watched)
  await runCli(['people', 'reset-password', '--email', 'camille@chez-loutre.example', '--data', dataDir])
  expect(await code(client.people.state())).toBe('UNAUTHORIZED')
  expect(await code(connect(null, approval).orders.accept({ id: await order(), prepMinutes: 15 }))).toBe(
    'NEEDS_APPROVAL',
  )
  expect((await client.session.state()).manager).toBeNull()
  clock.advance(500)
  expect(await end).toMatchObject({ code: 'UNAUTHORIZED', data: { why: 'ended' } })
  expect(await code(connect(token).integrations.watch())).toBe('UNAUTHORIZED')
})

it('what another process writes beside ends nobody’s session', async () => {
  const { client, dataDir, clock } = await station()
  const watched = await client.screens.watch()
  await watched.next()
  const other = openStore(dataDir)
  other.transaction(() => other.settings.put('somebody', 'else'))
  other.close()
  clock.advance(500)
  await client.screens.turn({ on: true })
  expect((await watched.next()).value).toMatchObject({ isOn: true })
})

it('another PIN ends what the one before approved, and no sign-in', async () => {
  const { client, known, approved, keep, order } = await station()
  await keep('accept', 'staff')
  const ana = await approved(pins.ana, 'accept')
  await client.people.setPin({ ...known('Ana'), pin: '6174' })
  expect(await code(ana.orders.accept({ id: await order(), prepMinutes: 15 }))).toBe('NEEDS_APPROVAL')
  expect(await code(client.people.state())).toBe('ok')
})

it('whoever changes the password stays signed in there, and is signed out everywhere else', async () => {
  const { client, staff, connect } = await station()
  const email = 'camille@chez-loutre.example'
  const { token } = await staff.session.signIn({ email, password: 'correct horse battery' })
  const elsewhere = connect(token)
  const watched = await elsewhere.integrations.watch()
  await watched.next()
  const end = endOf(watched)
  await client.session.changePassword({ old: 'correct horse battery', password: 'another long one' })
  expect(await code(client.people.state())).toBe('ok')
  expect(await end).toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await code(elsewhere.people.state())).toBe('UNAUTHORIZED')
})

it('a store of the version before keeps its managers, their passwords and PINs', () => {
  const { dir, db } = olderStore('people')
  db.prepare(
    `INSERT INTO managers (id, name, email, password, pin, created_at) VALUES ('m', 'Camille', 'c@x.example', 'hash', 'pin', 1)`,
  ).run()
  db.close()
  const store = openStore(dir)
  expect(store.people.all()).toEqual([
    {
      id: 'm',
      name: 'Camille',
      role: 'manager',
      email: 'c@x.example',
      password: 'hash',
      passwordFrom: null,
      pin: 'pin',
      createdAt: 1,
      leftAt: null,
      revision: 1,
    },
  ])
  store.close()
})

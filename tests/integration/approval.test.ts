import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { type PasswordCost, usualCost } from '#main/accounts/password.ts'
import { openStore } from '#main/store/open.ts'
import {
  approvalIdleMinutes,
  approvalMostMinutes,
  idleLockMinutes,
  maxFailedSignIns,
  sessionMostHours,
} from '#shared/api/session.ts'
import { usualRoute } from '#shared/printing/route.ts'
import { handClock, testCore } from '../support/core.ts'
import { type Client, dashboard } from '../support/dashboard.ts'
import { olderStore } from '../support/older-store.ts'

const minute = 60_000
/** "correct horse battery" as the first version hashed it. */
const weakHash = 'scrypt$32768$8$1$QKUfygbsPOvczAvkj7TUgg$LupYswvRJs7hzvOH57mY6OEDeuYcv4PZSNIxPPOxIo4'
const centre = 'chez-loutre-centre'
const bar = {
  id: null,
  name: 'Bar',
  kind: 'network' as const,
  host: '192.0.2.7',
  port: 9100,
  paper: 80 as const,
  codePage: 'windows1252' as const,
  tickets: ['kitchen' as const],
  locationId: null,
  route: usualRoute,
}

async function station(options: { passwordCost?: PasswordCost } = {}) {
  const clock = handClock()
  const { core, store } = await testCore({ clock, ...options })
  /** The location as every screen shows it now. */
  const here = () => ({ id: centre, revision: core.locations.get(centre)?.revision ?? 0 })
  return { clock, core, store, here, ...dashboard(core) }
}

const code = async (promise: Promise<unknown>) => {
  const { error } = await safe(promise)
  return error === null ? 'ok' : (error as { code?: string }).code
}

/** Every change a manager answers for. */
const changes = (client: Client, here: () => { id: string; revision: number }) => [
  () => client.device.saveLocation({ ...here(), autoAccept: true }),
  () => client.device.saveLocation({ ...here(), defaultPrepMinutes: 25 }),
  () => client.device.saveLocation({ ...here(), language: 'fr' }),
  () => client.printing.save({ ...bar, seen: null }),
  () => client.printing.remove({ id: 'screen', dropJobs: true }),
]

describe('changes of automatic acceptance, prep time and printers (B20)', () => {
  it('are refused to staff, and nothing of them is kept', async () => {
    const { here, staff, signIn, core, store } = await station()
    await signIn()
    for (const change of changes(staff, here)) expect(await code(change())).toBe('NEEDS_APPROVAL')
    for (const change of changes(dashboard(core).connect(null, 'made-up'), here))
      expect(await code(change())).toBe('NEEDS_APPROVAL')
    expect(core.locations.get(centre)).toMatchObject({ autoAccept: false, defaultPrepMinutes: 15 })
    expect(store.printers.all().map(({ id }) => id)).toEqual(['screen'])
    expect(await staff.device.settingChanges()).toEqual([])
  })

  it('are open on a new station, where nobody could approve them, and recorded as staff’s', async () => {
    const { here, staff } = await station()
    for (const change of changes(staff, here)) expect(await code(change())).toBe('ok')
    expect((await staff.device.settingChanges())[0]?.actor).toEqual({ kind: 'staff' })
  })

  it('go through with a PIN for some minutes, in the manager’s name, with what was and what is', async () => {
    const { here, clock, staff, signIn, connect } = await station()
    const { client } = await signIn()
    expect((await staff.session.state()).hasPin).toBe(false)
    await client.session.setPin({ pin: '2580' })
    expect((await staff.session.state()).hasPin).toBe(true)

    const { token, person } = await staff.session.approve({ by: 'pin', action: 'money', pin: '2580' })
    expect(person.name).toBe('Camille')
    const approved = connect(null, token)
    for (const change of changes(approved, here)) expect(await code(change())).toBe('ok')
    // The same value again is no change.
    await approved.device.saveLocation({ ...here(), autoAccept: true })
    const listed = await staff.device.settingChanges()
    expect(listed.map(({ setting, subject, before, after }) => [setting, subject, before, after])).toEqual([
      ['printer-removed', 'Kitchen', 'Kitchen · 80 mm · windows1252 · kitchen+customer', null],
      ['printer-added', 'Bar', null, 'Bar · 192.0.2.7:9100 · 80 mm · windows1252 · kitchen'],
      ['ticket-language', 'Chez Loutre · Centre', 'en', 'fr'],
      ['prep-minutes', 'Chez Loutre · Centre', '15', '25'],
      ['auto-accept', 'Chez Loutre · Centre', 'false', 'true'],
      ['pin', 'Camille', null, 'changed'],
    ])
    for (const { actor } of listed) expect(actor).toEqual({ kind: 'manager', name: 'Camille' })
    expect(JSON.stringify(listed)).not.toContain('2580')

    clock.advance(approvalIdleMinutes * minute)
    expect(await code(approved.device.saveLocation({ ...here(), autoAccept: false }))).toBe('NEEDS_APPROVAL')
    // An approval is no sign-in.
    expect(await code(approved.integrations.wizard.start({ path: 'A' }))).toBe('UNAUTHORIZED')
  })

  it('need the PIN again after a while, also when one change follows another', async () => {
    const { here, clock, staff, signIn, connect } = await station()
    const { client } = await signIn()
    await client.session.setPin({ pin: '2580' })
    const { token } = await staff.session.approve({ by: 'pin', action: 'money', pin: '2580' })
    const approved = connect(null, token)
    const answers: unknown[] = []
    for (let minutes = 0; minutes <= approvalMostMinutes; minutes += 3) {
      answers.push(await code(approved.device.saveLocation({ ...here(), autoAccept: minutes % 2 === 0 })))
      clock.advance(3 * minute)
    }
    expect(answers).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'NEEDS_APPROVAL'])
  })

  it('take e-mail and password as well, for a manager without a PIN', async () => {
    const { here, staff, signIn, connect } = await station()
    await signIn()
    const proof = { by: 'password' as const, action: 'money' as const, email: 'camille@chez-loutre.example' }
    expect(await code(staff.session.approve({ ...proof, password: 'wrong' }))).toBe('WRONG')
    const { token } = await staff.session.approve({ ...proof, password: 'correct horse battery' })
    expect(await code(connect(null, token).device.saveLocation({ ...here(), defaultPrepMinutes: 30 }))).toBe(
      'ok',
    )
  })
})

describe('a PIN', () => {
  it('is locked after too many wrong tries, and the right one too; the password still opens', async () => {
    const { clock, staff, signIn } = await station()
    const { client } = await signIn()
    await client.session.setPin({ pin: '2580' })
    const codes: unknown[] = []
    for (let tries = 0; tries < maxFailedSignIns; tries += 1)
      codes.push(await code(staff.session.approve({ by: 'pin', action: 'money', pin: `90${10 + tries}` })))
    expect(codes).toEqual(['WRONG', 'WRONG', 'WRONG', 'WRONG', 'LOCKED'])
    expect(await code(staff.session.approve({ by: 'pin', action: 'money', pin: '2580' }))).toBe('LOCKED')
    const proof = { email: 'camille@chez-loutre.example', password: 'correct horse battery' }
    expect(await code(staff.session.approve({ by: 'password', action: 'money', ...proof }))).toBe('ok')
    clock.advance(6 * minute)
    expect(await code(staff.session.approve({ by: 'pin', action: 'money', pin: '2580' }))).toBe('ok')
  })

  it('that anybody would try first is refused, and is kept as a hash only', async () => {
    const { store, signIn, staff } = await station({ passwordCost: usualCost })
    const { client } = await signIn()
    for (const pin of ['1234', '0000', '98765'])
      expect(await code(client.session.setPin({ pin }))).toBe('PIN_REFUSED')
    for (const pin of ['12', 'abcd', '123456789'])
      expect(await code(client.session.setPin({ pin }))).toBe('BAD_REQUEST')
    expect(await code(staff.session.setPin({ pin: '2580' }))).toBe('UNAUTHORIZED')
    await client.session.setPin({ pin: '2580' })
    expect(store.people.all()[0]?.pin).toMatch(/^scrypt\$131072\$8\$1\$/)
  })
})

it('a session ends after so many hours, however busy its manager is', async () => {
  const { clock, signIn } = await station()
  const { client } = await signIn()
  const step = idleLockMinutes - 1
  for (let minutes = 0; minutes + step < sessionMostHours * 60; minutes += step) {
    clock.advance(step * minute)
    await client.integrations.wizard.start({ path: 'A' })
  }
  clock.advance(step * minute)
  expect(await code(client.integrations.wizard.start({ path: 'A' }))).toBe('UNAUTHORIZED')
})

it('a password hashed with less work than today is hashed anew when its owner signs in', async () => {
  const { staff, signIn, store } = await station({ passwordCost: usualCost })
  await signIn()
  const email = 'camille@chez-loutre.example'
  const { id } = store.people.findByEmail(email) ?? { id: '' }
  store.people.change(id, { password: weakHash })
  await staff.session.signIn({ email, password: 'correct horse battery' })
  expect(store.people.findByEmail(email)?.password).toMatch(/^scrypt\$131072\$/)
  expect(await code(staff.session.signIn({ email, password: 'correct horse battery' }))).toBe('ok')
})

it('a store of the version before keeps its managers, who have no PIN yet', () => {
  const { dir, db } = olderStore('approvals')
  db.prepare(
    `INSERT INTO managers (id, name, email, password, created_at) VALUES ('m', 'Camille', 'c@x.example', 'hash', 1)`,
  ).run()
  db.close()
  const store = openStore(dir)
  expect(store.people.findByEmail('c@x.example')).toMatchObject({ name: 'Camille', pin: null })
  expect(store.settingChanges.latest(10)).toEqual([])
  store.close()
})

import { describe, expect, it } from 'vitest'
import { pollMs } from '#main/menus/export-answers.ts'
import {
  carte,
  centre,
  doordash,
  handClock,
  menuSandbox,
  menuStation,
  port,
  priceAtDoorDash,
  reprice,
  targetAt,
  turn,
  untilMenus,
} from './menu-station.ts'

const exportAt = (state: Parameters<typeof targetAt>[0], locationId = centre) =>
  targetAt(state, locationId).export

describe('publishing', () => {
  it('goes to two locations side by side and is accepted once it was read back', async () => {
    const one = await menuStation()
    const menu = await reprice(one, await carte(one), 1_234)
    const begun = await one.client.menus.publish({
      menuId: menu.id,
      version: menu.version,
      targets: [doordash(centre), doordash(port)],
    })
    expect(begun.map((it) => [it.locationId, it.state, it.step])).toEqual([
      [centre, 'exporting', 'waiting'],
      [port, 'exporting', 'waiting'],
    ])
    const state = await untilMenus(one.client, (now) =>
      [centre, port].every((id) => exportAt(now, id)?.state === 'accepted'),
    )
    for (const id of [centre, port]) {
      expect(priceAtDoorDash(one, id)).toEqual([1_234])
      expect(targetAt(state, id)).toMatchObject({
        published: { menuId: menu.id, version: menu.version },
        outside: null,
        obstacle: null,
        export: { requestedBy: 'Camille', failure: null, step: 'done' },
      })
    }
    // The menu that stood there was replaced: posting would have made a second one.
    expect(one.calls('POST', '/api/v1/menus')).toEqual([])
    expect((await one.client.menus.history({ menuId: menu.id }))[0]).toMatchObject({ label: 'published' })
  })

  it('creates a menu where none stands, and replaces it from then on', async () => {
    const sandbox = await menuSandbox()
    sandbox.onboarding.changeFile(centre, { menu: 'none' })
    const one = await menuStation({ sandbox })
    const [summary] = (await untilMenus(one.client, (now) => now.menus.length > 0)).menus
    let menu = await one.client.menus.open({ menuId: summary?.id ?? '' })
    const publish = (version: number) =>
      one.client.menus.publish({ menuId: menu.id, version, targets: [doordash(centre)] })
    await publish(menu.version)
    await untilMenus(one.client, (now) => exportAt(now)?.state === 'accepted')
    expect(one.calls('POST', '/api/v1/menus')).toHaveLength(1)

    menu = { ...menu, ...(await reprice(one, menu, 777)) }
    await publish(menu.version)
    await untilMenus(
      one.client,
      (now) => exportAt(now)?.state === 'accepted' && exportAt(now)?.version === menu.version,
    )
    expect(one.calls('POST', '/api/v1/menus')).toHaveLength(1)
    expect(priceAtDoorDash(one, centre)).toEqual([777])
  })

  it('of a menu with errors is refused with all of them; of an old version with the newest', async () => {
    const one = await menuStation()
    const menu = await carte(one)
    const priced = await reprice(one, menu, -5)
    const at = { menuId: menu.id, targets: [doordash(centre)] }
    await expect(one.client.menus.publish({ ...at, version: menu.version })).rejects.toMatchObject({
      code: 'CHANGED',
      data: { version: priced.version },
    })
    await expect(one.client.menus.publish({ ...at, version: priced.version })).rejects.toMatchObject({
      code: 'PROBLEMS',
      data: { problems: [{ code: 'price-negative', path: ['categories', 0, 'items', 0, 'priceCents'] }] },
    })
    expect(one.store.menuExports.open()).toEqual([])
  })

  it('twice at once to the same place lets one through', async () => {
    const one = await menuStation()
    one.sandbox.menus.setPace(300)
    const menu = await reprice(one, await carte(one), 1_500)
    const publish = () =>
      one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
    const both = await Promise.allSettled([publish(), publish()])
    expect(both.map((it) => it.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((it) => it.status === 'rejected')?.reason).toMatchObject({
      code: 'NOT_POSSIBLE',
      data: { targets: [{ locationId: centre, obstacle: 'exporting' }] },
    })
    await untilMenus(one.client, (now) => exportAt(now)?.state === 'accepted')
    expect(one.calls('PATCH', '/api/v1/menus')).toHaveLength(1)
    await expect(publish()).resolves.toHaveLength(1)
    await expect(one.client.menus.remove({ menuId: menu.id })).rejects.toMatchObject({ code: 'EXPORTING' })
  })

  it('to a place nobody connected, or with another currency, is not possible', async () => {
    const one = await menuStation()
    const menu = await carte(one)
    const publish = (menuId: string, version: number, locationId: string) =>
      one.client.menus.publish({ menuId, version, targets: [doordash(locationId)] })
    await expect(publish(menu.id, menu.version, 'nowhere')).rejects.toMatchObject({
      code: 'NOT_POSSIBLE',
      data: { targets: [{ obstacle: 'not-connected' }] },
    })
    const dollars = await one.client.menus.create({ name: 'US', currency: 'USD', document: menu.document })
    await expect(publish(dollars.id, dollars.version, centre)).rejects.toMatchObject({
      code: 'NOT_POSSIBLE',
      data: { targets: [{ obstacle: 'other-currency' }] },
    })
  })
})

describe('a publish that fails', () => {
  it('says why, where, on which channel and at which field, and goes through once mended (R157 to R162)', async () => {
    const one = await menuStation()
    const menu = await reprice(one, await carte(one), 1_300)
    const itemId = menu.document.categories[1]?.items[0]?.id ?? ''
    one.sandbox.control.stageFault({ kind: 'menu-job-fails', reason: 'price', itemId, count: 1 })
    await one.client.menus.publish({
      menuId: menu.id,
      version: menu.version,
      targets: [doordash(centre), doordash(port)],
    })
    const state = await untilMenus(one.client, (now) =>
      [centre, port].every((id) => exportAt(now, id)?.state !== 'exporting'),
    )
    const [failed, fine] = [centre, port].toSorted((a, b) =>
      exportAt(state, a)?.state === 'failed' ? -1 : exportAt(state, b)?.state === 'failed' ? 1 : 0,
    )
    // One that fails holds no other up.
    expect(exportAt(state, fine)?.state).toBe('accepted')
    expect(exportAt(state, failed)).toMatchObject({
      state: 'failed',
      channel: 'doordash',
      failure: {
        code: 'job-failed',
        details: expect.stringContaining('the price was not accepted'),
        paths: [['categories', 1, 'items', 0, 'priceCents']],
      },
    })
    const mended = await reprice(one, menu, 1_350)
    const again = await one.client.menus.retry({ locationId: failed ?? '', channel: 'doordash' })
    expect(again).toMatchObject({ state: 'exporting', version: mended.version })
    await untilMenus(one.client, (now) => exportAt(now, failed)?.state === 'accepted')
    expect(priceAtDoorDash(one, failed ?? '')).toEqual([1_350])
    await expect(one.client.menus.retry({ locationId: centre, channel: 'doordash' })).rejects.toMatchObject({
      code: 'NOTHING_FAILED',
    })
  })

  it('for its hours alone keeps the menu DoorDash has, and mends it there', async () => {
    const sandbox = await menuSandbox()
    sandbox.onboarding.changeFile(centre, { menu: 'none' })
    sandbox.control.stageFault({ kind: 'menu-job-fails', reason: 'hours', count: 1 })
    const one = await menuStation({ sandbox })
    const [summary] = (await untilMenus(one.client, (now) => now.menus.length > 0)).menus
    const menuId = summary?.id ?? ''
    const { version } = await one.client.menus.open({ menuId })
    await one.client.menus.publish({ menuId, version, targets: [doordash(centre)] })
    const state = await untilMenus(one.client, (now) => exportAt(now)?.state === 'failed')
    const [filed] = sandbox.menus.menus(centre) ?? []
    expect(exportAt(state)).toMatchObject({
      platformMenuId: filed?.id,
      failure: { code: 'hours-failed', paths: [expect.arrayContaining(['hours'])] },
    })
    // The menu is there and only its hours are not: sending it again must not make a second one.
    await one.core.menus.idle()
    await one.client.menus.retry({ locationId: centre, channel: 'doordash' })
    await untilMenus(one.client, (now) => exportAt(now)?.state === 'accepted')
    expect(one.calls('POST', '/api/v1/menus')).toHaveLength(1)
    expect(sandbox.menus.menus(centre)).toHaveLength(1)
  })

  it('when it was first sent keeps the id DoorDash gave it: the next one is no second menu', async () => {
    const sandbox = await menuSandbox()
    sandbox.onboarding.changeFile(centre, { menu: 'none' })
    sandbox.control.stageFault({ kind: 'menu-job-fails', reason: 'internal', count: 2 })
    const one = await menuStation({ sandbox })
    const [summary] = (await untilMenus(one.client, (now) => now.menus.length > 0)).menus
    const menuId = summary?.id ?? ''
    const { version } = await one.client.menus.open({ menuId })
    await one.client.menus.publish({ menuId, version, targets: [doordash(centre)] })
    const failed = await untilMenus(one.client, (now) => exportAt(now)?.state === 'failed')
    const kept = exportAt(failed)?.platformMenuId
    expect(exportAt(failed)?.failure?.code).toBe('job-failed')
    expect(kept).toBe(sandbox.menus.menus(centre)?.[0]?.id)
    const again = await one.client.menus.retry({ locationId: centre, channel: 'doordash' })
    await untilMenus(
      one.client,
      (now) => exportAt(now)?.reference === again.reference && exportAt(now)?.state === 'failed',
    )
    expect(one.calls('PATCH', `/api/v1/menus/${kept}`)).toHaveLength(1)

    // DoorDash forgot it meanwhile: nothing stands there, so it is a new one.
    sandbox.onboarding.changeFile(centre, { menu: 'none' })
    await one.client.menus.retry({ locationId: centre, channel: 'doordash' })
    await untilMenus(one.client, (now) => exportAt(now)?.state === 'accepted')
    expect(one.calls('POST', '/api/v1/menus')).toHaveLength(2)
    expect(sandbox.menus.menus(centre)).toHaveLength(1)
  })

  it('because DoorDash says SUCCESS and shows something else is not accepted', async () => {
    const one = await menuStation()
    const menu = await reprice(one, await carte(one), 1_400)
    one.sandbox.control.stageFault({ kind: 'menu-job-ignored', count: 1 })
    await one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
    const state = await untilMenus(one.client, (now) => exportAt(now)?.state === 'failed')
    expect(exportAt(state)?.failure?.code).toBe('not-as-sent')
    expect(targetAt(state, centre).published?.version).not.toBe(menu.version)
    await one.client.menus.retry({ locationId: centre, channel: 'doordash' })
    await untilMenus(one.client, (now) => exportAt(now)?.state === 'accepted')
    expect(priceAtDoorDash(one, centre)).toEqual([1_400])
  })

  it('with a 400 is never sent again by itself; with a 422 it is too large', async () => {
    const one = await menuStation()
    const menu = await reprice(one, await carte(one), 1_410)
    for (const [kind, code] of [
      ['api-400', 'refused'],
      ['api-422', 'too-large'],
      ['api-401', 'no-access'],
    ] as const) {
      one.sandbox.control.stageFault({ kind, only: 'menu', count: 1 })
      const [begun] = await one.client.menus.publish({
        menuId: menu.id,
        version: menu.version,
        targets: [doordash(centre)],
      })
      const state = await untilMenus(
        one.client,
        (now) => exportAt(now)?.reference === begun?.reference && exportAt(now)?.state === 'failed',
      )
      expect(exportAt(state)).toMatchObject({
        failure: { code, details: expect.stringContaining('Staged by the tester') },
      })
    }
    expect(one.calls('PATCH', '/api/v1/menus')).toHaveLength(3)
  })

  it('because somebody else pushes at the same time says so', async () => {
    const one = await menuStation()
    const menu = await reprice(one, await carte(one), 1_420)
    one.sandbox.control.stageFault({ kind: 'menu-job-hangs', count: 1 })
    // Another program of the same provider.
    const other = await menuStation({ sandbox: one.sandbox })
    const theirs = await reprice(other, await carte(other), 1_430)
    await other.client.menus.publish({
      menuId: theirs.id,
      version: theirs.version,
      targets: [doordash(centre)],
    })
    await one.sandbox.menus.until(centre, ['IN_PROGRESS'])
    await one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
    const state = await untilMenus(one.client, (now) => exportAt(now)?.state === 'failed')
    expect(exportAt(state)?.failure?.code).toBe('push-pending')
    one.sandbox.menus.endJobs()
    await untilMenus(other.client, (now) => exportAt(now)?.state === 'accepted')
  })

  it('after 120 minutes without an outcome has timed out', async () => {
    const clock = handClock()
    const one = await menuStation({ clock, sandbox: await menuSandbox({ clock }) })
    const menu = await reprice(one, await carte(one), 1_440)
    one.sandbox.control.stageFault({ kind: 'menu-job-hangs', count: 1 })
    await one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
    const last = () => one.store.menuExports.last(centre, 'doordash')?.export
    await turn(one, clock, () => last()?.step === 'sent')
    const sentAt = clock.now()
    await turn(one, clock, () => clock.now() - sentAt > 119 * 60_000, 30_000)
    expect(last()?.state).toBe('exporting')
    await turn(one, clock, () => last()?.state === 'failed', 30_000)
    expect(last()?.failure?.code).toBe('timed-out')
    expect(clock.now() - sentAt).toBeLessThan(125 * 60_000)
  })
})

describe('a network that is lost', () => {
  it('while publishing leaves the menu on its way, says so, and lets it go on by itself', async () => {
    const one = await menuStation()
    const menu = await reprice(one, await carte(one), 1_600)
    one.unplug()
    await one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
    const waiting = await untilMenus(one.client, (now) => (exportAt(now)?.attempts ?? 0) > 0)
    expect(exportAt(waiting)).toMatchObject({
      state: 'exporting',
      step: 'waiting',
      lastError: 'ECONNREFUSED',
      failure: null,
    })
    one.plugIn()
    const done = await untilMenus(one.client, (now) => exportAt(now)?.state === 'accepted')
    expect(exportAt(done)?.lastError).toBeNull()
    expect(priceAtDoorDash(one, centre)).toEqual([1_600])
  })

  it('after DoorDash took the menu is noticed by its reference: nothing is sent twice', async () => {
    const one = await menuStation()
    const menu = await reprice(one, await carte(one), 1_610)
    one.sandbox.control.stageFault({ kind: 'api-lost-answer', only: 'menu', count: 1 })
    one.sandbox.control.stageFault({ kind: 'webhook-silence', only: 'menu-status' })
    await one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
    await untilMenus(one.client, (now) => exportAt(now)?.state === 'accepted')
    expect(one.calls('PATCH', '/api/v1/menus')).toHaveLength(1)
  })

  it('that only crawls keeps nobody waiting for the places to be read', async () => {
    const clock = handClock()
    const one = await menuStation({ clock, sandbox: await menuSandbox({ clock }) })
    const menu = await reprice(one, await carte(one), 1_615)
    one.sandbox.control.stageFault({ kind: 'api-delay', only: 'menu-read', delayMs: 3_600_000, count: 1 })
    const answer = { is: false }
    const from = clock.now()
    const begun = one.client.menus
      .publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
      .finally(() => (answer.is = true))
    while (!answer.is) {
      clock.advance(100)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await begun).toMatchObject([{ state: 'exporting', step: 'waiting' }])
    expect(clock.now() - from).toBeLessThan(60_000)
  })

  it('without any webhook is made up for by asking', async () => {
    const one = await menuStation()
    one.sandbox.control.stageFault({ kind: 'webhook-silence', only: 'menu-status' })
    const menu = await reprice(one, await carte(one), 1_620)
    await one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
    await untilMenus(one.client, (now) => exportAt(now)?.state === 'accepted')
  })

  it('at DoorDash itself, with 5xx and 429, is waited out: a minute after a 429', async () => {
    const clock = handClock()
    const one = await menuStation({ clock, sandbox: await menuSandbox({ clock }) })
    const menu = await reprice(one, await carte(one), 1_630)
    one.sandbox.control.stageFault({ kind: 'api-500', only: 'menu', count: 1 })
    one.sandbox.control.stageFault({ kind: 'api-429', only: 'menu', count: 1 })
    await one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
    const pushes = () => one.calls('PATCH', '/api/v1/menus').length
    await turn(one, clock, () => pushes() === 2)
    const quietFrom = clock.now()
    await turn(one, clock, () => pushes() === 3)
    expect(clock.now() - quietFrom).toBeGreaterThanOrEqual(59_000)
    await turn(one, clock, () => one.store.menuExports.last(centre, 'doordash')?.export.state === 'accepted')
  })
})

it('DoorDash is asked ever more seldom for an outcome that does not come', () => {
  expect([0, 60_000, 300_000, 3_600_000].map(pollMs)).toEqual([2_000, 5_000, 15_000, 60_000])
})

it('a menu-status webhook about none of our pushes makes the place be read again', async () => {
  const one = await menuStation()
  const menu = await carte(one)
  const item = menu.document.categories[0]?.items[0]?.id ?? ''
  one.sandbox.menus.changeOutside(centre, { kind: 'item-price', itemId: item, priceCents: 99 })
  const answer = await one.post('menu-status', {
    event: { type: 'MenuUpdate', status: 'SUCCESS', reference: 'somebody-else' },
    store: { merchant_supplied_id: centre },
    menu: { id: 'x' },
  })
  expect(answer.status).toBe(200)
  const state = await untilMenus(one.client, (now) => targetAt(now, centre).outside !== null)
  expect(targetAt(state, port).outside).toBeNull()
})

import { describe, expect, it } from 'vitest'
import { signJwt } from '#main/channels/doordash/protocol/jwt.ts'
import { userAgent } from '#shared/doordash/api.ts'
import type { MenuItem } from '#shared/menu/menu.ts'
import type { Sellable, SoldOut } from '#shared/menu/sold-out.ts'
import {
  carte,
  centre,
  doordash,
  handClock,
  menuSandbox,
  menuStation,
  type MenuStation,
  reprice,
  targetAt,
  turn,
  untilMenus,
  untilSoldOut,
} from './menu-station.ts'

const forever = { type: 'further-notice' as const }

async function sellable(one: MenuStation, kind: Sellable['kind']): Promise<Sellable> {
  await carte(one)
  const found = (await one.staff.soldOut.catalog()).find((it) => it.kind === kind)
  if (!found) throw new Error(`no ${kind} is sold`)
  return found
}
const what = ({ kind, id }: Pick<Sellable, 'kind' | 'id'>) => ({ kind, id, locationIds: [centre] })
const stateOf = (state: { soldOut: SoldOut[] }, id: string) =>
  state.soldOut.find((one) => one.sellableId === id)?.state

/** Whether a customer could order it at Centre now. */
function isSold({ sandbox }: Pick<MenuStation, 'sandbox'>, id: string): boolean {
  const shop = sandbox.menus.shop(centre)
  const items = shop?.menus.flatMap((menu) => menu.categories.flatMap((category) => category.items)) ?? []
  const found = items.find((item) => item.id === id)
  if (!found) throw new Error(`the shop has no ${id}`)
  return !found.isSoldOut
}

describe('an 86', () => {
  it('is pending at once, confirmed when DoorDash says so, and needs no manager (B14)', async () => {
    const one = await menuStation()
    const item = await sellable(one, 'item')
    expect(item.locationIds).toEqual([centre])
    const [taken] = await one.staff.soldOut.take({ ...what(item), until: forever })
    expect(taken).toMatchObject({ state: 'pending', name: item.name, until: null, error: null })
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'confirmed')
    expect(isSold(one, item.id)).toBe(false)

    const [back] = await one.staff.soldOut.bringBack(what(item))
    expect(back?.state).toBe('returning')
    await untilSoldOut(one.staff, (state) => state.soldOut.length === 0)
    expect(isSold(one, item.id)).toBe(true)
  })

  it('of an option takes it off everywhere it is offered, by its own calls', async () => {
    const one = await menuStation()
    const option = await sellable(one, 'option')
    await one.client.soldOut.take({ ...what(option), until: forever })
    const state = await untilSoldOut(one.staff, (now) => stateOf(now, option.id) === 'confirmed')
    expect(state.soldOut[0]).toMatchObject({ kind: 'option', by: 'Camille' })
    expect(one.calls('PUT', '/item_options/status')).toHaveLength(1)
    expect(one.calls('PUT', '/items/status')).toHaveLength(0)
  })

  it('stays pending while DoorDash took it and does not show it', async () => {
    const clock = handClock()
    const one = await menuStation({ clock, sandbox: await menuSandbox({ clock }) })
    const item = await sellable(one, 'item')
    one.sandbox.control.stageFault({ kind: 'sold-out-late', delayMs: 20_000, count: 1 })
    await one.staff.soldOut.take({ ...what(item), until: forever })
    const from = clock.now()
    const state = () => one.store.soldOut.all()[0]?.state
    await turn(one, clock, () => clock.now() - from >= 19_000)
    expect(state()).toBe('pending')
    await turn(one, clock, () => state() === 'confirmed')
    expect(clock.now() - from).toBeLessThan(60_000)
  })

  it('that DoorDash answered and forgot is told again', async () => {
    const clock = handClock()
    const one = await menuStation({ clock, sandbox: await menuSandbox({ clock }) })
    const item = await sellable(one, 'item')
    one.sandbox.control.stageFault({ kind: 'sold-out-ignored', count: 1 })
    await one.staff.soldOut.take({ ...what(item), until: forever })
    await turn(one, clock, () => one.store.soldOut.all()[0]?.state === 'confirmed')
    expect(one.calls('PUT', '/items/status')).toHaveLength(2)
  })

  it('comes back by itself when its time is up, and not before', async () => {
    const clock = handClock()
    const one = await menuStation({ clock, sandbox: await menuSandbox({ clock }) })
    const item = await sellable(one, 'item')
    const [taken] = await one.staff.soldOut.take({ ...what(item), until: { type: 'hours', hours: 4 } })
    expect(taken?.until).toBe(clock.now() + 4 * 3_600_000)
    const until = taken?.until ?? 0
    await turn(one, clock, () => clock.now() >= until - 60_000, 20_000)
    expect(one.store.soldOut.all()).toMatchObject([{ state: 'confirmed' }])
    expect(isSold(one, item.id)).toBe(false)
    await turn(one, clock, () => one.store.soldOut.all().length === 0)
    expect(isSold(one, item.id)).toBe(true)
    expect(clock.now() - until).toBeLessThan(10_000)
  })

  it('whose time was up while the station was off comes back when it starts', async () => {
    const clock = handClock()
    const one = await menuStation({ clock, sandbox: await menuSandbox({ clock }) })
    const item = await sellable(one, 'item')
    await one.staff.soldOut.take({ ...what(item), until: { type: 'hours', hours: 1 } })
    await turn(one, clock, () => one.store.soldOut.all()[0]?.state === 'confirmed')
    await one.close()
    clock.advance(2 * 3_600_000)
    const again = await menuStation({ clock, sandbox: one.sandbox, dataDir: one.dataDir })
    await turn(again, clock, () => again.store.soldOut.all().length === 0)
    expect(isSold(again, item.id)).toBe(true)
  })

  it('taken again changes until when; a moment that is past is refused, and so is what nobody sells', async () => {
    const one = await menuStation()
    const item = await sellable(one, 'item')
    await one.staff.soldOut.take({ ...what(item), until: forever })
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'confirmed')
    const [changed] = await one.staff.soldOut.take({ ...what(item), until: { type: 'hours', hours: 2 } })
    expect(changed).toMatchObject({ state: 'confirmed', until: expect.any(Number) })
    expect(one.store.soldOut.all()).toHaveLength(1)
    expect(one.calls('PUT', '/items/status')).toHaveLength(1)
    await expect(
      one.staff.soldOut.take({ ...what(item), until: { type: 'at', at: one.core.clock.now() - 1 } }),
    ).rejects.toMatchObject({ code: 'PAST' })
    await expect(
      one.staff.soldOut.take({ ...what({ kind: 'item', id: 'nothing' }), until: forever }),
    ).rejects.toMatchObject({ code: 'UNKNOWN' })
    await expect(one.staff.soldOut.bringBack(what({ kind: 'item', id: 'nothing' }))).rejects.toMatchObject({
      code: 'UNKNOWN',
    })
  })

  it('that DoorDash refuses has failed with its reason, and is retried by a person', async () => {
    const one = await menuStation()
    const item = await sellable(one, 'item')
    one.sandbox.control.stageFault({ kind: 'api-400', only: 'sold-out', count: 1 })
    await one.staff.soldOut.take({ ...what(item), until: forever })
    const failed = await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'failed')
    expect(failed.soldOut[0]?.error).toContain('Staged by the tester')
    await one.staff.soldOut.retry(what(item))
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'confirmed')
  })

  it('of many things goes out forty at a time, and one DoorDash does not know spoils none of the others', async () => {
    const one = await menuStation()
    const item = await sellable(one, 'item')
    const items = (await one.staff.soldOut.catalog()).filter((it) => it.kind === 'item')
    // Somebody removed it at DoorDash; this station has not read the menu since.
    one.sandbox.menus.changeOutside(centre, { kind: 'item-removed', itemId: item.id })
    one.unplug()
    for (const each of items) await one.staff.soldOut.take({ ...what(each), until: forever })
    one.plugIn()
    const state = await untilSoldOut(one.staff, (now) => now.soldOut.every((it) => it.state !== 'pending'))
    expect(stateOf(state, item.id)).toBe('failed')
    expect(state.soldOut.filter((it) => it.state === 'confirmed')).toHaveLength(items.length - 1)
  })

  it('waits out a lost network with its error, and is carried out when it is back', async () => {
    const one = await menuStation()
    const item = await sellable(one, 'item')
    one.unplug()
    await one.staff.soldOut.take({ ...what(item), until: forever })
    const waiting = await untilSoldOut(one.staff, (state) => state.soldOut.some((it) => it.error !== null))
    expect(waiting.soldOut[0]).toMatchObject({ state: 'pending', error: 'ECONNREFUSED' })
    one.plugIn()
    const done = await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'confirmed')
    expect(done.soldOut[0]?.error).toBeNull()
  })

  it('that was only just written down is carried out by the next start', async () => {
    const one = await menuStation()
    const item = await sellable(one, 'item')
    one.unplug()
    await one.staff.soldOut.take({ ...what(item), until: forever })
    await one.close()
    const again = await menuStation({ sandbox: one.sandbox, dataDir: one.dataDir })
    await untilSoldOut(again.staff, (state) => stateOf(state, item.id) === 'confirmed')
    expect(isSold(again, item.id)).toBe(false)
  })

  it('survives a menu publish, and is told again where the channel sells it again (two switches)', async () => {
    const one = await menuStation()
    const item = await sellable(one, 'item')
    await one.staff.soldOut.take({ ...what(item), until: forever })
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'confirmed')
    const publish = async (priceCents: number) => {
      const menu = await reprice(one, await carte(one), priceCents)
      const targets = [doordash(centre)]
      await one.client.menus.publish({ menuId: menu.id, version: menu.version, targets })
      await untilMenus(
        one.client,
        (now) =>
          now.targets.find((it) => it.locationId === centre && it.channel === 'doordash')?.published
            ?.version === menu.version,
      )
      await one.core.menus.idle()
    }
    await publish(1_801)
    expect(one.store.soldOut.all()).toMatchObject([{ state: 'confirmed' }])
    expect(one.calls('PUT', '/items/status')).toHaveLength(1)
    expect(isSold(one, item.id)).toBe(false)

    // Somebody sells it again on DoorDash's own tablet: our list says it is out.
    await fetch(`${one.sandbox.apiBase}/api/v1/stores/${centre}/items/status`, {
      method: 'PUT',
      headers: apiHeaders(one),
      body: JSON.stringify([{ merchant_supplied_id: item.id, is_active: true }]),
    })
    expect(isSold(one, item.id)).toBe(true)
    await publish(1_802)
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'confirmed' && !isSold(one, item.id))
  })
})

describe('an 86 whose dish changes on the menu', () => {
  const publish = async (one: MenuStation, to: (item: MenuItem) => MenuItem[]) => {
    const menu = await carte(one)
    const categories = menu.document.categories.map((category) => ({
      ...category,
      items: category.items.flatMap(to),
    }))
    const { version } = await one.client.menus.save({
      menuId: menu.id,
      baseVersion: menu.version,
      document: { ...menu.document, categories },
    })
    await one.client.menus.publish({ menuId: menu.id, version, targets: [doordash(centre)] })
    await untilMenus(one.client, (now) => targetAt(now, centre).published?.version === version)
    await one.core.menus.idle()
  }
  async function soldOutItem() {
    const one = await menuStation()
    const item = await sellable(one, 'item')
    await one.staff.soldOut.take({ ...what(item), until: forever })
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'confirmed')
    return { one, item }
  }

  it('is no longer called sold out and confirmed when the dish is no longer there, and can be put away', async () => {
    const { one, item } = await soldOutItem()
    await publish(one, (each) => (each.id === item.id ? [] : [each]))
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'gone')
    await one.staff.soldOut.bringBack(what(item))
    await untilSoldOut(one.staff, (state) => state.soldOut.length === 0)
  })

  it('is no longer called so either when somebody takes the dish away at DoorDash', async () => {
    const { one, item } = await soldOutItem()
    one.sandbox.menus.changeOutside(centre, { kind: 'item-removed', itemId: item.id })
    await one.client.menus.refresh()
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'gone')
  })

  it('counts again when the dish is back', async () => {
    const { one, item } = await soldOutItem()
    let kept: MenuItem | undefined
    await publish(one, (each) => {
      if (each.id === item.id) kept = each
      return each.id === item.id ? [] : [each]
    })
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'gone')
    const first = (await carte(one)).document.categories[0]?.items[0]?.id
    await publish(one, (each) => (each.id === first && kept ? [each, kept] : [each]))
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'confirmed')
    expect(isSold(one, item.id)).toBe(false)
  })

  it('goes with a dish that went on under another code, and is proven anew', async () => {
    const { one, item } = await soldOutItem()
    await publish(one, (each) => [each.id === item.id ? { ...each, id: '17' } : each])
    const state = await untilSoldOut(one.staff, (now) => stateOf(now, '17') === 'confirmed')
    expect(state.soldOut).toMatchObject([{ sellableId: '17', name: item.name, until: null }])
    expect(isSold(one, '17')).toBe(false)
  })

  it('takes no other dish of the same name off sale that was there before', async () => {
    const { one, item } = await soldOutItem()
    const twin = (each: MenuItem) => ({ ...each, id: 'twin' })
    await publish(one, (each) => (each.id === item.id ? [each, twin(each)] : [each]))
    await publish(one, (each) => (each.id === item.id ? [] : [each]))
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'gone')
    expect(isSold(one, 'twin')).toBe(true)
  })

  it('goes with nothing when two dishes have its name', async () => {
    const { one, item } = await soldOutItem()
    await publish(one, (each) =>
      each.id === item.id
        ? [
            { ...each, id: '17' },
            { ...each, id: '18' },
          ]
        : [each],
    )
    await untilSoldOut(one.staff, (state) => stateOf(state, item.id) === 'gone')
    expect(isSold(one, '17')).toBe(true)
  })
})

it('the catalog changes its version when what can be ordered changes', async () => {
  const one = await menuStation()
  const item = await sellable(one, 'item')
  const before = await untilSoldOut(one.staff, () => true)
  one.sandbox.menus.changeOutside(centre, { kind: 'item-removed', itemId: item.id })
  await one.client.menus.refresh()
  const after = await untilSoldOut(one.staff, (state) => state.catalogVersion !== before.catalogVersion)
  expect(after.catalogVersion).toBeGreaterThan(before.catalogVersion)
  expect((await one.staff.soldOut.catalog()).some((it) => it.id === item.id)).toBe(false)
})

function apiHeaders({ sandbox }: MenuStation) {
  return {
    authorization: `Bearer ${signJwt(sandbox.accessKey, Date.now())}`,
    'auth-version': 'v2',
    'content-type': 'application/json',
    'user-agent': userAgent(sandbox.accessKey.providerType),
  }
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { createSandbox } from '#sandbox/server/sandbox.ts'
import type { Clock } from '#main/base/clock.ts'
import { seedDemoAccounts, demoAccount } from '#main/core/demo.ts'
import type { DoorDashAccess } from '#main/channels/doordash/protocol/access.ts'
import type { Log } from '#main/base/log.ts'
import type { Store } from '#main/store/open.ts'
import type { MenusState, MenuTarget } from '#shared/api/menus.ts'
import type { SoldOutState } from '#shared/api/sold-out.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { Channel } from '#shared/channel.ts'
import { handClock, type HandClock, tempDir, testCore } from '../support/core.ts'
import { type Client, dashboard } from '../support/dashboard.ts'

export const centre = 'chez-loutre-centre'
export const port = 'chez-loutre-port'

/** Where nobody listens: what is called there is refused at once. */
async function deadAddress(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: free } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${free}`
}

type Sandbox = Awaited<ReturnType<typeof createSandbox>>

/** The stand-in for DoorDash, which outlives the stations of a test; menu jobs end at once. */
export async function menuSandbox(options: { clock?: Clock } = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({
    intakeSecret: 'demo-secret',
    demo: true,
    ...(options.clock && { clock: options.clock }),
  })
  sandbox.menus.setPace(0)
  onTestFinished(() => sandbox.close())
  return sandbox
}

/** A demo station with a signed-in manager, and the whole stand-in for DoorDash behind a network that can be lost. */
export async function menuStation(
  options: {
    clock?: Clock
    dataDir?: string
    sandbox?: Sandbox
    log?: Log
    /** What a station finds on disk when it starts. */
    beforeStart?: (store: Store) => void
  } = {},
) {
  const sandbox = options.sandbox ?? (await menuSandbox(options))
  const nowhere = await deadAddress()
  const access: DoorDashAccess = { baseUrl: nowhere, key: sandbox.accessKey }
  // Its stores are connected by the tests that want them.
  const uber = { ...sandbox.uberAccess, stores: {} }
  const plugIn = () => {
    Object.assign(access, {
      baseUrl: sandbox.apiBase,
      authorizeUrl: sandbox.authorizeUrl,
    })
    Object.assign(uber, { apiBaseUrl: sandbox.uberAccess.apiBaseUrl })
  }
  plugIn()
  const made = await testCore({
    dataDir: options.dataDir ?? tempDir(),
    access,
    uber,
    ...(options.clock && { clock: options.clock }),
    ...(options.log && { log: options.log }),
  })
  const { core } = made
  sandbox.control.setIntake({ url: made.url })
  await seedDemoAccounts(core)
  options.beforeStart?.(made.store)
  core.start()
  const { printing, staff, connect } = dashboard(core)
  /** The session locks when nobody touches it: after time went by, a manager signs in anew. */
  const signIn = async () => connect((await staff.session.signIn(demoAccount)).token)
  return {
    ...made,
    sandbox,
    printing,
    staff,
    signIn,
    client: await signIn(),
    unplug: () => {
      Object.assign(access, { baseUrl: nowhere })
      Object.assign(uber, { apiBaseUrl: nowhere })
    },
    plugIn,
    /** Calls the station made, such as `PATCH /marketplace/api/v1/menus`. */
    calls: (method: string, path: string) =>
      sandbox.control.calls().filter((call) => call.method === method && call.path.includes(path)),
  }
}
export type MenuStation = Awaited<ReturnType<typeof menuStation>>

export { handClock }

/** Centre's store at Uber Eats is active here, as after a consent. */
export function uberIsActive({ core, sandbox }: Pick<MenuStation, 'core' | 'sandbox'>): void {
  const { storeId } = sandbox.onboarding.changeUber(centre, { status: 'ACTIVATED' })
  const { book } = core.integrations
  book.put({ ...book.get(centre, 'uber-eats'), state: 'active', externalStoreId: storeId })
}

async function first<State>(
  watch: (signal: AbortSignal) => Promise<AsyncIterable<State>>,
  is: (state: State) => boolean,
): Promise<State> {
  const end = new AbortController()
  let last: State | null = null
  const patience = setTimeout(() => end.abort(), 20_000)
  try {
    for await (const state of await watch(end.signal)) {
      last = state
      if (is(state)) return state
    }
  } catch (error) {
    if (!end.signal.aborted) throw error
  } finally {
    clearTimeout(patience)
    end.abort()
  }
  throw new Error(`what was waited for did not come: ${JSON.stringify(last).slice(0, 4_000)}`)
}

/** The first state of the Dashboard's menus that `is` what is waited for. */
export const untilMenus = (client: Client, is: (state: MenusState) => boolean) =>
  first((signal) => client.menus.watch(undefined, { signal }), is)

/** The first state of 86 that `is` what is waited for. */
export const untilSoldOut = (client: Client, is: (state: SoldOutState) => boolean) =>
  first((signal) => client.soldOut.watch(undefined, { signal }), is)

/** How a place stands. */
export function targetAt(
  state: Pick<MenusState, 'targets'>,
  locationId: string,
  channel: Channel = 'doordash',
): MenuTarget {
  const found = state.targets.find((one) => one.locationId === locationId && one.channel === channel)
  if (!found) throw new Error(`no target ${channel} at ${locationId}`)
  return found
}

/** The demo's draft once its places were read. */
export async function carte({ client }: Pick<MenuStation, 'client'>) {
  const state = await untilMenus(client, (one) =>
    [centre, port].every((locationId) => targetAt(one, locationId).onFile !== null),
  )
  const summary = state.menus.find((menu) => menu.name === 'Carte')
  if (!summary) throw new Error('the demo has no menu Carte')
  return client.menus.open({ menuId: summary.id })
}

/** Saves a draft with this dish's price changed; answers its new version. */
export async function reprice(
  { client }: Pick<MenuStation, 'client'>,
  menu: { id: string; version: number; document: Menu },
  priceCents: number,
): Promise<{ id: string; version: number; document: Menu }> {
  const document = withPrice(menu.document, priceCents)
  const { version } = await client.menus.save({ menuId: menu.id, baseVersion: menu.version, document })
  return { id: menu.id, version, document }
}

/** The first dish of a menu at another price. */
export function withPrice(document: Menu, priceCents: number): Menu {
  return {
    ...document,
    categories: document.categories.map((category, index) => ({
      ...category,
      items: category.items.map((item, place) =>
        index === 0 && place === 0 ? { ...item, priceCents } : item,
      ),
    })),
  }
}

/** What customers are asked for the first dish at DoorDash now. */
export function priceAtDoorDash({ sandbox }: Pick<MenuStation, 'sandbox'>, locationId: string) {
  const menus = sandbox.menus.menus(locationId) ?? []
  return menus.map(({ document }) => document?.menu.categories[0]?.items?.[0]?.price)
}

export const doordash = (locationId: string, overwrite: string | null = null) => ({
  locationId,
  channel: 'doordash' as const,
  overwrite,
})

/** Turns the clock, with every call that falls due answered before time goes on, until `is`. */
export async function turn(
  { core }: Pick<MenuStation, 'core'>,
  clock: HandClock,
  is: () => boolean,
  stepMs = 1_000,
): Promise<void> {
  await core.menus.idle()
  while (!is()) {
    clock.advance(stepMs)
    await core.menus.idle()
  }
}

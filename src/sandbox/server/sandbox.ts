import type { AccessKey } from '#shared/doordash/api.ts'
import { sandboxAccessKey } from '../world/access-key.ts'
import { apiBase, createApi } from '../doordash/api/api.ts'
import { type Clock, createTimers, systemClock } from '../world/clock.ts'
import { type Control, createControl } from '../control/control.ts'
import { controlRoutes } from '../control/routes.ts'
import { createCrowd } from '../doordash/orders/crowd.ts'
import { createFaults } from '../world/faults.ts'
import { listen } from './listen.ts'
import { createPages } from './page.ts'
import { type Answer, createRouter, type Request, type Route } from '../http/router.ts'
import { createMenuControl, type MenuControl } from '../control/menus.ts'
import { menuControlRoutes } from '../control/menu-routes.ts'
import { usualJobMs } from '../doordash/menus/job.ts'
import { createOnboardingControl, type OnboardingControl } from '../control/onboarding.ts'
import { onboardingControlRoutes } from '../control/onboarding-routes.ts'
import { startDemo } from './demo-start.ts'
import { planDasher } from '../doordash/orders/dasher.ts'
import { authorizePath } from '../portal/oauth.ts'
import { createPortal } from '../portal/portal.ts'
import { newPortal } from '../world/portal.ts'
import { createRandom } from '../world/random.ts'
import { keepState, recallState } from './state-file.ts'
import { createUberApi, uberBase } from '../uber/uber.ts'
import type { Store } from '../world/stores.ts'
import type { World } from '../world/world.ts'
import { knownOnboardings, knownStores } from './known-stores.ts'

export type SandboxOptions = {
  /** 0, the default, takes a free one. */
  port?: number | undefined
  host?: string | undefined
  /** Base URL of the app's webhooks; can also be set later. */
  intakeUrl?: string | undefined
  /** Sent as `Authorization` with every webhook. */
  intakeSecret?: string | undefined
  /** The same seed gives the same orders. */
  seed?: number | undefined
  clock?: Clock | undefined
  /** Folder of the built pages. */
  pageDir?: string | undefined
  /** Starts with the demo kitchen running. */
  alive?: boolean | undefined
  /** Where it keeps what DoorDash would remember over a restart; without it, nothing is kept. */
  stateFile?: string | undefined
  /** The developer account whose calls are let in; every sandbox has the same without. */
  accessKey?: AccessKey | undefined
  /** What DoorDash has on file at the start and after a reset, instead of the invented brand's three stores. */
  stores?: (() => Store[]) | undefined
  /** Starts with no store connected to anybody, instead of Centre live as `chez-loutre-centre`. */
  notConnected?: boolean | undefined
  /** Starts where a demo station does: Port is ready to be activated, its merchant has shared his stores. */
  demo?: boolean | undefined
}

export type Sandbox = {
  url: string
  /** Base URL of DoorDash's Marketplace API, to which `/api/v1/...` is added. */
  apiBase: string
  /** The merchant portal's page where somebody signs in and shares stores. */
  authorizeUrl: string
  /** Base URL of Uber Eats' API, to which `/api/v1/...` is added. */
  uberBase: string
  accessKey: AccessKey
  control: Control
  /** What can be made happen around onboarding, merchants' accounts and Uber Eats. */
  onboarding: OnboardingControl
  /** What can be seen and made happen around menus and shops. */
  menus: MenuControl
  /** Whether it can be reached: while down, its address refuses every connection. */
  network: { down: () => Promise<void>; up: () => Promise<void> }
  close(): Promise<void>
}

/** Starts a stand-in for DoorDash's servers: one HTTP server with the API, the control API and the tester's page. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = '127.0.0.1', port = 0, seed = 1, clock = systemClock } = options
  const watchers = new Set<() => void>()
  let scope = new AbortController()
  let closed: Promise<void> | null = null
  const faultRandom = { current: createRandom(seed, 'faults') }

  const onFile = options.stores ?? (() => knownStores({ connected: !options.notConnected }))
  const stores = onFile()
  const world: World = {
    clock: createTimers(clock),
    seed,
    accessKey: options.accessKey ?? sandboxAccessKey(),
    intake: { url: options.intakeUrl ?? null, secret: options.intakeSecret ?? '' },
    stores,
    onboardings: knownOnboardings(stores, clock.now()),
    grants: new Map(),
    tokens: new Map(),
    portal: newPortal(),
    menuJobMs: usualJobMs,
    uber: new Map(),
    orders: new Map(),
    placed: 0,
    dashersMove: false,
    faults: createFaults({ chance: (probability) => faultRandom.current.chance(probability) }),
    random: streams(seed),
    calls: [],
    lastAnswer: null,
    follow: (order) => {
      if (world.orders.get(order.wire.id) === order) planDasher(world, order)
    },
    changed: () => {
      for (const tell of watchers) tell()
    },
    closing: scope.signal,
  }
  if (options.demo) startDemo(world, clock.now())
  const crowd = createCrowd(world)
  if (options.stateFile !== undefined) recallState(options.stateFile, world)
  const state = options.stateFile === undefined ? null : keepState(options.stateFile, world)
  if (state) watchers.add(() => state.touch())

  const forget = (nextSeed: number) => {
    crowd.stop()
    world.orders.clear()
    world.clock.clear()
    scope.abort()
    scope = new AbortController()
    faultRandom.current = createRandom(nextSeed, 'faults')
    world.faults.clear()
    const nextStores = onFile()
    Object.assign(world, {
      seed: nextSeed,
      stores: nextStores,
      onboardings: knownOnboardings(nextStores, clock.now()),
      grants: new Map(),
      tokens: new Map(),
      portal: newPortal(),
      menuJobMs: usualJobMs,
      uber: new Map(),
      placed: 0,
      dashersMove: false,
      random: streams(nextSeed),
      calls: [],
      lastAnswer: null,
      closing: scope.signal,
    } satisfies Partial<World>)
    if (options.demo) startDemo(world, clock.now())
    world.changed()
  }
  const watch = (onChange: () => void) => {
    watchers.add(onChange)
    return () => void watchers.delete(onChange)
  }
  const control = createControl(world, { crowd, reset: forget, watch })
  const onboarding = createOnboardingControl(world, watch)
  const menus = createMenuControl(world, watch)

  const server = await listen(
    { host, port, now: () => clock.now() },
    createRespond(
      world,
      [...controlRoutes(control), ...onboardingControlRoutes(onboarding), ...menuControlRoutes(menus)],
      options.pageDir ?? null,
    ),
  )
  if (options.alive) control.setAlive(true)
  return {
    url: server.url,
    apiBase: `${server.url}${apiBase}`,
    authorizeUrl: `${server.url}${authorizePath}`,
    uberBase: `${server.url}${uberBase}`,
    accessKey: world.accessKey,
    control,
    onboarding,
    menus,
    network: { down: server.down, up: server.up },
    close() {
      const end = async () => {
        // First, so that whoever sees the connections end may count on the file.
        await state?.end()
        const serverClosed = server.close()
        forget(world.seed)
        scope.abort()
        await serverClosed
      }
      closed ??= end()
      return closed
    },
  }
}

function createRespond(world: World, routes: readonly Route[], pageDir: string | null) {
  const api = createApi(world)
  const pages = createPages(pageDir)
  const portal = createPortal(world)
  const uber = createUberApi(world)
  const find = createRouter(routes)
  return (request: Omit<Request, 'params'>): Answer | Promise<Answer> => {
    if (request.path.startsWith(`${apiBase}/`)) return api(request)
    if (request.path.startsWith(`${uberBase}/`)) return uber(request)
    const isPortal = request.path === '/portal' || request.path.startsWith('/portal/')
    if (isPortal && isSameOrigin(request)) return portal(request)
    if (isPortal || request.path.startsWith('/control/')) {
      if (!isSameOrigin(request))
        return { status: 403, body: { code: 'forbidden', message: 'Not from another site' } }
      const found = find(request.method, request.path)
      if (found === null) return { status: 404, body: { code: 'not_found', message: 'No such path' } }
      if (found === 'method') return { status: 405, body: { code: 'method_not_allowed', message: '' } }
      return found.route.handle({ ...request, params: found.params })
    }
    return pages(request)
  }
}

/**
 * A page of another site open on this machine must not order meals here: not by calling this address, and not
 * by giving its own name this address.
 */
function isSameOrigin({ headers: { host = '', origin } }: Omit<Request, 'params'>): boolean {
  const isAddress = /^(?:localhost|[\d.]+|\[[\da-f:]+\])(?::\d+)?$/i.test(host)
  return isAddress && (origin === undefined || origin === `http://${host}`)
}

function streams(seed: number): World['random'] {
  return {
    dashers: createRandom(seed, 'dashers'),
    answers: createRandom(seed, 'answers'),
    crowd: createRandom(seed, 'crowd'),
  }
}

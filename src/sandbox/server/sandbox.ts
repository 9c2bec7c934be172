import type { AccessKey } from '#shared/doordash/api.ts'
import { apiBase } from '../doordash/api/api.ts'
import { type Clock, systemClock } from '../world/clock.ts'
import { type Control, createControl } from '../control/control.ts'
import { controlRoutes } from '../control/routes.ts'
import { createCrowd } from '../control/crowd.ts'
import { listen } from './listen.ts'
import { createMenuControl, type MenuControl } from '../control/menus.ts'
import { menuControlRoutes } from '../control/menu-routes.ts'
import { createOnboardingControl, type OnboardingControl } from '../control/onboarding.ts'
import { onboardingControlRoutes } from '../control/onboarding-routes.ts'
import { createReportControl, type ReportControl } from '../control/reports.ts'
import { reportControlRoutes } from '../control/report-routes.ts'
import {
  createUberConnectControl,
  type UberConnectControl,
  uberConnectRoutes,
} from '../control/uber-connect.ts'
import { createUberControl, type UberControl } from '../control/uber.ts'
import { uberControlRoutes } from '../control/uber-routes.ts'
import { authorizePath } from '../portal/oauth.ts'
import { createRespond } from './respond.ts'
import { keepState, recallState, type StateFile } from './state-file.ts'
import { type UberAccess, uberAccessOf } from './uber-access.ts'
import { uberBase } from '../uber/uber.ts'
import { createWorld, type LiveWorld, type WorldOptions } from './live-world.ts'

export type SandboxOptions = WorldOptions & {
  /** 0, the default, takes a free one. */
  port?: number | undefined
  host?: string | undefined
  clock?: Clock | undefined
  /** Folder of the built pages. */
  pageDir?: string | undefined
  /** Starts with the demo kitchen running. */
  alive?: boolean | undefined
  /** Where it keeps what DoorDash would remember over a restart; without it, nothing is kept. */
  stateFile?: string | undefined
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
  /** How an app reaches Uber Eats here, as it takes it with `--uber`. */
  uberAccess: UberAccess
  control: Control
  /** What can be made happen around onboarding, merchants' accounts and Uber Eats. */
  onboarding: OnboardingControl
  /** What can be seen and made happen around menus and shops. */
  menus: MenuControl
  /** What customers say of their orders, and DoorDash's reports about it. */
  reports: ReportControl
  /** What can be seen and made happen at Uber Eats. */
  uber: UberControl
  /** What can be made happen around connecting stores there. */
  uberConnect: UberConnectControl
  /** Whether it can be reached: while down, its address refuses every connection. */
  network: { down: () => Promise<void>; up: () => Promise<void> }
  close(): Promise<void>
}

/** Starts a stand-in for DoorDash's servers: one HTTP server with the API, the control API and the tester's page. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = '127.0.0.1', port = 0, clock = systemClock } = options
  const live = createWorld(options, clock)
  const { world } = live
  const crowd = createCrowd(world)
  const state = options.stateFile === undefined ? null : openState(options.stateFile, live)

  const restart = (seed: number) => {
    crowd.stop()
    live.restart(seed)
  }
  const control = createControl(world, { crowd, reset: restart, watch: live.watch })
  const onboarding = createOnboardingControl(world, live.watch)
  const menus = createMenuControl(world, live.watch)
  const reports = createReportControl(world)
  const uber = createUberControl(world, live.watch)
  const uberConnect = createUberConnectControl(world)
  const routes = [
    ...controlRoutes(control),
    ...onboardingControlRoutes(onboarding),
    ...menuControlRoutes(menus),
    ...reportControlRoutes(reports),
    ...uberControlRoutes(uber),
    ...uberConnectRoutes(uberConnect),
  ]
  const server = await listen(
    { host, port, now: () => clock.now() },
    createRespond(world, routes, options.pageDir ?? null),
  )
  if (options.alive) control.setAlive(true)

  const end = async () => {
    // First, so that whoever sees the connections end may count on the file.
    await state?.end()
    const serverClosed = server.close()
    crowd.stop()
    live.end()
    await serverClosed
  }
  let closed: Promise<void> | null = null
  return {
    url: server.url,
    apiBase: `${server.url}${apiBase}`,
    authorizeUrl: `${server.url}${authorizePath}`,
    uberBase: `${server.url}${uberBase}`,
    accessKey: world.accessKey,
    uberAccess: uberAccessOf(world, server.url),
    control,
    onboarding,
    menus,
    reports,
    uber,
    uberConnect,
    network: { down: server.down, up: server.up },
    close: () => (closed ??= end()),
  }
}

/** Takes over what an earlier run knew, and keeps from here on what the next one shall know. */
function openState(path: string, { world, watch }: LiveWorld): StateFile {
  recallState(path, world)
  const file = keepState(path, world)
  watch(() => file.touch())
  return file
}

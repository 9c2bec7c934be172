import { randomBytes } from 'node:crypto'
import type { Context, Router } from '@orpc/server'
import type { Contract } from '#shared/api/contract.ts'
import type { RescueContract } from '#shared/api/rescue.ts'
import { createApi } from '../api/serve.ts'
import type { Log } from '../base/log.ts'
import { answer, createPageServer } from './page-server.ts'
import { sameText } from './upgrade-check.ts'

export type UiServer = {
  /** What to open in a browser; the fragment holds the token and is never sent over the network. */
  url: string
  close: () => Promise<void>
}

/**
 * Serves the screen's files from `staticDir` and the contract over a WebSocket at `/api`, on loopback unless `host`
 * says otherwise. Rejects when the port is taken.
 */
export async function createUiServer<Ctx extends Context>(options: {
  router: Router<Contract, Ctx> | Router<RescueContract, Ctx>
  context: Ctx
  staticDir: string
  port: number
  host?: string
  /** At least 128 bits, URL-safe; made up when absent. */
  token?: string
  /** How often a screen must give a sign of life. */
  pingEveryMs?: number
  /** Holds every answer against the contract; for tests and development. */
  checkOutputs?: boolean
  log: Log
}): Promise<UiServer> {
  const {
    router,
    context,
    staticDir,
    port,
    host = '127.0.0.1',
    pingEveryMs,
    checkOutputs = false,
    log,
  } = options
  const token = options.token ?? randomBytes(24).toString('base64url')
  const api = createApi({ router, context, log, checkOutputs })
  const ownHosts = new Set<string>()
  const { listen, close } = createPageServer({
    name: 'screens',
    staticDir,
    ownHosts,
    admit: (offered) => (sameText(offered, token) ? api.serve : null),
    also: (path, { method }, response) => {
      if (path !== '/healthz' || (method !== 'GET' && method !== 'HEAD')) return false
      answer(response, 200, 'ok')
      return true
    },
    pingEveryMs,
    log,
  })
  const bound = await listen(port, host)
  for (const name of ['127.0.0.1', 'localhost', '[::1]', host]) ownHosts.add(`${name}:${bound}`)
  return { url: `http://${host}:${bound}/#token=${token}`, close }
}

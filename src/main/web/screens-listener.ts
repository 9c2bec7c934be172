import type { DoorProblem } from '#shared/api/screens.ts'
import type { Peer } from '../api/serve.ts'
import type { Core } from '../core/core.ts'
import type { DoorCertificate } from '../screens/kept-certificate.ts'
import { createScreensServer } from './screens-server.ts'

/** Ports tried the first time; the one that was free is kept, because paired screens know it. 0: any. */
const firstPorts = [8443, 8444, 8445, 8446, 8447, 0]
const portKey = 'screens-port'

/** Opens the listener where it stood before, or at the first port that is free. */
export async function listenAnew(
  deps: Pick<Core, 'screens' | 'store' | 'log'> & {
    serve: (peer: Peer, screenId: string) => void
    staticDir: string
  },
  certificate: DoorCertificate,
  ownHosts: Set<string>,
) {
  const { screens, store, log, serve, staticDir } = deps
  screens.doorIs({ state: 'opening' })
  const kept = Number(store.settings.get(portKey) ?? 0)
  const ports = kept > 0 ? [kept] : firstPorts
  for (const wanted of ports) {
    const page = createScreensServer({ serve, staticDir, screens, ownHosts, certificate, log })
    try {
      const port = await page.listen(wanted, '0.0.0.0')
      if (port !== kept) store.transaction(() => store.settings.put(portKey, port))
      return { page, port }
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    }
  }
  throw new DoorTrouble('port-taken')
}

/** What is in the way, as a manager is told. */
export class DoorTrouble extends Error {
  readonly problem: DoorProblem
  constructor(problem: DoorProblem) {
    super(problem)
    this.problem = problem
  }
}

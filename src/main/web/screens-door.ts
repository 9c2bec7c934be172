import { isDeepStrictEqual } from 'node:util'
import type { DoorProblem } from '#shared/api/screens.ts'
import type { Peer } from '../api/serve.ts'
import type { Secrets } from '../base/shell.ts'
import { errorLine } from '../base/unexpected.ts'
import type { Core } from '../core/core.ts'
import {
  type DoorCertificate,
  endOf,
  fingerprintOf,
  isNearEnd,
  keptCertificate,
} from '../screens/kept-certificate.ts'
import type { LanNames } from '../screens/lan-names.ts'
import type { PageServer } from './page-server.ts'
import { DoorTrouble, listenAnew } from './screens-listener.ts'
import { tlsOf } from './screens-server.ts'

/** How often the machine's addresses are looked at, and what is in the way is tried again (ms). */
const lookEveryMs = 10_000

type Open = {
  page: PageServer
  port: number
  names: LanNames
  certificate: DoorCertificate
  hosts: Set<string>
}

/**
 * Keeps the door for other screens as the manager wants it: opens and closes the listener, renews its certificate when
 * the machine's addresses change or its end is near, and says how it stands. Whatever is in the way is tried again.
 */
export function createScreensDoor(
  core: Pick<Core, 'screens' | 'changes' | 'store' | 'clock' | 'log'>,
  options: {
    secrets: Secrets
    serve: (peer: Peer, screenId: string) => void
    staticDir: string
    /** The machine's names on its networks, as they are now. */
    readNames: () => LanNames
  },
) {
  const { screens, store, clock, log } = core
  const { readNames } = options
  let open: Open | null = null
  let isStopped = false
  /** Why it could not be opened the last time: the log is told once. */
  let toldTrouble: string | null = null
  let cancelLook = () => {}
  /** One step after the other: a manager may press twice. */
  let line = Promise.resolve()

  async function settle(): Promise<void> {
    cancelLook()
    try {
      if (!isStopped && screens.isOn()) {
        await keepOpen()
        toldTrouble = null
        return
      }
      toldTrouble = null
      await shut()
      if (!isStopped) screens.doorIs({ state: 'closed' })
    } catch (error) {
      await shut()
      const trouble = errorLine(error)
      if (trouble !== toldTrouble)
        log.error({ error: trouble }, 'the door for other screens could not be opened')
      toldTrouble = trouble
      screens.doorIs({ state: 'trouble', problem: problemOf(error) })
    } finally {
      if (!isStopped && screens.isOn()) cancelLook = clock.after(lookEveryMs, next)
    }
  }
  const next = () => void (line = line.then(settle))

  async function shut(): Promise<void> {
    const closing = open
    open = null
    await closing?.page.close()
  }

  async function keepOpen(): Promise<void> {
    const names = readNames()
    if (open && isDeepStrictEqual(open.names, names) && !isNearEnd(open.certificate.own, clock.now())) return
    if (names.addresses.length === 0) throw new DoorTrouble('no-network')
    const certificate = await keptCertificate({ store, secrets: options.secrets }, names, clock.now())
    if (certificate === 'unreadable') throw new DoorTrouble('secret-unreadable')
    const hosts = open?.hosts ?? new Set<string>()
    const { page, port } = open ?? (await listenAnew({ ...core, ...options }, certificate, hosts))
    if (open && 'setSecureContext' in page.server) page.server.setSecureContext(tlsOf(certificate))
    hosts.clear()
    for (const name of ['localhost', '127.0.0.1', ...names.addresses, ...names.names])
      hosts.add(`${name}:${port}`)
    open = { page, port, names, certificate, hosts }
    screens.doorIs({
      state: 'open',
      urls: names.addresses.map((address) => `https://${address}:${port}/`),
      fingerprint: fingerprintOf(certificate.own.certificate),
      authorityFingerprint: fingerprintOf(certificate.authority),
      validUntil: endOf(certificate.own.certificate),
    })
  }

  let wasOn = screens.isOn()
  const stopListening = core.changes.screens.listen(() => {
    if (screens.isOn() === wasOn) return
    wasOn = screens.isOn()
    next()
  })
  next()

  return {
    stop: async (): Promise<void> => {
      isStopped = true
      stopListening()
      cancelLook()
      next()
      await line
    },
  }
}

function problemOf(error: unknown): DoorProblem {
  return error instanceof DoorTrouble ? error.problem : 'failed'
}

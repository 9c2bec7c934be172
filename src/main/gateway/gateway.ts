import { randomUUID } from 'node:crypto'
import type { NatsConnection } from '@nats-io/transport-node'
import type { HelloAnswer } from '#shared/gateway/hello.ts'
import type { StationGateway } from '#shared/gateway/station-file.ts'
import { callSubject } from '#shared/gateway/subjects.ts'
import type { GatewayLink } from '#shared/station/gateway-link.ts'
import type { JobDeps } from '../jobs/runner.ts'
import { createAsking } from './asking.ts'
import { createBeingTold } from './being-told.ts'
import { createConsents } from './consents.ts'
import { createConnection } from './connection.ts'
import { createGreeting, type Heard } from './greeting.ts'
import type { AskGateway } from './line.ts'
import { createLinkState } from './link-state.ts'
import { type Served, servedIn } from './served.ts'
import type { StreamSource } from './stream-source.ts'

/** Hears each answer to a hello; `isBack`: the first since the gateway was away. */
type OnHeard = (heard: Heard, isBack: boolean) => void

/** Without a gateway that answers, orders are taken as it said last, this long after the connection stands (ms). */
const patienceMs = 3_000

/**
 * The gateway this station stands behind: one outgoing connection, by which orders come in, calls go out, and each learns
 * of the other. Nothing here waits for it; what comes of it is told.
 */
export function createGateway(
  deps: Pick<JobDeps, 'clock' | 'random' | 'log'> & {
    /** Null while it cannot be read. */
    file: () => StationGateway | null
    version: string
    /** The locations it was last told of, kept for a start at which no gateway answers. */
    remembered: { read: () => readonly Served[]; write: (served: readonly Served[]) => void }
  },
) {
  const { clock } = deps
  let served: readonly Served[] = deps.remembered.read()
  let about: HelloAnswer['about'] = {}
  let source: StreamSource | null = null
  let onHeard: OnHeard = () => {}
  /** No gateway answered since it was last away. */
  let isAway = true
  const aboutNow = () => {
    const { deviceId = '', servers = [] } = deps.file() ?? {}
    return { deviceId, servers }
  }
  const state = createLinkState({ clock, about: aboutNow() })
  const connection = createConnection({ ...deps, onLine: state.happened, onUp: (now) => void up(now) })
  const greeting = createGreeting({
    ...deps,
    connection,
    about: { version: deps.version, run: randomUUID() },
    deviceId: () => state.current().deviceId,
    onHeard: heard,
    onSilent: () => {
      isAway = true
      state.happened({ type: 'silent' })
    },
  })
  const ask = createAsking({ connection })
  const consents = createConsents({ connection, deviceId: () => state.current().deviceId })
  const told = createBeingTold({
    log: deps.log,
    deviceId: () => state.current().deviceId,
    onLook: greeting.begin,
    onConsent: consents.cameBack,
    onRelease: async (gone) => {
      serve(served.filter(({ locationId }) => locationId !== gone))
      await source?.release(gone)
    },
  })

  /** The locations are asked for first; the orders that wait come after the time of day is known. */
  async function up(now: NatsConnection): Promise<void> {
    isAway = true
    state.isOf(aboutNow())
    told.listenOn(now)
    const late = Promise.withResolvers<void>()
    const forget = clock.after(patienceMs, late.resolve)
    await Promise.race([greeting.begin(), late.promise]).finally(forget)
    if (connection.current() === now) source?.connected(now)
  }

  function heard(said: Heard): void {
    const { locations } = said.answer
    about = said.answer.about
    state.happened({ type: 'answered', locations: locations.map(({ locationId }) => locationId) })
    serve(servedIn(said.answer))
    source?.waiting(locations.reduce((sum, { waiting, onTheWay }) => sum + waiting + onTheWay, 0))
    onHeard(said, isAway)
    isAway = false
  }

  function serve(now: readonly Served[]): void {
    served = now
    deps.remembered.write(now)
    source?.serve(now.map(({ locationId }) => locationId))
  }

  const askFor: AskGateway = async (channel, locationId, request, ending) => {
    const { deviceId } = state.current()
    const speaksFor = locationId ?? served[0]?.locationId
    if (speaksFor === undefined)
      return { kind: 'unreachable', message: 'no location is given to this device', maybeHeard: false }
    return ask(callSubject(deviceId, speaksFor, channel), request, ending)
  }

  return {
    link: (): GatewayLink => state.current(),
    onChange: state.onChange,
    behind: (behind: GatewayLink['behind']): void => state.happened({ type: 'behind', behind }),
    served: (): readonly Served[] => served,
    /** What of its keys is no secret, as it said last; nothing before it answered. */
    about: (): HelloAnswer['about'] => about,
    deviceId: (): string => state.current().deviceId,
    /** Whose credentials it has, known before any connection; null while they cannot be read. */
    pairedAs: (): string | null => deps.file()?.deviceId ?? null,
    ask: askFor,
    consents,
    /** Begins to connect; the source gets the deliveries of the locations that are this device's. */
    start: (takes: StreamSource, hears: OnHeard): void => {
      source = takes
      onHeard = hears
      takes.serve(served.map(({ locationId }) => locationId))
      connection.start()
    },
    stop: async (): Promise<void> => {
      greeting.stop()
      await source?.stop()
      await connection.stop()
    },
  }
}
export type Gateway = ReturnType<typeof createGateway>

import { randomUUID } from 'node:crypto'
import type { Msg, NatsConnection } from '@nats-io/transport-node'
import type { Channel } from '#shared/channel.ts'
import { type HelloAnswer, told } from '#shared/gateway/hello.ts'
import type { StationGateway } from '#shared/gateway/station-file.ts'
import { callSubject, tellSubject } from '#shared/gateway/subjects.ts'
import type { GatewayLink } from '#shared/station/gateway-link.ts'
import type { JobDeps } from '../jobs/runner.ts'
import { errorLine } from '../base/unexpected.ts'
import { createAsking } from './asking.ts'
import { createConnection } from './connection.ts'
import { createGreeting, type Heard } from './greeting.ts'
import type { AskGateway } from './line.ts'
import { createLinkState } from './link-state.ts'
import type { StreamSource } from './stream-source.ts'

/** A location of this device's, and the stores it is at the channels. */
export type Served = Pick<HelloAnswer['locations'][number], 'locationId'> & {
  channels: readonly { channel: Channel; storeId: string }[]
}

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
  const { clock, log } = deps
  let served: readonly Served[] = deps.remembered.read()
  let source: StreamSource | null = null
  let onHeard: (heard: Heard) => void = () => {}
  let subscribedOn: NatsConnection | null = null
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
    onSilent: () => state.happened({ type: 'silent' }),
  })
  const ask = createAsking({ connection })

  /** The locations are asked for first; the orders that wait come after the time of day is known. */
  async function up(now: NatsConnection): Promise<void> {
    state.isOf(aboutNow())
    listenTo(now)
    const late = Promise.withResolvers<void>()
    const forget = clock.after(patienceMs, late.resolve)
    await Promise.race([greeting.begin(), late.promise]).finally(forget)
    if (connection.current() === now) source?.connected(now)
  }

  function listenTo(now: NatsConnection): void {
    if (subscribedOn === now) return
    subscribedOn = now
    now.subscribe(tellSubject(state.current().deviceId), {
      callback: (error, message) => {
        if (error) log.error({ error: errorLine(error) }, 'the gateway may tell this device nothing')
        else void obey(message)
      },
    })
  }

  async function obey(message: Msg): Promise<void> {
    try {
      await carryOut(message)
    } catch (error) {
      log.error({ error: errorLine(error) }, 'what the gateway told was not done')
    }
  }

  async function carryOut(message: Msg): Promise<void> {
    const { data } = told.safeParse(message.json())
    if (data?.kind === 'release') {
      serve(served.filter(({ locationId }) => locationId !== data.locationId))
      await source?.release(data.locationId)
    }
    message.respond('{}')
    if (data?.kind === 'look') await greeting.begin()
  }

  function heard(said: Heard): void {
    const { locations } = said.answer
    state.happened({ type: 'answered', locations: locations.map(({ locationId }) => locationId) })
    serve(
      locations.map(({ locationId, channels }) => ({
        locationId,
        channels: channels.map(({ channel, storeId }) => ({ channel, storeId })),
      })),
    )
    source?.waiting(locations.reduce((sum, { waiting, onTheWay }) => sum + waiting + onTheWay, 0))
    onHeard(said)
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
    deviceId: (): string => state.current().deviceId,
    ask: askFor,
    /** Begins to connect; the source gets the deliveries of the locations that are this device's. */
    start: (takes: StreamSource, hears: (heard: Heard) => void): void => {
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

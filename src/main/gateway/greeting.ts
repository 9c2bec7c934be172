import { type HelloAnswer, helloAnswer, helloEveryMs } from '#shared/gateway/hello.ts'
import { helloSubject } from '#shared/gateway/subjects.ts'
import { errorLine } from '../base/unexpected.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { Connection } from './connection.ts'

/** A gateway that takes longer for a hello is silent (ms), and is greeted again sooner than one that answers. */
const answerWithinMs = 5_000
const againMs = 5_000

/** When it was asked (epoch ms), and how long the answer took (ms). */
export type Heard = { answer: HelloAnswer; sentAt: number; tookMs: number }

/** Says hello to the gateway while the line is up: what it answers proves that it is there, and tells how this device stands. */
export function createGreeting(
  deps: Pick<JobDeps, 'clock' | 'log'> & {
    connection: Pick<Connection, 'current'>
    about: { version: string; run: string }
    deviceId: () => string
    onHeard: (heard: Heard) => void
    onSilent: () => void
  },
) {
  const { clock, log } = deps
  let cancel = () => {}
  let isStopped = false
  let wasSilent = false

  async function ask(): Promise<boolean> {
    const connection = deps.connection.current()
    if (connection === null) return false
    const sentAt = clock.now()
    const from = clock.steady()
    try {
      const reply = await connection.request(helloSubject(deps.deviceId()), JSON.stringify(deps.about), {
        timeout: answerWithinMs,
      })
      const answer = helloAnswer.parse(reply.json())
      if (!isStopped) deps.onHeard({ answer, sentAt, tookMs: clock.steady() - from })
      wasSilent = false
      return true
    } catch (error) {
      if (isStopped || deps.connection.current() !== connection) return false
      if (!wasSilent) log.warn({ error: errorLine(error) }, 'no gateway answers')
      wasSilent = true
      deps.onSilent()
      return false
    }
  }

  async function begin(): Promise<boolean> {
    cancel()
    const isAnswered = await ask()
    cancel()
    if (!isStopped) cancel = clock.after(isAnswered ? helloEveryMs : againMs, () => void begin())
    return isAnswered
  }

  return {
    /** Now, and again and again from then on; whether it was answered now. */
    begin,
    stop: (): void => {
      isStopped = true
      cancel()
    },
  }
}

import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'

/** A connection reset this soon after an answer, in ms, was closed before the answer came. */
const resetWithinMs = 1_000

/** Notices answers that do not reach the channel whole, and has them noted. */
export function createAnswerWatch<Answer>(deps: {
  clock: Pick<Clock, 'steady'>
  log: Log
  onAnswerLost: (answer: Answer) => void
}) {
  const { clock } = deps
  /** The last answer on each connection, and when it was given (steady ms): a reset right after it means nobody read it. */
  const lastAnswers = new WeakMap<Socket, { answer: Answer; at: number }>()

  function lost(answer: Answer): void {
    try {
      deps.onAnswerLost(answer)
    } catch (error) {
      deps.log.error({ error: errorLine(error) }, 'a lost answer could not be noted')
    }
  }

  return {
    lost,
    /** Follows a new connection. */
    watch: (socket: Socket): void => {
      socket.on('error', () => {
        const last = lastAnswers.get(socket)
        if (last && clock.steady() - last.at < resetWithinMs) lost(last.answer)
      })
    },
    /** Who asks again on this connection has read the answer before. */
    wasRead: (socket: Socket): void => void lastAnswers.delete(socket),
    /** An answer is about to be sent. */
    sending: (answer: Answer, socket: Socket, response: ServerResponse): void => {
      lastAnswers.set(socket, { answer, at: clock.steady() })
      response.on('close', () => {
        if (!response.writableFinished) lost(answer)
      })
    },
  }
}
export type AnswerWatch<Answer> = ReturnType<typeof createAnswerWatch<Answer>>

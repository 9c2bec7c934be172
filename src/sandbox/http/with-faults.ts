import { assertNever } from '#shared/result.ts'
import type { FaultKind } from '../world/faults.ts'
import type { Answer, Request } from './router.ts'
import type { World } from '../world/world.ts'
import { type ApiAnswer, refuse } from './answers.ts'
import { noteCall } from './calls.ts'

const terminalFaults = [
  'api-400',
  'api-422',
  'api-500',
  'api-429',
  'api-401',
  'api-hang',
  'api-reset',
  'api-lost-answer',
  'api-answer',
] as const satisfies readonly FaultKind[]

type Call = {
  /** As the log names it. */
  action: string
  /** The API action faults can be limited to; empty where there is none. */
  where: string
  orderId: string | null
  /** Whether its body holds a secret and is not kept for the log. */
  isSecret: boolean
}

/** Answers a call of the app, or has it meet what the tester staged; either way it is noted. */
export async function withFaults(
  world: World,
  request: Omit<Request, 'params'>,
  { action, where, orderId, isSecret }: Call,
  answer: () => ApiAnswer,
): Promise<Answer> {
  const target = `${request.method} ${request.path}`
  const delay = world.faults.strike(['api-delay'], where, target)
  if (delay) await world.clock.sleep(delay.delayMs ?? 5_000)
  const hold = world.faults.strike(['api-hold'], where, target)
  if (hold) {
    world.changed()
    await world.faults.gone(hold.id)
  }
  const fault = world.faults.strike(terminalFaults, where, target)
  const noted = isSecret ? { ...request, body: '' } : request
  const finish = noteCall(world, noted, { action, orderId })
  const breakOff = () => request.raw.response.socket?.resetAndDestroy()

  if (fault === null) {
    const given = answer()
    finish(given.status, messageOf(given), delay?.kind ?? null)
    return given
  }
  switch (fault.kind) {
    case 'api-hang':
      finish('none', 'left hanging', fault.kind)
      return { status: 'stream' }
    case 'api-reset':
      finish('none', 'connection reset', fault.kind)
      breakOff()
      return { status: 'stream' }
    case 'api-400':
    case 'api-422':
    case 'api-500':
    case 'api-429':
    case 'api-401': {
      const status = Number(fault.kind.slice('api-'.length))
      finish(status, 'staged by the tester', fault.kind)
      return {
        ...refuse(status, 'staged_fault', 'Staged by the tester'),
        headers: status === 429 ? retryAfter(fault.retryAfterSeconds) : {},
      }
    }
    case 'api-answer': {
      const { status = 200, message = '', body = { message }, retryAfterSeconds } = fault
      finish(status, message, fault.kind)
      return { status, body, headers: retryAfter(retryAfterSeconds) }
    }
    case 'api-lost-answer':
      answer()
      finish('none', 'carried out, answer lost', fault.kind)
      breakOff()
      return { status: 'stream' }
    default:
      return assertNever(fault.kind)
  }
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) }
}

function messageOf({ body }: ApiAnswer): string {
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : ''
  return typeof message === 'string' ? message : ''
}

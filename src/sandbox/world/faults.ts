import { z } from 'zod'
import type { Random } from './random.ts'
import { faultTargets } from './fault-targets.ts'

/** Trouble on the way from DoorDash to the app. */
export const webhookFaults = [
  'webhook-delay',
  'webhook-duplicate',
  'webhook-out-of-order',
  'webhook-silence',
] as const

/** Trouble on the way from the app to DoorDash. */
export const apiFaults = [
  'api-delay',
  'api-400',
  'api-422',
  'api-500',
  'api-429',
  'api-401',
  'api-hang',
  'api-reset',
  /** The call is carried out, and the connection breaks before the answer. */
  'api-lost-answer',
] as const

/** A call answered word for word, and calls held back until the fault is taken away: for tests, which name the call. */
export const scriptedFaults = ['api-answer', 'api-hold'] as const

/** Trouble with a menu DoorDash has taken. */
export const menuFaults = ['menu-job-fails', 'menu-job-hangs', 'menu-job-ignored'] as const
/** Trouble with an 86 that was answered 200: it comes late, or never. */
export const saleFaults = ['sold-out-late', 'sold-out-ignored'] as const

/** A report that DoorDash takes and cannot make. */
export const reportFaults = ['report-fails'] as const

export const faultKinds = [
  ...webhookFaults,
  ...apiFaults,
  ...scriptedFaults,
  'menu-job-slow',
  ...menuFaults,
  ...saleFaults,
  ...reportFaults,
] as const
export type FaultKind = (typeof faultKinds)[number]

/** Why a tester lets a menu job fail. */
export const failReasons = ['price', 'image', 'hours', 'internal'] as const
export type FailReason = (typeof failReasons)[number]

export const faultRequest = z.object({
  kind: z.enum(faultKinds),
  /** Strike only here: a webhook endpoint or an API action. */
  only: z.enum(faultTargets).optional(),
  /** Strike only calls whose method and path begin like this: `POST /marketplace/api/v2/tokens`. */
  at: z.string().max(1_024).optional(),
  /** How many times it strikes before it is spent; absent for until reset. */
  count: z.int().min(1).max(1_000_000).optional(),
  probability: z.number().min(0).max(1).default(1),
  /** Length of a delay; between the two copies of a duplicate (0: at the same moment). */
  delayMs: z.int().min(0).max(3_600_000).optional(),
  /** What overtakes the order when webhooks come out of order. */
  overtakenBy: z.enum(['dasher', 'cancel']).default('dasher'),
  /** Sent as `retry-after` with a 429. */
  retryAfterSeconds: z.int().min(0).max(86_400).optional(),
  /** What a scripted answer says; the body is `{message}` when none is given. */
  status: z.int().min(200).max(599).optional(),
  message: z.string().max(1_024).optional(),
  body: z.unknown().optional(),
  /** Why a menu job fails, and at which item. */
  reason: z.enum(failReasons).optional(),
  itemId: z.string().max(1_024).optional(),
})
export type FaultRequest = z.input<typeof faultRequest>

export type Fault = Omit<z.output<typeof faultRequest>, 'count'> & {
  id: number
  /** Null: until reset. */
  remaining: number | null
  struck: number
}

export type Faults = {
  /** What the tester staged and is not spent. */
  list(): Fault[]
  stage(request: FaultRequest): Fault
  /** Whether there was one of that id. */
  remove(id: number): boolean
  clear(): void
  /** The first of these kinds that strikes here now; counts it. `call` is the method and path of a call of the app. */
  strike<Kind extends FaultKind>(
    kinds: readonly Kind[],
    where: string,
    call?: string,
  ): (Fault & { kind: Kind }) | null
  /** Resolves once that fault is taken away. */
  gone(id: number): Promise<void>
}

/** `random` decides the probabilities, so that a seed repeats the same bad luck. */
export function createFaults(random: Pick<Random, 'chance'>): Faults {
  let staged: Fault[] = []
  let lastId = 0
  const waiting = new Map<number, (() => void)[]>()
  const release = (ids: readonly number[]) => {
    for (const id of ids) {
      for (const resolve of waiting.get(id) ?? []) resolve()
      waiting.delete(id)
    }
  }
  return {
    list: () => staged.map((fault) => ({ ...fault })),
    stage(request) {
      const { count, ...rest } = faultRequest.parse(request)
      lastId += 1
      const fault = {
        ...rest,
        id: lastId,
        remaining: rest.kind === 'api-hold' ? null : (count ?? null),
        struck: 0,
      }
      staged = [...staged, fault]
      return { ...fault }
    },
    remove(id) {
      const before = staged.length
      staged = staged.filter((fault) => fault.id !== id)
      release([id])
      return staged.length < before
    },
    clear() {
      staged = []
      release([...waiting.keys()])
    },
    gone: (id) =>
      new Promise((resolve) => {
        if (staged.some((fault) => fault.id === id)) waiting.set(id, [...(waiting.get(id) ?? []), resolve])
        else resolve()
      }),
    strike(kinds, where, call = '') {
      for (const fault of staged) {
        const kind = kinds.find((one) => one === fault.kind)
        if (kind === undefined) continue
        if (!isMeant(fault, where, call)) continue
        if (!random.chance(fault.probability)) continue
        fault.struck += 1
        if (fault.remaining !== null) {
          fault.remaining -= 1
          if (fault.remaining === 0) staged = staged.filter((other) => other !== fault)
        }
        return { ...fault, kind }
      }
      return null
    },
  }
}

/** Trouble at DoorDash is none at Uber Eats, unless it is asked for there. */
function isMeant({ only, at }: Fault, where: string, call: string): boolean {
  if (at !== undefined && !call.startsWith(at)) return false
  if (only !== undefined) return only === where || (only === 'uber' && isUberCall(where))
  return at !== undefined || !where.startsWith('uber')
}

function isUberCall(where: string): boolean {
  return where.startsWith('uber') && where !== 'uber-eats'
}

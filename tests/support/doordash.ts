import { onTestFinished } from 'vitest'
import type { DoorDashAccess } from '#main/channels/doordash/protocol/access.ts'
import type { Onboarding, StoreCandidate } from '#shared/doordash/onboarding.ts'
import { candidateOf } from '#sandbox/doordash/api/onboarding.ts'
import { putPreset } from '#sandbox/doordash/menus/presets.ts'
import { demoDocument } from '#sandbox/world/demo-document.ts'
import { createSandbox, type Sandbox } from '#sandbox/server/sandbox.ts'
import { knownStores } from '#sandbox/server/known-stores.ts'
import type { FaultRequest } from '#sandbox/world/faults.ts'
import { setOpenHours } from '#sandbox/world/filed-menu.ts'
import type { Store } from '#sandbox/world/stores.ts'
import { signIn } from '../sandbox/visitor.ts'

/** `lost`: carried out, but the answer never arrives. `reset`: not even heard. A status alone has no message. */
export type Trouble = 'lost' | 'reset' | number | Answer
type Answer = { status: number; message?: string; body?: unknown; retryAfter?: number }

export type Call = {
  method: string
  path: string
  headers: ReturnType<Sandbox['control']['calls']>[number]['headers']
  body: Record<string, unknown>
}

type Options = {
  /** Whose time it has; the sandbox shares it, and nothing in it moves by itself. */
  now?: () => number
  stores?: () => Store[]
}

const key = {
  developerId: 'developer',
  keyId: 'key',
  signingSecret: Buffer.from('a secret of enough bytes').toString('base64url'),
  providerType: 'order_manager_sandbox',
}

/** The sandbox with every decision in the test's hands: nothing moves until the test says so. */
export async function doordash({ now = Date.now, stores = () => [] }: Options = {}) {
  const sandbox = await createSandbox({
    clock: { now, after: () => () => {} },
    accessKey: key,
    stores,
  })
  onTestFinished(() => sandbox.close())
  const access: DoorDashAccess = {
    baseUrl: sandbox.apiBase,
    authorizeUrl: 'https://merchant.doordash.example/authorize',
    key,
  }
  /** What the app called, oldest first. Menus and how a store stands are read beside everything else, and are no part of it. */
  const calls = (): Call[] =>
    sandbox.control
      .calls()
      .filter(({ path }) => !/\/store_menu$|\/store_details$|\/eats\/stores\//.test(path))
      .map(({ method, path, headers, body }) => ({
        method,
        path,
        headers,
        body: JSON.parse(body || '{}') as Record<string, unknown>,
      }))
  /** Resolves once `is` holds after some change at DoorDash. */
  const when = (is: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!is()) return
        stop()
        resolve()
      }
      const stop = sandbox.control.watch(look)
      look()
    })
  const stage = (trouble: Trouble, more: Partial<FaultRequest>) =>
    sandbox.control.stageFault({ ...faultOf(trouble), ...more })
  return {
    sandbox,
    access,
    calls,
    when,
    stage,
    /** The next call whose `METHOD path` starts like this runs into trouble; paths begin below /marketplace/api. */
    trouble: (at: string, trouble: Trouble) => void stage(trouble, { at: whole(at), count: 1 }),
    /** Calls of this kind wait for their answer until the function answered here is called. */
    hold(at: string): () => void {
      const { id } = sandbox.control.stageFault({ kind: 'api-hold', at: whole(at) })
      return () => void sandbox.control.removeFault(id)
    },
    isHeld: () =>
      sandbox.control.state().faults.some(({ kind, struck }) => kind === 'api-hold' && struck > 0),
    /** How often this was called. */
    count: (at: string) => calls().filter(({ method, path }) => `${method} ${path}` === whole(at)).length,
    revokeTokens: () => void sandbox.onboarding.revokeTokens(),
    /** The network is gone: connections are refused from now on. */
    unplug: sandbox.network.down,
    plugIn: sandbox.network.up,
  }
}

/** The sandbox answering as it is told, call by call, and 202 once the script has run out. */
export async function scriptedDoorDash(script: Trouble[] = [], options: Options = {}) {
  const one = await doordash(options)
  const goOn = () => {
    one.sandbox.control.clearFaults()
    one.stage(404, { only: 'menu-read' })
    one.stage(404, { at: whole('GET /v1/stores/') })
  }
  goOn()
  for (const trouble of script) one.stage(trouble, { count: 1 })
  one.stage(202, {})
  return {
    ...one,
    /** Resolves once that many calls have come in all. */
    called: (count: number) => one.when(() => one.calls().length >= count),
    /** Whatever was still in the script is dropped. */
    recover() {
      goOn()
      one.stage(202, {})
    },
  }
}

/** Three stores a merchant may connect, on file as DoorDash would have them; tests change them in place. */
export async function merchantDoorDash(options: Pick<Options, 'now'> = {}) {
  const stores = [
    storeOnFile(501, 'Chez Loutre · Gare', '1 place de la Gare'),
    storeOnFile(502, 'Chez Loutre · Parc', '40 avenue du Parc'),
    storeOnFile(503, 'Chez Loutre · Marché', '7 rue du Marché'),
  ]
  const one = await doordash({ ...options, stores: () => stores })
  const { onboarding, control, authorizeUrl } = one.sandbox
  const now = options.now ?? Date.now
  // Menus are read beside everything else: here there are none to read.
  one.stage(404, { only: 'menu-read' })
  one.stage(404, { at: whole('GET /v1/store_onboarding/') })
  /** Statuses and codes may be some that nobody has heard of. */
  const put = ({ onboarding_id, status, exclusion_code, details, updated_at }: Onboarding) => {
    const to = { status, exclusionCode: exclusion_code, details, at: Date.parse(updated_at) }
    onboarding.putAt(onboarding_id, to as Parameters<typeof onboarding.putAt>[1])
  }
  return {
    ...one,
    stores,
    control,
    onboardings: () => onboarding.onboardings(),
    /** Puts an onboarding where it stays; DoorDash never says of two moves that they were at the same time. */
    move(id: string, status: string, exclusion_code: string | null = null, details: string | null = null) {
      const before = onboarding.onboardings().find((other) => other.onboarding_id === id)
      if (!before) throw new Error(`no onboarding ${id}`)
      const at = Math.max(now(), Date.parse(before.updated_at) + 1_000)
      put({ ...before, status, exclusion_code, details, updated_at: new Date(at).toISOString() })
    },
    /** The onboarding is again what DoorDash said before, to the second. */
    putBack: put,
    /** DoorDash lists the store with these fields, whatever is on file: what it should never say of a menu, for one. */
    lists(store: Store, fields: Partial<StoreCandidate>) {
      const listed = stores.map((other) => ({
        ...candidateOf({ onboardings: new Map() }, other),
        ...(other === store && fields),
      }))
      one.stage({ status: 200, body: { stores: listed } }, { at: whole('GET /v2/store_candidates') })
    },
    /** What a merchant does on DoorDash's pages, up to the redirect to the station with a code, or with what went wrong. */
    comeBack: async (
      asked: string,
      change: (query: URLSearchParams) => void = () => {},
    ): Promise<{ status: number; page: string }> => {
      const visitor = await signIn(
        one.sandbox,
        undefined,
        `${new URL(authorizeUrl).pathname}${new URL(asked).search}`,
      )
      await visitor.submit({ do: 'continue' })
      const back = visitor.left()
      if (!back) throw new Error(`nothing came back: ${visitor.page().text}`)
      change(back.searchParams)
      const response = await fetch(back)
      return { status: response.status, page: await response.text() }
    },
  }
}
export type MerchantDoorDash = Awaited<ReturnType<typeof merchantDoorDash>>

function storeOnFile(doordashStoreId: number, name: string, address: string): Store {
  const [like] = knownStores({ connected: false })
  if (!like) throw new Error('the sandbox knows no store')
  const store = { ...like, doordashStoreId, name, address, uuid: `uuid-${doordashStoreId}` }
  putPreset(store, 'complete')
  setOpenHours(store, demoDocument.open_hours)
  return store
}

function faultOf(trouble: Trouble): FaultRequest {
  if (trouble === 'lost') return { kind: 'api-lost-answer' }
  if (trouble === 'reset') return { kind: 'api-reset' }
  const { retryAfter, ...answer } = typeof trouble === 'number' ? { status: trouble } : trouble
  return { kind: 'api-answer', ...answer, retryAfterSeconds: retryAfter }
}

/** `METHOD path` with the path as it is called; paths begin below /marketplace/api. */
function whole(at: string): string {
  const [method = '', path = ''] = at.split(' ')
  return `${method} /marketplace/api${path}`
}

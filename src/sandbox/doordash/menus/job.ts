import type { WireMenu } from '#shared/doordash/menu.ts'
import type { Fault } from '../../world/faults.ts'
import { menuFaults } from '../../world/faults.ts'
import type { Store } from '../../world/stores.ts'
import { menuStatusBody } from '../webhooks/bodies.ts'
import { insist } from '../webhooks/insist.ts'
import type { World } from '../../world/world.ts'
import type { FiledMenu, MenuPush, PushFate } from '../../world/filed-menu.ts'
import { jobProblems } from './job-problems.ts'
import { stagedDetails } from './staged-failure.ts'

/** How long the menu job takes unless the tester says otherwise, in ms. */
export const usualJobMs = 2_000

/** The push of this store that is being looked at, if any: DoorDash takes no other meanwhile (section 10). */
export function pendingPush(store: Store): MenuPush | undefined {
  return store.menus.find(({ push }) => push?.status === 'IN_PROGRESS')?.push ?? undefined
}

/** Begins to process a menu that was sent; the outcome is announced when it is known. */
export function startPush(
  world: World,
  store: Store,
  menu: FiledMenu,
  sent: { type: MenuPush['type']; reference: string; document: WireMenu },
): void {
  const now = world.clock.now()
  const slow = world.faults.strike(['menu-job-slow'], 'menu')
  const fault = world.faults.strike(menuFaults, 'menu')
  menu.push = {
    type: sent.type,
    reference: sent.reference,
    status: 'IN_PROGRESS',
    details: null,
    startedAt: now,
    updatedAt: now,
    fate: fateOf(fault, sent.document),
    takesMs: slow ? (slow.delayMs ?? 60_000) : world.menuJobMs,
    pending: sent.document,
  }
  planJob(world, store, menu)
  world.changed()
}

/** Sets when the job ends; called again after a restart. */
export function planJob(world: World, store: Store, menu: FiledMenu): void {
  const { push } = menu
  if (push?.status !== 'IN_PROGRESS' || push.fate.kind === 'hangs') return
  const leftMs = Math.max(0, push.startedAt + push.takesMs - world.clock.now())
  world.clock.after(leftMs, () => {
    // The tester may have put another menu in its place, or let this one go on.
    if (menu.push === push && push.status === 'IN_PROGRESS' && store.menus.includes(menu))
      finishJob(world, store, menu, push)
  })
}

/** Lets jobs that hang or take long end now; says how many. */
export function endJobs(world: World): number {
  let ended = 0
  for (const store of world.stores) {
    for (const menu of store.menus) {
      const { push } = menu
      if (push?.status !== 'IN_PROGRESS') continue
      if (push.fate.kind === 'hangs') push.fate = { kind: 'as-it-deserves' }
      finishJob(world, store, menu, push)
      ended += 1
    }
  }
  return ended
}

function finishJob(world: World, store: Store, menu: FiledMenu, push: MenuPush): void {
  const { pending, fate } = push
  if (pending === null) return
  const failure = failureOf(fate, pending)
  push.status = failure === null ? 'SUCCESS' : 'FAILURE'
  push.details = failure?.details ?? null
  push.updatedAt = world.clock.now()
  push.pending = null
  if (failure === null && fate.kind !== 'ignored') {
    menu.document = pending
    menu.reference = push.reference
  } else if (failure?.hoursOnly) {
    // "Keep the id: the menu exists and only its hours failed" (section 10). It goes on with the hours it had.
    const { open_hours = [], special_hours = [] } = menu.document ?? {}
    menu.document = { ...pending, open_hours, special_hours }
  }
  world.changed()
  const body = menuStatusBody(store, menu.id, push)
  void insist(world, { endpoint: 'menu-status', event: push.type, body })
}

function failureOf(fate: PushFate, document: WireMenu): { details: string; hoursOnly: boolean } | null {
  if (fate.kind === 'fails') return fate
  const { menu, hours } = jobProblems(document)
  const problems = [...menu, ...hours]
  return problems.length === 0 ? null : { details: problems.join('; '), hoursOnly: menu.length === 0 }
}

function fateOf(fault: (Fault & { kind: (typeof menuFaults)[number] }) | null, document: WireMenu): PushFate {
  switch (fault?.kind) {
    case 'menu-job-fails': {
      const reason = fault.reason ?? 'internal'
      return {
        kind: 'fails',
        details: stagedDetails(document, reason, fault.itemId),
        hoursOnly: reason === 'hours',
      }
    }
    case 'menu-job-hangs':
      return { kind: 'hangs' }
    case 'menu-job-ignored':
      return { kind: 'ignored' }
    default:
      return { kind: 'as-it-deserves' }
  }
}

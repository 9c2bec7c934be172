import { createHash, randomBytes } from 'node:crypto'
import type { OwnScreen, PairedScreen, ScreenDoor, ScreensState } from '#shared/api/screens.ts'
import { protocolVersion } from '#shared/api/protocol.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import { codeMinutes, maxScreens, pairingLockMinutes } from '#shared/screens/pairing.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { SettingChanges } from '../base/setting-changes.ts'
import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'
import type { Hearing } from './hearing.ts'
import { createPairing, type Pairing } from './pairing.ts'
import { createPresence, type Presence } from './presence.ts'

/** Setting of the store: whether other screens may come. */
const isOnKey = 'screens-on'

type Wanted = OwnScreen & { id?: string }

type Deps = {
  store: Store
  clock: Clock
  newId: () => string
  log: Log
  changes: Changes
  settingChanges: SettingChanges
  /** What each screen says of its own sound. */
  hearing: Pick<Hearing, 'of'>
  /** The station closes. */
  ending: AbortSignal
}

/** What the deeds below share: who is paired and here, the code that pairs, and telling that something changed. */
type Parts = Deps & { pairing: Pairing; presence: Presence; changed: () => void }

/** Other tablets that may open the station's page: who they are, how one is paired, what each may do. */
export function createScreens(deps: Deps) {
  const { store, clock } = deps
  const changed = () => {
    deps.changes.screens.publish(['screens'])
    deps.changes.device.publish(['device'])
  }
  let door: ScreenDoor = { state: 'closed' }
  const presence = createPresence({ clock, onChange: changed, note: (id, at) => noteSeen(deps, id, at) })
  const pairing = createPairing({ clock, onLocked: () => pairingLocked(deps, changed) })
  const parts: Parts = { ...deps, pairing, presence, changed }
  /** Screens whose page came from another version of the program, as they said last. */
  const outdated = new Set<string>()
  const isOn = (): boolean => store.settings.get(isOnKey) === true

  return {
    isOn,
    /** Wanted or not by a manager; who opens the door listens to `changes.screens`. */
    turn: (on: boolean, actor: Actor): void => {
      if (on !== isOn()) turn(parts, on, actor)
    },
    /** How the door stands, told by who keeps it. */
    doorIs: (now: ScreenDoor): void => {
      door = now
      changed()
    },
    state: (): ScreensState => ({
      isOn: isOn(),
      door,
      code: pairing.shown(),
      lockedUntil: pairing.lockLeftMs() > 0 ? clock.now() + pairing.lockLeftMs() : null,
      screens: store.screens.all().map((screen): PairedScreen => ({
        ...screen,
        isOutdated: outdated.has(screen.id),
        isHere: presence.isHere(screen.id),
        rings: deps.hearing.of(screen.id),
      })),
    }),
    counts: () => ({ paired: store.screens.all().length, here: presence.count() }),
    makeCode: (screen: OwnScreen, by: Actor & { name: string }) => makeCode(parts, screen, by),
    dropCode: (): void => {
      pairing.drop()
      changed()
    },
    /** Answers a code with the token of the screen it was made for. */
    pair: (code: string) => pair(parts, code),
    /** Which screen has this token; null when none has, or none has it any more. */
    idOf: (token: string): string | null => store.screens.idOf(digestOf(token)) ?? null,
    find: (id: string): OwnScreen | null => {
      const screen = store.screens.find(id)
      return screen ? { name: screen.name, rights: screen.rights, stationId: screen.stationId } : null
    },
    change: (wanted: Required<Wanted>, actor: Actor) => change(parts, wanted, actor),
    /** Its token is worth nothing from now on, and what it has open is cut. */
    revoke: (id: string, actor: Actor) => revoke(parts, id, actor),
    /** Which version of the contract a screen speaks. */
    speaks: (id: string, version: number): void => {
      const isOther = version !== protocolVersion
      if (outdated.has(id) === isOther) return
      if (isOther) outdated.add(id)
      else outdated.delete(id)
      changed()
    },
    came: presence.came,
  }
}
export type Screens = ReturnType<typeof createScreens>

/** When a screen was last here is a convenience: a disk that takes nothing is told of elsewhere. */
function noteSeen({ store, ending }: Deps, id: string, at: number): void {
  if (ending.aborted) return
  try {
    store.screens.seen(id, at)
  } catch (error) {
    if (storeProblemOf(error) === null) throw error
  }
}

function pairingLocked({ log, clock, settingChanges }: Deps, changed: () => void): void {
  log.warn({}, 'too many wrong pairing codes: pairing is closed for some minutes')
  settingChanges.record({ kind: 'system' }, 'pairing-locked', { subject: '', before: null, after: 'true' })
  clock.after(pairingLockMinutes * 60_000, changed)
  changed()
}

function turn({ store, settingChanges, pairing, changed }: Parts, on: boolean, actor: Actor): void {
  store.transaction(() => {
    store.settings.put(isOnKey, on)
    settingChanges.record(actor, 'screens-on', { subject: '', before: !on, after: on })
  })
  if (!on) pairing.drop()
  changed()
}

function makeCode(
  { store, clock, pairing, changed }: Parts,
  screen: OwnScreen,
  by: Actor & { name: string },
): Result<object, { refusal: 'locked'; until: number } | { refusal: 'full' | 'name-taken' }> {
  if (store.screens.all().length >= maxScreens) return { ok: false, refusal: 'full' }
  if (isNameTaken(store, screen)) return { ok: false, refusal: 'name-taken' }
  if (pairing.make({ ...screen, by: by.name }) === null)
    return { ok: false, refusal: 'locked', until: clock.now() + pairing.lockLeftMs() }
  clock.after(codeMinutes * 60_000, changed)
  changed()
  return { ok: true }
}

function pair(
  { store, clock, newId, settingChanges, pairing, changed }: Parts,
  code: string,
): Result<{ token: string }, { refusal: 'wrong' | 'locked'; minutes: number }> {
  const tried = pairing.try(code)
  if (!tried.ok)
    return { ok: false, refusal: tried.refusal, minutes: Math.ceil(pairing.lockLeftMs() / 60_000) }
  const { name, rights, stationId, by } = tried.screen
  const token = randomBytes(32).toString('base64url')
  store.transaction(() => {
    store.screens.add({
      id: newId(),
      name,
      rights,
      stationId,
      tokenHash: digestOf(token),
      pairedAt: clock.now(),
      pairedBy: by,
    })
    settingChanges.record({ kind: 'manager', name: by }, 'screen-paired', {
      subject: name,
      before: null,
      after: rights,
    })
  })
  changed()
  return { ok: true, token }
}

function change(
  { store, settingChanges, changed }: Parts,
  wanted: Required<Wanted>,
  actor: Actor,
): 'unknown' | 'name-taken' | 'done' {
  const before = store.screens.find(wanted.id)
  if (!before) return 'unknown'
  if (isNameTaken(store, wanted)) return 'name-taken'
  store.transaction(() => {
    store.screens.change(wanted)
    settingChanges.record(actor, 'screen-changed', {
      subject: before.name,
      before: summaryOf(before),
      after: summaryOf(wanted),
    })
  })
  changed()
  return 'done'
}

function revoke(
  { store, settingChanges, presence, changed }: Parts,
  id: string,
  actor: Actor,
): 'unknown' | 'done' {
  const before = store.screens.find(id)
  if (!before) return 'unknown'
  store.transaction(() => {
    store.screens.remove(id)
    settingChanges.record(actor, 'screen-revoked', {
      subject: before.name,
      before: before.rights,
      after: null,
    })
  })
  presence.cut(id)
  changed()
  return 'done'
}

function isNameTaken(store: Store, { id, name }: Wanted): boolean {
  return store.screens
    .all()
    .some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase())
}

/** A screen as the record of changes names it. */
function summaryOf({ name, rights, stationId }: OwnScreen): string {
  return [name, rights, ...(stationId === null ? [] : [stationId])].join(' ')
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

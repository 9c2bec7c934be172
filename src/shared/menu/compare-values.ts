import type { ChangedField, ChangedValue, MenuChange } from './change.ts'
import type { MenuItem } from './menu.ts'

type Subject = Pick<MenuChange, 'thing' | 'id' | 'name' | 'within'>
type Fields = Partial<Record<ChangedField, readonly [ChangedValue, ChangedValue]>>

/** One change for each field whose two values differ. */
export function fieldChanges(subject: Subject, fields: Fields): MenuChange[] {
  return Object.entries(fields).flatMap(([field, [before, after]]): MenuChange[] =>
    isSame(before, after)
      ? []
      : [{ kind: 'changed', ...subject, field: field as ChangedField, before, after }],
  )
}

export function isSame(a: ChangedValue, b: ChangedValue): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}

type Identified = { id: string }

/** By id, in the order of the second, those of the first only at the end. Of two with one id the first counts. */
export function pairs<Thing extends Identified>(
  before: readonly Thing[],
  after: readonly Thing[],
): [Thing | undefined, Thing | undefined][] {
  const [old, now] = [before, after].map((things) => {
    const byId = new Map<string, Thing>()
    for (const thing of things) if (!byId.has(thing.id)) byId.set(thing.id, thing)
    return byId
  })
  return [
    ...[...(now?.values() ?? [])].map((thing): [Thing | undefined, Thing] => [old?.get(thing.id), thing]),
    ...[...(old?.values() ?? [])]
      .filter((thing) => !now?.has(thing.id))
      .map((thing): [Thing, undefined] => [thing, undefined]),
  ]
}

/** Told only where things that stand in both have changed places among themselves. */
export function order(
  before: readonly (Identified & { name: string })[],
  after: readonly (Identified & { name: string })[],
): readonly [ChangedValue, ChangedValue] {
  const [oldIds, nowIds] = [before, after].map((things) => new Set(things.map(({ id }) => id)))
  const stayed = before.filter(({ id }) => nowIds?.has(id))
  const stays = after.filter(({ id }) => oldIds?.has(id))
  const isUnmoved = stayed.length === stays.length && stayed.every(({ id }, at) => id === stays[at]?.id)
  return isUnmoved ? [null, null] : [before.map(({ name }) => name), after.map(({ name }) => name)]
}

/** Names of the fields only DoorDash's own pages edit, if what they hold differs. */
export function otherFields(
  was: Pick<MenuItem, 'kept'>,
  is: Pick<MenuItem, 'kept'>,
): readonly [ChangedValue, ChangedValue] {
  const [before, after] = [was.kept ?? {}, is.kept ?? {}]
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  if (differing.length === 0) return [null, null]
  const there = differing.filter((field) => field in before)
  const here = differing.filter((field) => field in after)
  // Present in both with other content: naming it twice would look like no change.
  return isSame(there, here) ? [null, here] : [there, here]
}

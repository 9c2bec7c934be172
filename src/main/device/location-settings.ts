import type { ChangedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import type { SettingChange } from '#shared/api/device.ts'
import { currencies, type Location } from '#shared/location/location.ts'
import type { Actor } from '#shared/order/order.ts'
import { usualDayEnd } from '#shared/time/business-day.ts'
import { freeId, slug } from '../base/slug.ts'
import { createLocationRemoval, type LocationDeps, nameOf } from './location-removal.ts'

type Key = Exclude<keyof Location, 'id' | 'currency' | 'country' | 'revision' | 'setAsideAt'>
export type LocationChange = { [Each in Key]?: Location[Each] | undefined }
type Added = Pick<Location, 'brand' | 'name' | 'address' | 'timeZone'> & { country: keyof typeof currencies }

/** What the record of changes calls each. */
const recordedAs: Record<Key, SettingChange['setting']> = {
  brand: 'location-brand',
  name: 'location-name',
  address: 'location-address',
  timeZone: 'location-time-zone',
  language: 'ticket-language',
  autoAccept: 'auto-accept',
  autoAcceptHours: 'auto-accept-hours',
  autoAcceptBelow: 'auto-accept-below',
  defaultPrepMinutes: 'prep-minutes',
  dayEndsAt: 'day-ends-at',
}
const keys = Object.keys(recordedAs) as Key[]

/** What is set of a location: each change is recorded, and none overwrites one its author did not see. */
export function createLocationSettings(deps: LocationDeps) {
  const { locations, settingChanges } = deps

  function record(before: Location, after: Location, actor: Actor): void {
    for (const key of keys)
      settingChanges.record(actor, recordedAs[key], {
        // As it is called from now on: whoever looks for its last change knows that name.
        subject: nameOf(after),
        before: textOf(before[key]),
        after: textOf(after[key]),
      })
  }

  return {
    ...createLocationRemoval(deps),

    /** The location as it is saved; `changed` where somebody else changed it since `revision`. */
    save: (
      { id, revision }: { id: string; revision: number },
      change: LocationChange,
      actor: Actor,
    ): Location | 'unknown' | 'changed' =>
      deps.transactions.run<Location | 'unknown' | 'changed'>(() => {
        const before = locations.findInUse(id)
        if (!before) return 'unknown'
        if (before.revision !== revision) return 'changed'
        const given = Object.fromEntries(
          keys.flatMap((key) => (change[key] === undefined ? [] : [[key, change[key]]])),
        )
        const after: Location = { ...before, ...given }
        locations.save(after)
        record(before, after, actor)
        return locations.get(id) ?? after
      }),

    /** A new location; `exists` where one of this brand has the name, `removed` where one had. */
    add: ({ brand, name, address, timeZone, country }: Added, language: Location['language'], actor: Actor) =>
      deps.transactions.run<Location | 'exists' | 'removed'>(() => {
        const all = locations.all()
        const isSame = (one: Location) => slug(one.brand) === slug(brand) && slug(one.name) === slug(name)
        const same = all.find(isSame)
        if (same) return locations.findInUse(same.id) ? 'exists' : 'removed'
        const location = newLocation({ brand, name, address, timeZone, country }, language, all)
        locations.save(location)
        settingChanges.record(actor, 'location-added', {
          subject: nameOf(location),
          before: null,
          after: address,
        })
        return location
      }),

    /** Who changed a location last, as far as it is recorded. */
    lastChange: (id: string): ChangedMeanwhile => {
      const location = locations.get(id)
      return settingChanges.last(Object.values(recordedAs), location ? nameOf(location) : id)
    },
  }
}

/** As it is kept in the record: minutes of hours as `from-until`. */
function textOf(value: Location[Key]): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? `${value.from}-${value.until}` : value
}

/** A location as it begins: its orders are accepted by hand. */
function newLocation(
  { brand, name, address, timeZone, country }: Added,
  language: Location['language'],
  all: readonly Location[],
): Location {
  return {
    id: freeId(slug(`${brand} ${name}`), all),
    brand,
    name,
    address,
    timeZone,
    currency: currencies[country],
    country,
    language,
    autoAccept: false,
    autoAcceptHours: null,
    autoAcceptBelow: null,
    defaultPrepMinutes: 15,
    dayEndsAt: usualDayEnd,
    revision: 1,
    setAsideAt: null,
  }
}

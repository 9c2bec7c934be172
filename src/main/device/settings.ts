import type { ChangedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import type { SettingChange, Settings } from '#shared/api/device.ts'
import { defaultSettings, settings as settingsSchema } from '#shared/api/device.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Changes } from '../base/changes.ts'
import type { Locations } from '../base/locations.ts'
import type { SettingChanges } from '../base/setting-changes.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Store } from '../store/open.ts'

/** Fields it does not name keep their default. */
const stored = settingsSchema.partial().catch({})

/** What the record of changes calls each. */
const recordedAs: Record<keyof Settings, SettingChange['setting']> = {
  language: 'screen-language',
  volume: 'volume',
  boardLocationId: 'board-location',
}

/** What staff set for this device. */
export function createSettings({
  store,
  changes,
  transactions,
  locations,
  settingChanges,
}: {
  store: Store
  changes: Changes
  transactions: Transactions
  locations: Locations
  settingChanges: SettingChanges
}) {
  const isKnown = (id: string | null | undefined) =>
    id === null || id === undefined || !!locations.findInUse(id)
  let settings = settingsSchema
    .catch(defaultSettings)
    .parse({ ...defaultSettings, ...stored.parse(store.settings.get('device')) })
  /** A board that shows a location there is none of would show no order at all: it shows all. */
  const current = (): Settings =>
    isKnown(settings.boardLocationId) ? settings : { ...settings, boardLocationId: null }
  const api = {
    current,
    /** A board that showed only this location shows all from now on, also when the location comes back. */
    letGoOf: (locationId: string, actor: Actor): void => {
      if (settings.boardLocationId === locationId) api.save({ boardLocationId: null }, {}, actor)
    },
    /**
     * Answers the settings with the changes, which of them somebody else changed since they were `seen`, or that the
     * location is not known. Throws when they make no sense or the disk takes nothing: then nothing changes.
     */
    save: (
      wanted: Partial<Settings>,
      seen: Partial<Settings> = {},
      actor: Actor = { kind: 'system' },
    ): Settings | { changed: ChangedMeanwhile } | 'unknown-location' => {
      if (!isKnown(wanted.boardLocationId)) return 'unknown-location'
      const keys = Object.keys(recordedAs) as (keyof Settings)[]
      const given = keys.filter((key) => wanted[key] !== undefined)
      const isOther = (key: keyof Settings) =>
        seen[key] !== undefined && seen[key] !== current()[key] && wanted[key] !== current()[key]
      const others = given.filter(isOther).map((key) => recordedAs[key])
      if (others.length > 0) return { changed: settingChanges.last(others) }
      const saved = settingsSchema.parse({ ...settings, ...wanted })
      transactions.run(() => {
        store.settings.put('device', saved)
        for (const key of given)
          settingChanges.record(actor, recordedAs[key], {
            subject: '',
            before: settings[key],
            after: saved[key],
          })
      })
      // Only after the write: where the disk refuses, the settings in memory stay those on disk.
      settings = saved
      changes.device.publish(['device'])
      return current()
    },
  }
  return api
}
export type DeviceSettings = ReturnType<typeof createSettings>

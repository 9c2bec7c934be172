import type { Settings } from '#shared/api/device.ts'
import { defaultSettings, settings as settingsSchema } from '#shared/api/device.ts'
import type { Changes } from '../base/changes.ts'
import type { Store } from '../store/open.ts'

/** Fields it does not name keep their default. */
const stored = settingsSchema.partial().catch({})

/** What staff set for this device. */
export function createSettings({ store, changes }: { store: Store; changes: Changes }) {
  let settings = settingsSchema
    .catch(defaultSettings)
    .parse({ ...defaultSettings, ...stored.parse(store.settings.get('device')) })
  return {
    current: () => settings,
    /**
     * Answers the settings with the changes. Throws when they make no sense or the disk takes nothing: then nothing
     * changes.
     */
    save: (wanted: Partial<Settings>): Settings => {
      const saved = settingsSchema.parse({ ...settings, ...wanted })
      store.settings.put('device', saved)
      // Only after the write: where the disk refuses, the settings in memory stay those on disk.
      settings = saved
      changes.device.publish(['device'])
      return settings
    },
  }
}
export type DeviceSettings = ReturnType<typeof createSettings>

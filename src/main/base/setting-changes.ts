import type { ChangedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import type { SettingChange } from '#shared/api/device.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Clock } from './clock.ts'
import type { Store } from '../store/open.ts'

type Value = string | number | boolean | null

/** The record of who changed what on this station (B20). Values are stored as text; what stayed the same is no change. */
export function createSettingChanges({ store, clock }: { store: Store; clock: Clock }) {
  return {
    record: (
      actor: Actor,
      setting: SettingChange['setting'],
      change: { subject: string; before: Value; after: Value },
    ): void => {
      const { subject, before, after } = change
      if (before === after) return
      store.settingChanges.add({
        at: clock.now(),
        actor,
        setting,
        subject,
        before: before === null ? null : String(before),
        after: after === null ? null : String(after),
      })
    },
    latest: (): SettingChange[] => store.settingChanges.latest(50),
    /** Who changed one of these last, of that subject where one is named, as far as it is recorded. */
    last: (kinds: readonly SettingChange['setting'][], subject?: string): ChangedMeanwhile => {
      const found = store.settingChanges
        .latest(200)
        .find((one) => kinds.includes(one.setting) && (subject === undefined || one.subject === subject))
      return { by: found?.actor.name ?? null, at: found?.at ?? null }
    },
  }
}
export type SettingChanges = ReturnType<typeof createSettingChanges>

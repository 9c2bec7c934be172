import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { SettingChange } from '#shared/api/device.ts'
import { localDate } from '#shared/time/zoned.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import styles from './SettingChanges.module.css'
import { useSettingSentence } from './setting-sentence.ts'

/** How many are shown before [Show all]. */
const few = 5

/** Who changed which setting of this station, newest first (B20). */
export function SettingChanges() {
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const format = useFormat()
  const today = useTime((now) => localDate(now, zone))
  const sentence = useSettingSentence()
  const who = useWho()
  const changes = useChanges()
  const [isWhole, setWhole] = useState(false)
  if (changes === null) return null
  if (changes.length === 0) {
    return (
      <p className={styles.soft}>
        <Trans>Nothing has been changed yet. Changes of a manager’s settings are listed here.</Trans>
      </p>
    )
  }
  return (
    <>
      <ul className={styles.list}>
        {(isWhole ? changes : changes.slice(0, few)).map((change) => (
          <li key={change.id} data-setting={change.setting}>
            <p>{sentence(change)}</p>
            <p className={styles.soft}>
              {when(change.at, zone, today, format)} · {who(change)}
            </p>
          </li>
        ))}
      </ul>
      {!isWhole && changes.length > few && (
        <Button look="quiet" size="small" onPress={() => setWhole(true)}>
          <Trans>Show all</Trans>
        </Button>
      )}
    </>
  )
}

/** Asked again whenever a location or a printer changed. */
function useChanges(): readonly SettingChange[] | null {
  const locations = useDevice(({ state }) => state?.locations)
  const printers = usePrinting((state) => state.printers)
  const asked = JSON.stringify([locations, printers])
  return useRead(asked, (client, options) => client.device.settingChanges(undefined, options)).value
}

function useWho(): (change: SettingChange) => string {
  const { t } = useLingui()
  return ({ actor }) => {
    if (actor.kind === 'manager') return actor.name ?? t`A manager`
    if (actor.name !== undefined) return actor.name
    return actor.kind === 'staff' ? t`Staff, without a PIN` : t`The station`
  }
}

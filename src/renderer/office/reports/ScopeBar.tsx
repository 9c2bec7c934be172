import { Trans, useLingui } from '@lingui/react/macro'
import { Store } from 'lucide-react'
import { channelNames, channels } from '#shared/channel.ts'
import { useDevice, useLocation } from '#renderer/station/device/device-store.ts'
import { DropDown } from '#renderer/kit/ui/DropDown.tsx'
import { useChoice } from './report/choice-store.ts'
import { ExportMenu } from './export/ExportMenu.tsx'
import type { Scope } from './report/use-reports.ts'
import styles from './ReportsPage.module.css'

/** Which location and which channel. */
export function ScopeBar({ scope }: { scope: Scope }) {
  const { t } = useLingui()
  const locations = useDevice(({ state }) => state?.locations)
  const { locationId, channel, choose } = useChoice()
  const here = useLocation(locationId ?? '')
  return (
    <div className={styles.tools}>
      {((locations?.length ?? 0) > 1 || here !== undefined) && (
        <DropDown
          entries={[
            { id: '', words: t`All locations`, onPick: () => choose({ locationId: null }) },
            ...(locations ?? []).map(({ id, name, address }) => ({
              id,
              words: name,
              hint: address,
              onPick: () => choose({ locationId: id }),
            })),
          ]}
        >
          <Store size={22} aria-hidden="true" />
          {here?.name ?? <Trans>All locations</Trans>}
        </DropDown>
      )}
      <DropDown
        entries={[
          { id: '', words: t`Both channels`, onPick: () => choose({ channel: null }) },
          ...channels.map((id) => ({
            id,
            words: channelNames[id],
            onPick: () => choose({ channel: id }),
          })),
        ]}
      >
        {channel === null ? <Trans>Both channels</Trans> : channelNames[channel]}
      </DropDown>
      <ExportMenu scope={scope} />
    </div>
  )
}

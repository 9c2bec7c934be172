import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { History } from 'lucide-react'
import type { WentBack } from '#shared/api/backups.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import type { Trouble } from './trouble.ts'

/** The station went back to a backup: what is missing since, and who can still tell of it, until a person has seen it. */
export function useRestoreTrouble(): Trouble | null {
  const { t } = useLingui()
  const note = useDevice(({ state }) => state?.backups.wentBack ?? null)
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const backupAt = useWhen(note?.backupAt ?? 0, zone)
  const missing = useMissingWords(note, zone)
  const may = useMay('device.restoreSeen')
  if (note === null) return null
  const channels = t`DoorDash cannot be asked for an order again: its tablet and your printed tickets show them. Uber Eats is asked for those that wait for an answer.`
  return {
    about: 'restored',
    icon: <History size={28} aria-hidden="true" />,
    title:
      note.orders === 0
        ? t`This station was started without its earlier orders.`
        : t`This station went back to the data of ${backupAt}.`,
    next: `${missing} ${channels}`,
    actions: may && <SeenButton />,
    isFirst: false,
  }
}

function useMissingWords(note: WentBack | null, zone: string): string {
  const { t } = useLingui()
  const missing = note?.missing ?? null
  const from = useWhen(missing?.from ?? 0, zone)
  const to = useWhen(missing?.to ?? 0, zone)
  if (missing === null)
    return t`Orders that came in after it are missing here; look for them on the channels' tablets.`
  if (missing.orders === 0) return t`No order is missing here.`
  const orders = missing.isWhole
    ? t`${plural(missing.orders, { one: '# order is missing here.', other: '# orders are missing here.' })}`
    : t`${plural(missing.orders, {
        one: 'At least # order is missing here.',
        other: 'At least # orders are missing here.',
      })}`
  const when = t`Received from ${from} to ${to}.`
  if (missing.open === 0) return `${orders} ${when}`
  const open = t`${plural(missing.open, {
    one: '# of them is not finished: cook it from its ticket or the channel’s own tablet.',
    other: '# of them are not finished: cook them from their tickets or the channel’s own tablet.',
  })}`
  return `${orders} ${when} ${open}`
}

function SeenButton() {
  const { isBusy, run } = useCall()
  return (
    <Button
      size="small"
      isBusy={isBusy}
      onPress={() => void run((client, options) => client.device.restoreSeen(undefined, options))}
    >
      <Trans comment="button: the message about a restored backup goes away on every screen">
        Understood
      </Trans>
    </Button>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Banknote, Download, FileSpreadsheet, FileText, ReceiptText, Table } from 'lucide-react'
import { useState } from 'react'
import { channelNames } from '#shared/channel.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { DropDown } from '#renderer/kit/ui/DropDown.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { boardLocation, locationIn, useDevice } from '#renderer/station/device/device-store.ts'
import { useChoice } from '../report/choice-store.ts'
import { periodName } from '../report/report-words.ts'
import type { Scope } from '../report/use-reports.ts'
import { type ExportKind, exportFile } from './export-store.ts'
import { ordersFile } from './orders-file.ts'
import { PrintDaySheet } from './PrintDaySheet.tsx'
import type { About } from './report-document-of.ts'
import { reportFile } from './report-file.ts'

const icon = { size: 24, 'aria-hidden': true } as const

/** [Export]: what is shown as a file, every order behind it, a day on paper, and the payout held against it. */
export function ExportMenu({ scope }: { scope: Scope }) {
  const { t } = useLingui()
  const { language } = useFormat()
  const { locationId, channel, currency } = useChoice()
  const [isPrinting, setPrinting] = useState(false)
  const open = useDashboard((state) => state.open)
  const about = useAbout(scope)
  const { from, to } = scope.period
  const start = (kind: ExportKind) =>
    void exportFile(
      kind,
      kind === 'orders'
        ? ordersFile({ from, to, locationId, channel }, t, language)
        : reportFile(kind, { from, to, locationId, channel, currency }, about),
    )
  return (
    <>
      <DropDown
        entries={[
          {
            id: 'pdf',
            isDisabled: scope.wrong !== null,
            words: t`Report as PDF`,
            hint: t`With its pictures, to print or send`,
            icon: <FileText {...icon} />,
            onPick: () => start('pdf'),
          },
          {
            id: 'xlsx',
            isDisabled: scope.wrong !== null,
            words: t`Figures for Excel`,
            hint: t`A sheet for each table (.xlsx)`,
            icon: <FileSpreadsheet {...icon} />,
            onPick: () => start('xlsx'),
          },
          {
            id: 'csv',
            isDisabled: scope.wrong !== null,
            words: t`Figures as CSV`,
            icon: <Table {...icon} />,
            onPick: () => start('csv'),
          },
          {
            id: 'orders',
            isDisabled: scope.wrong !== null,
            words: t`Every order as CSV`,
            hint: t`One line for each`,
            icon: <Table {...icon} />,
            onPick: () => start('orders'),
          },
          {
            id: 'day',
            isDisabled: scope.wrong !== null,
            words: t`Print the day`,
            hint: t`On a receipt printer`,
            icon: <ReceiptText {...icon} />,
            onPick: () => setPrinting(true),
          },
          {
            id: 'payout',
            words: t`Check a payout`,
            hint: t`DoorDash’s file against our orders`,
            icon: <Banknote {...icon} />,
            onPick: () => open({ at: 'payout' }),
          },
        ]}
      >
        <Download size={22} aria-hidden="true" />
        <Trans comment="button: a menu of files">Export</Trans>
      </DropDown>
      {isPrinting && <PrintDaySheet scope={scope} onClose={() => setPrinting(false)} />}
    </>
  )
}

/** What a file says of itself: whose, of when, made when. */
function useAbout({ period, today, dayStartsAt }: Scope): About {
  const { t } = useLingui()
  const format = useFormat()
  const { locationId, channel } = useChoice()
  const device = useDevice(({ state }) => state)
  const first = boardLocation(device)
  const now = useTime((at) => Math.floor(at / 60_000) * 60_000)
  const chosen = locationId === null ? undefined : locationIn(device, locationId)
  const place = chosen ?? first
  const zone = place?.timeZone ?? 'UTC'
  const [date, time] = [format.fullDate(now, zone), format.time(now, zone)]
  return {
    say: t,
    language: format.language,
    locationName: (id) => locationIn(device, id)?.name ?? id,
    place: [place?.brand ?? '', chosen?.name ?? t`All locations`].filter(Boolean).join(' · '),
    period: [
      // A file is read years later: its period always has its year.
      periodName(period, '', format.language),
      channel === null ? t`Both channels` : channelNames[channel],
    ].join(' · '),
    made: t`Made on ${date}, ${time}`,
    paper: /^(US|CA|MX)$/.test(place?.country ?? '') ? 'letter' : 'a4',
    today,
    dayStartsAt,
  }
}

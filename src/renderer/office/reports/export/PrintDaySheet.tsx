import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { useChoice } from '../report/choice-store.ts'
import { periodName } from '../report/report-words.ts'
import type { Scope } from '../report/use-reports.ts'
import styles from './PrintDaySheet.module.css'

/** The ticket a day is closed with: which location, which printer, and of which day it is. */
export function PrintDaySheet({ scope, onClose }: { scope: Scope; onClose: () => void }) {
  const { t } = useLingui()
  const { language } = useFormat()
  const { isBusy, problem, run, forget } = useCall()
  const locations = useDevice(({ state }) => state?.locations) ?? []
  const printers = usePrinting((state) => state.printers)
  const shown = useChoice((state) => state.locationId)
  const [locationId, setLocation] = useState(shown ?? locations[0]?.id ?? null)
  const [printerId, setPrinter] = useState(printers[0]?.id ?? null)
  const [sent, setSent] = useState<string | null>(null)
  // Of a week or longer the last day that has begun is meant.
  const { to } = scope.period
  const date = to < scope.today ? to : scope.today
  const day = periodName({ unit: 'day', from: date, to: date }, scope.today, language)
  const print = async () => {
    if (locationId === null || printerId === null) return
    const answer = await run((client, options) =>
      client.reportFiles.printDay({ locationId, date, printerId }, options),
    )
    if (answer?.ok) setSent(printers.find(({ id }) => id === printerId)?.name ?? '')
  }
  return (
    <Sheet
      title={<Trans>Print the day</Trans>}
      onClose={onClose}
      actions={
        <BusyButton
          look="main"
          isBusy={isBusy}
          isDisabled={locationId === null || printerId === null}
          onPress={() => void print()}
        >
          {sent === null ? (
            <Trans comment="button">Print</Trans>
          ) : (
            <Trans comment="button">Print again</Trans>
          )}
        </BusyButton>
      }
    >
      <div className={styles.parts}>
        <p className={styles.day}>{day}</p>
        <p>
          {date === scope.today ? (
            <Trans>The day is still running: the ticket says that it is not final.</Trans>
          ) : (
            <Trans>Orders, revenue by channel, tax, tips, refunds, and what was lost.</Trans>
          )}
        </p>
        {locations.length > 1 && (
          <ChoiceList
            label={t`Location`}
            value={locationId}
            onChange={(id) => {
              setLocation(id)
              setSent(null)
            }}
            choices={locations.map(({ id, name, address }) => ({ value: id, words: name, hint: address }))}
          />
        )}
        {printers.length === 0 ? (
          <Notice tone="warn" about="no-printer">
            <Trans>There is no printer yet. Add one on the device page.</Trans>
          </Notice>
        ) : (
          <ChoiceList
            label={t`Printer`}
            value={printerId}
            onChange={(id) => {
              setPrinter(id)
              setSent(null)
              forget()
            }}
            choices={printers.map(({ id, name }) => ({ value: id, words: name }))}
          />
        )}
        <Outcome sent={sent} problem={problem} />
      </div>
    </Sheet>
  )
}

/** What became of it: which printer has it, or why none has. */
function Outcome({ sent, problem }: { sent: string | null; problem: string | null }) {
  const { t } = useLingui()
  return (
    <>
      {sent !== null && (
        <Notice tone="good" urgent about="day-sent">
          <Trans>The ticket is on its way to {sent}.</Trans>
        </Notice>
      )}
      {problem !== null && (
        <Notice tone="trouble" urgent about="day-problem">
          {problem === 'UNKNOWN_PRINTER' ? (
            <Trans>This printer is no longer here. Choose another one.</Trans>
          ) : (
            t(problemOf(problem))
          )}
        </Notice>
      )}
    </>
  )
}

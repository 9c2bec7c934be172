import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Ask } from '#renderer/kit/ui/Ask.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'

type Props = { locationId: string; due: { count: number; before: number }; onChange: () => void }

/** Orders whose time is up wait for a manager's word: exporting them comes first. */
export function OrdersDue({ locationId, due, onChange }: Props) {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const { isBusy, problem, run } = useCall()
  const open = useDashboard((state) => state.open)
  const year = String(new Date(due.before).getUTCFullYear())
  async function letGo(): Promise<void> {
    const wanted = { locationId, before: due.before }
    const answer = await run((client, options) => client.privacy.letOrdersGo(wanted, options))
    setAsking(false)
    if (answer?.ok) onChange()
  }
  return (
    <Notice
      look="block"
      tone="info"
      about="orders-due"
      title={
        <>
          {t`${plural(due.count, { one: '# order may be deleted', other: '# orders may be deleted' })}`}{' '}
          <Trans comment="after: 12 orders may be deleted">(from before {year})</Trans>
        </>
      }
      actions={
        <>
          <Button size="small" onPress={() => open({ at: 'reports' })}>
            <Trans>Open the reports</Trans>
          </Button>
          <Button size="small" onPress={() => setAsking(true)}>
            <Trans>They may be deleted</Trans>
          </Button>
        </>
      }
    >
      <Trans>
        Export them first if you still need them: on the Reports page, for these years. Until you say so they
        stay.
      </Trans>
      {problem !== null && (
        <Notice tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      {isAsking && (
        <Ask
          title={<Trans>Delete these orders for good?</Trans>}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button autoFocus onPress={() => setAsking(false)} isDisabled={isBusy}>
                <Trans>Keep them</Trans>
              </Button>
              <BusyButton look="danger" isBusy={isBusy} onPress={() => void letGo()}>
                <Trans>Delete them</Trans>
              </BusyButton>
            </>
          }
        >
          <p>
            <Trans>
              All orders from before {year} are deleted, with their history. The figures of those years stay
              in the reports.
            </Trans>
          </p>
        </Ask>
      )}
    </Notice>
  )
}

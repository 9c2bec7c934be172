import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { KeptAt } from '#shared/api/privacy.ts'
import { keptData, type KeptData, retention, type Retention } from '#shared/privacy/retention.ts'
import { useUnsaved } from '#renderer/kit/memory/unsaved.ts'
import { Ask } from '#renderer/kit/ui/Ask.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { OrdersDue } from './OrdersDue.tsx'
import rows from '#renderer/kit/ui/Rows.module.css'
import { TermRow } from './TermRow.tsx'

type Props = { kept: KeptAt; onChange: () => void }

/** How long one location keeps what; nothing changes before it is saved. */
export function RetentionPanel({ kept, onChange }: Props) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(kept.retention)
  const [isAsking, setAsking] = useState(false)
  const { isBusy, problem, run } = useCall()
  const isChanged = keptData.some((data) => draft[data] !== kept.retention[data])
  const isShorter = keptData.some((data) => draft[data] < kept.retention[data])
  async function save(): Promise<boolean> {
    const wanted = { locationId: kept.locationId, retention: draft }
    const answer = await run((client, options) => client.privacy.saveRetention(wanted, options))
    setAsking(false)
    if (answer?.ok) onChange()
    return answer?.ok === true
  }
  useUnsaved({
    isChanged,
    save: () => {
      if (!isShorter) return save()
      // What is to be deleted is asked about first.
      setAsking(true)
      return Promise.resolve(false)
    },
    discard: () => setDraft(kept.retention),
  })
  return (
    <Panel title={<bdi>{kept.location}</bdi>} about={`retention ${kept.locationId}`}>
      {kept.ordersDue !== null && (
        <OrdersDue locationId={kept.locationId} due={kept.ordersDue} onChange={onChange} />
      )}
      <ul className={rows.rows}>
        {keptData.map((data) => (
          <TermRow
            key={data}
            data={data}
            days={draft[data]}
            onChange={(days) => setDraft(within(draft, data, days))}
          />
        ))}
      </ul>
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      {isAsking && (
        <Ask
          title={<Trans>Keep it for less time?</Trans>}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button autoFocus onPress={() => setAsking(false)} isDisabled={isBusy}>
                <Trans>Leave it as it was</Trans>
              </Button>
              <BusyButton look="danger" isBusy={isBusy} onPress={() => void save()}>
                <Trans>Save and delete</Trans>
              </BusyButton>
            </>
          }
        >
          <p>
            <Trans>What is older than that is deleted within hours, and nobody can bring it back.</Trans>
          </p>
        </Ask>
      )}
    </Panel>
  )
}

/** What belongs to an order is kept no longer than it: the others follow the one that was changed. Pure. */
function within(draft: Retention, changed: KeptData, days: number): Retention {
  const next = { ...draft, [changed]: days }
  if (retention.safeParse(next).success) return next
  return days > draft[changed]
    ? {
        ...next,
        names: Math.max(next.names, next.contacts),
        orders: Math.max(next.orders, next.names, next.contacts, next.bodies),
      }
    : {
        ...next,
        names: Math.min(next.names, next.orders),
        contacts: Math.min(next.contacts, next.names, next.orders),
      }
}

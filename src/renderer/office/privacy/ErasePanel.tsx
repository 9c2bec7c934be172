import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FoundCustomer } from '#shared/api/privacy.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { ConfirmErase } from './ConfirmErase.tsx'
import { CustomerRow } from './CustomerRow.tsx'
import rows from '#renderer/kit/ui/Rows.module.css'
import styles from './Privacy.module.css'

type Found = { customers: FoundCustomer[]; isCut: boolean }

/** Looks for one customer and erases what is kept of him. */
export function ErasePanel({ onErased }: { onErased: () => void }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [chosen, setChosen] = useState<FoundCustomer | null>(null)
  const [isDone, setDone] = useState(false)
  const { isBusy, problem, run, forget } = useCall()
  const isReady = text.trim().length >= 2
  async function search(): Promise<void> {
    if (!isReady) return
    setDone(false)
    const answer = await run((client, options) => client.privacy.findCustomer({ text }, options))
    setFound(answer?.ok ? answer.value : null)
  }
  function write(next: string): void {
    setText(next)
    setFound(null)
    forget()
  }
  function erased(): void {
    setChosen(null)
    setFound(null)
    setText('')
    setDone(true)
    onErased()
  }
  return (
    <Panel title={<Trans>Erase one customer</Trans>} about="erase">
      <p className={styles.soft}>
        <Trans>
          When a customer asks for it: name, telephone, address and notes are erased from all of their orders.
          The amounts stay.
        </Trans>
      </p>
      <div className={styles.search}>
        <SearchBox
          label={t`Find a customer`}
          placeholder={t`Telephone, name, order or customer number`}
          value={text}
          onChange={write}
          onSubmit={() => void search()}
        />
        <BusyButton look="main" isBusy={isBusy} isDisabled={!isReady} onPress={() => void search()}>
          <Trans>Find</Trans>
        </BusyButton>
      </div>
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      {isDone && (
        <Notice look="block" tone="good" urgent about="erased">
          <Trans>
            Erasing has begun and finishes automatically. Backups made before still hold this customer.
          </Trans>
        </Notice>
      )}
      {found?.customers.length === 0 && (
        <p role="status">
          <Trans>Nobody found. Data past its time is already gone.</Trans>
        </p>
      )}
      {found !== null && found.customers.length > 0 && (
        <ul className={rows.rows}>
          {found.customers.map((customer) => (
            <CustomerRow
              key={[...customer.orderIds, ...customer.refusedIds].join()}
              customer={customer}
              onErase={() => setChosen(customer)}
            />
          ))}
        </ul>
      )}
      {found?.isCut === true && (
        <p className={styles.soft}>
          <Trans>More were found than are shown. Write more of the name or the number.</Trans>
        </p>
      )}
      {chosen !== null && (
        <ConfirmErase customer={chosen} onClose={() => setChosen(null)} onErased={erased} />
      )}
    </Panel>
  )
}

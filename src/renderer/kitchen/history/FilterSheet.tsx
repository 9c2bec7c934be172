import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { channelNames, channels } from '#shared/channel.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChannelMark } from '#renderer/views/channel/ChannelMark.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import styles from './FilterSheet.module.css'
import { amountIn, draftOf, type FilterDraft, filterOf, problemOf } from './filter-form.ts'

type Props = { filter: OrderFilter; onChange: (filter: OrderFilter) => void; onClose: () => void }

/** Days, location, channel and amount of the orders to be shown. */
export function FilterSheet({ filter, onChange, onClose }: Props) {
  const { t } = useLingui()
  const { language } = useFormat()
  const locations = useDevice(({ state }) => state?.locations) ?? []
  const currency = locations[0]?.currency ?? 'CAD'
  const [draft, setDraft] = useState(() => draftOf(filter, currency, language))
  const change = (changes: Partial<FilterDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const problem = problemOf(draft, currency)
  const unreadable = t`Write an amount, such as 25 or 24.90.`
  const amount = (text: string) => (amountIn(text, currency) === 'unreadable' ? unreadable : null)
  return (
    <Sheet
      title={<Trans>Which orders</Trans>}
      onClose={onClose}
      actions={
        <Button
          look="main"
          isDisabled={problem !== null}
          onPress={() => {
            onChange(filterOf(draft, filter, currency))
            onClose()
          }}
        >
          <Trans>Show these orders</Trans>
        </Button>
      }
    >
      <div className={styles.form}>
        <DateField label={t`From this day`} value={draft.from} onChange={(from) => change({ from })} />
        <DateField label={t`Until this day`} value={draft.to} onChange={(to) => change({ to })} />
        {problem === 'days-backwards' && (
          <p role="alert" className={styles.problem}>
            <Trans>The last day is before the first.</Trans>
          </p>
        )}
        <Places draft={draft} change={change} />
        <TextBox
          label={<Trans>Total of at least</Trans>}
          value={draft.least}
          onChange={(least) => change({ least })}
          inputMode="decimal"
          maxLength={12}
          problem={amount(draft.least)}
        />
        <TextBox
          label={<Trans>Total of at most</Trans>}
          value={draft.most}
          onChange={(most) => change({ most })}
          inputMode="decimal"
          maxLength={12}
          problem={
            amount(draft.most) ??
            (problem === 'amounts-backwards' && <Trans>This is less than the minimum.</Trans>)
          }
        />
      </div>
    </Sheet>
  )
}

type PlacesProps = { draft: FilterDraft; change: (changes: Partial<FilterDraft>) => void }

/** Where they came in: the location and the channel, where there are several. */
function Places({ draft, change }: PlacesProps) {
  const locations = useDevice(({ state }) => state?.locations) ?? []
  return (
    <>
      {locations.length > 1 && (
        <ChoiceList
          label={<Trans>Location</Trans>}
          value={draft.locationId}
          onChange={(locationId) => change({ locationId })}
          choices={[
            { value: '', words: <Trans>All locations</Trans> },
            ...locations.map(({ id, name }) => ({ value: id, words: <bdi>{name}</bdi> })),
          ]}
        />
      )}
      {channels.length > 1 && (
        <ChoiceList
          label={<Trans>Channel</Trans>}
          value={draft.channel}
          onChange={(channel) => change({ channel })}
          choices={[
            { value: '', words: <Trans>All channels</Trans> },
            ...channels.map((channel) => ({
              value: channel,
              words: (
                <>
                  <span aria-hidden="true">
                    <ChannelMark channel={channel} />
                  </span>{' '}
                  {channelNames[channel]}
                </>
              ),
            })),
          ]}
        />
      )}
    </>
  )
}

type DateProps = { label: string; value: string; onChange: (value: string) => void }

function DateField({ label, value, onChange }: DateProps) {
  const id = useId()
  return (
    <div className={styles.part}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles.date}
        value={value}
        max="9999-12-31"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

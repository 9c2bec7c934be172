import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FromBot } from '#shared/assistant/messages.ts'
import { channelNames } from '#shared/channel.ts'
import { instantOf } from '#shared/time/zoned.ts'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { useDurationWords } from '#renderer/kit/words/exact-duration.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { locationIn, useDevice } from '#renderer/station/device/device-store.ts'
import styles from './Content.module.css'

type Props = Extract<FromBot, { kind: 'figures' }>

/** What the reports say: the figure that was asked for first, then what belongs to it. */
export function FiguresAnswer(props: Props) {
  const { t } = useLingui()
  const { state, figures, problem } = props
  if (state === 'asking')
    return (
      <Working>
        <Trans>Looking it up in the reports…</Trans>
      </Working>
    )
  if (figures === null) return <p>{t(problemOf(problem ?? 'FAILED'))}</p>
  return (
    <div className={styles.parts}>
      <p>
        <b>
          <Days {...props} />
        </b>
      </p>
      <Said question={props.question} figures={figures} />
    </div>
  )
}

/** Which days and place it is about, in words. */
function Days({ question, place, channel }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const { period, from, to } = question
  const noon = (date: string) => format.date(instantOf(date, 12 * 60, 'UTC'), 'UTC')
  const words = {
    today: t`Today so far`,
    yesterday: t`Yesterday`,
    'this-week': t`This week so far`,
    'last-week': t`Last week`,
    'this-month': t`This month so far`,
    'last-month': t`Last month`,
    'last-7-days': t`The last seven days`,
    day: noon(from),
    span: null,
  }[period]
  const first = noon(from)
  const last = noon(to)
  return [
    ...(words === null ? [] : [words]),
    ...(from === to || period === 'day' ? [] : [t`${first} to ${last}`]),
    ...(place === null ? [] : [place]),
    ...(channel === null ? [] : [channelNames[channel]]),
  ].join(' · ')
}

function Said({
  question,
  figures,
}: {
  question: Props['question']
  figures: NonNullable<Props['figures']>
}) {
  const { t } = useLingui()
  const format = useFormat()
  const { orders, totalCents, currency, lostOrders, lostCents, dishes } = figures
  const money = (cents: number) => format.money(cents, currency ?? 'CAD')
  if (question.figure === 'paused') return <Paused figures={figures} />
  if (orders === 0)
    return (
      <p>
        <Trans>No orders came in.</Trans>
      </p>
    )
  const total = money(totalCents)
  const soldOrders = orders - lostOrders
  const average = money(Math.round(totalCents / Math.max(1, soldOrders)))
  const soldCount = t`${plural(soldOrders, { one: '# order', other: '# orders' })}`
  const lost = money(lostCents)
  const count = t`${plural(orders, { one: '# order', other: '# orders' })}`
  switch (question.figure) {
    case 'best-seller':
      return dishes.length === 0 ? (
        <p>
          <Trans>No dish was sold.</Trans>
        </p>
      ) : (
        <ol>
          {dishes.map(({ dish, items }) => (
            <li key={dish}>{`${dish} · ${format.number(items)}`}</li>
          ))}
        </ol>
      )
    case 'by-channel':
      return (
        <ul>
          {(figures.channels ?? []).map((each) => {
            const many = t`${plural(each.orders, { one: '# order', other: '# orders' })}`
            return (
              <li
                key={each.channel}
              >{`${channelNames[each.channel]} · ${many} · ${money(each.totalCents)}`}</li>
            )
          })}
        </ul>
      )
    case 'lost':
      return (
        <p>
          {lostOrders === 0 ? (
            <Trans>None of {count} was lost.</Trans>
          ) : (
            t`${plural(lostOrders, { one: `# of ${count} was lost, ${lost} in all.`, other: `# of ${count} were lost, ${lost} in all.` })}`
          )}
        </p>
      )
    case 'average':
      return (
        <p>
          <Trans>
            {average} an order, over {soldCount}.
          </Trans>
        </p>
      )
    case 'orders':
    case 'sales':
      return (
        <p>
          <Trans>
            {count}, {total} in all with tax.
          </Trans>
        </p>
      )
  }
}

/** How long orders were held back, by location and channel, and what pauses may have cost. */
function Paused({ figures: { pauses = [], currency } }: { figures: NonNullable<Props['figures']> }) {
  const { t } = useLingui()
  const format = useFormat()
  const inWords = useDurationWords()
  const nameOf = useLocationName()
  if (pauses.length === 0)
    return (
      <p>
        <Trans>Nothing was paused, and nobody was busy.</Trans>
      </p>
    )
  return (
    <ul>
      {pauses.map(({ locationId, channel, pausedMinutes, busyMinutes, orders, lostCents }) => {
        const [paused, busy] = [inWords(pausedMinutes), inWords(busyMinutes)]
        const lost = lostCents === null ? null : format.money(lostCents, currency ?? 'CAD')
        const missed = Math.round(orders ?? 0)
        const said = [
          `${nameOf(locationId)} · ${channelNames[channel]}`,
          ...(pausedMinutes > 0 ? [t`paused ${paused}`] : []),
          ...(busyMinutes > 0 ? [t`busy ${busy}`] : []),
          ...(lost === null
            ? []
            : [
                t`${plural(missed, { one: `about # order missed, ${lost}`, other: `about # orders missed, ${lost}` })}`,
              ]),
        ]
        return <li key={`${channel} ${locationId}`}>{said.join(' · ')}</li>
      })}
    </ul>
  )
}

/** What a location is called; its id where it is no longer here. */
function useLocationName(): (id: string) => string {
  const device = useDevice(({ state }) => state)
  return (id) => locationIn(device, id)?.name ?? id
}

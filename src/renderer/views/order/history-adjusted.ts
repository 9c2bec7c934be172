import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type Channel, channelNames } from '#shared/channel.ts'
import { type ChangesInHistory, changesOfDetail } from '#shared/order/changes-in-history.ts'
import { changedFactWords } from '#renderer/kit/words/changed-facts.ts'
import { type Detail, figure } from './history-detail.ts'

/** Says what a channel changed of an order: its amounts where they are others, and each thing the kitchen reads. */
export function useAdjustedSentence(
  channelOf: Channel,
): (detail: Detail, money: (cents: number) => string) => string {
  const { t } = useLingui()
  const channel = channelNames[channelOf]

  function amounts(detail: Detail, money: (cents: number) => string): string | null {
    const before = figure(detail, 'totalBefore')
    const after = figure(detail, 'totalAfter')
    const items = figure(detail, 'itemsAfter')
    if (before === null || after === null || items === null) return null
    if (before === after && items === figure(detail, 'itemsBefore')) return null
    const was = money(before)
    const is = money(after)
    const things = t`${plural(items, { one: '# item', other: '# items' })}`
    return t`${channel} changed the order: now ${things}, ${is} instead of ${was}.`
  }

  function things({ added, removed, rewritten, facts }: ChangesInHistory): string[] {
    const more = added.join(', ')
    const fewer = removed.join(', ')
    const notes = rewritten.join(', ')
    return [
      more === '' ? '' : t`Added: ${more}.`,
      fewer === '' ? '' : t`Taken off: ${fewer}.`,
      notes === '' ? '' : t`With a new note: ${notes}.`,
      ...facts.map((fact) => `${t(changedFactWords[fact])}.`),
    ].filter((words) => words !== '')
  }

  return (detail, money) => {
    const what = things(changesOfDetail(detail))
    return [amounts(detail, money) ?? t`${channel} changed the order.`, ...what].join(' ')
  }
}

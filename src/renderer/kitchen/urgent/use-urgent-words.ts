import { useLingui } from '@lingui/react/macro'
import { useShallow } from 'zustand/react/shallow'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames } from '#shared/channel.ts'
import { made } from '#shared/order/reads.ts'
import type { AllergyWords } from '#shared/order/said-allergy.ts'
import type { Urgent } from '#shared/order/urgent.ts'
import { assertNever } from '#shared/result.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { allergyNotes } from '#renderer/views/order/allergies.ts'
import { useAllergyWords } from '#renderer/views/order/use-allergy-words.ts'
import { short } from './short.ts'
import { useChangeWords } from './use-change-words.ts'
import { useEndedWords } from './use-ended-words.ts'
import { useTimeWords } from './use-time-words.ts'

/** What to do, why, and the word of the one button. */
export type UrgentWords = { todo: string; why: string; button: string }

/** An urgent order in a few words, as they are now. */
export function useUrgentWords(urgent: Urgent, order: BoardOrder): UrgentWords {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const allergyWords = useAllergyWords(order.channel)
  const { expiresWords, lateWords, notReadyWords } = useTimeWords()
  const { afterEndWords, endedButton, endedWords } = useEndedWords(order)
  const { changeWords, changedWords } = useChangeWords()
  return useTime(useShallow((now: number) => words(now)))

  function words(now: number): UrgentWords {
    switch (urgent.kind) {
      case 'ended':
        return { todo: afterEndWords(urgent.todo), why: endedWords(now), button: endedButton(urgent.todo) }
      case 'changed':
        return {
          todo: t({ message: 'Changed', comment: 'an order the channel changed: read it again' }),
          why: changeWords(order.changes),
          button: gotIt(),
        }
      case 'untold': {
        const channel = channelNames[order.channel]
        return {
          todo: t`${channel} does not know`,
          why: t({ message: 'You accepted it', comment: 'after "DoorDash does not know"' }),
          button: t`Try again`,
        }
      }
      case 'courier':
        return { todo: atTheDoor(), ...keptWords(urgent, now) }
      case 'expiring':
        return {
          ...expiringWords(urgent.confirmBy - now),
          button: t({ message: 'Accept', comment: 'button' }),
        }
      case 'late': {
        const by = urgent.readyBy ?? now
        const promised = format.time(by, zone)
        return { todo: lateWords(now - by), why: t`Promised ${promised}`, button: readyWord() }
      }
      default:
        return assertNever(urgent)
    }
  }

  /** Of an order whose courier waits: a change nobody has read comes before how long it takes. */
  function keptWords({ does, readyBy }: Urgent & { kind: 'courier' }, now: number) {
    if (does === 'see') return { why: changedWords(order.changes), button: gotIt() }
    const changes = changeWords(order.changes)
    const notReady = notReadyWords(readyBy, now)
    const isChanged = order.unseen?.includes('changed') === true
    return { why: isChanged ? `${changes} · ${notReady}` : notReady, button: readyWord() }
  }

  function gotIt(): string {
    return t({ message: 'Got it', comment: 'button: I have read the change' })
  }

  function atTheDoor(): string {
    return order.channel === 'doordash' ? t`Dasher at the door` : t`Courier at the door`
  }

  function readyWord(): string {
    return t({ message: 'Ready', comment: 'button: the food is ready' })
  }

  function expiringWords(leftMs: number): { todo: string; why: string } {
    const todo = expiresWords(leftMs)
    const allergies = allergiesOf(order, allergyWords)
    if (order.unseen?.includes('changed') !== true) return { todo, why: allergies || dishesOf(order) }
    const changed = changedWords(order.changes)
    return { todo, why: allergies === '' ? changed : `${changed} · ${allergies}` }
  }
}

function allergiesOf(order: BoardOrder, words: AllergyWords | null): string {
  return allergyNotes(order, words)
    .map(({ text }) => short(text))
    .join(' · ')
}

function dishesOf(order: BoardOrder): string {
  return made(order.lines)
    .map(({ quantity, name }) => `${quantity} ${short(name)}`)
    .join(' · ')
}

import { useLingui } from '@lingui/react/macro'
import { useShallow } from 'zustand/react/shallow'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames } from '#shared/channel.ts'
import type { AfterEnd } from '#shared/order/after-end.ts'
import type { OrderChanges } from '#shared/order/reads.ts'
import { made } from '#shared/order/reads.ts'
import type { AllergyWords } from '#shared/order/said-allergy.ts'
import type { Urgent } from '#shared/order/urgent.ts'
import { assertNever } from '#shared/result.ts'
import { boundedName } from '#renderer/kit/ui/written-lines.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useMinutesWords } from '#renderer/kit/words/minutes-words.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { allergyNotes } from '#renderer/views/order/allergies.ts'
import { useAllergyWords } from '#renderer/views/order/use-allergy-words.ts'

/** What to do, why, and the word of the one button. */
export type UrgentWords = { todo: string; why: string; button: string }

/** What changed of an order, alone and as a sentence of its own. */
function useChangeWords() {
  const { t } = useLingui()
  return { changeWords, changedWords }

  function changedWords(of: OrderChanges | null): string {
    const changes = changeWords(of)
    return t({ message: `Changed: ${changes}`, comment: 'an order; which dishes of it changed' })
  }

  /** The first dishes that changed; what else changed stands on the card. */
  function changeWords(changes: OrderChanges | null): string {
    const dishes = (changes?.lines ?? []).map(({ kind, count, line }) =>
      kind === 'note'
        ? newNote(short(line.name))
        : `${kind === 'more' ? '+' : '−'}${count} ${short(line.name)}`,
    )
    return dishes.length > 0 ? dishes.join(' · ') : t`See its card`
  }

  function newNote(name: string): string {
    return t({ message: `${name}: new note`, comment: 'a dish whose note the customer rewrote' })
  }
}

/** An urgent order in a few words, as they are now. */
export function useUrgentWords(urgent: Urgent, order: BoardOrder): UrgentWords {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const allergyWords = useAllergyWords(order.channel)
  const inMinutes = useMinutesWords()
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

  function afterEndWords(todo: AfterEnd): string {
    switch (todo) {
      case 'keep':
        return t`Do not hand it over`
      case 'stop-cooking':
        return t({ message: 'Stop cooking', comment: 'what to do with an order that was cancelled' })
      case 'never-cook':
        return order.acceptedAt === null
          ? t({ message: 'Gone', comment: 'a new order that was cancelled: nothing to do' })
          : t({ message: 'Do not cook it', comment: 'what to do with an order that was cancelled' })
      case 'gone':
        return t({ message: 'Already picked up', comment: 'an order that was cancelled afterwards' })
    }
  }

  function endedButton(todo: AfterEnd): string {
    switch (todo) {
      case 'keep':
        return t({ message: 'Off the shelf', comment: 'button: I took the cancelled order away' })
      case 'stop-cooking':
        return t({ message: 'Stopped', comment: 'button: I stopped cooking the cancelled order' })
      case 'never-cook':
      case 'gone':
        return t`OK`
    }
  }

  function endedWords(now: number): string {
    switch (order.ending?.kind) {
      case 'not-answered-in-time':
        return t`Not answered in time`
      case 'confirm-too-late':
        return t`Accepted too late`
      case 'cancelled':
      case 'refused':
      case undefined:
        if (order.readyAt !== null) return t({ message: 'Cancelled, was ready', comment: 'an order' })
        return cancelledAt(order.endedAt ?? now)
    }
  }

  function cancelledAt(at: number): string {
    const time = format.time(at, zone)
    return t({ message: `Cancelled at ${time}`, comment: 'an order' })
  }

  function atTheDoor(): string {
    return order.channel === 'doordash' ? t`Dasher at the door` : t`Courier at the door`
  }

  function notReadyWords(readyBy: number | null, now: number): string {
    if (readyBy === null) return t`Not ready`
    const minutes = Math.floor(Math.abs(now - readyBy) / 60_000)
    if (minutes === 0) return t`Due now`
    const time = inMinutes(minutes)
    return now > readyBy
      ? t({ message: `Not ready, ${time} late`, comment: '"16 min", or "2 h 46"' })
      : t({ message: `Not ready, ${time} left`, comment: '"16 min", or "2 h 46"' })
  }

  function lateWords(ms: number): string {
    const minutes = Math.floor(ms / 60_000)
    if (minutes === 0) return t`Due now`
    const time = inMinutes(minutes)
    return t({ message: `${time} late`, comment: 'an order that should be ready: "16 min", or "2 h 46"' })
  }

  function readyWord(): string {
    return t({ message: 'Ready', comment: 'button: the food is ready' })
  }

  function expiringWords(leftMs: number): { todo: string; why: string } {
    const minutes = Math.floor(Math.abs(leftMs) / 60_000)
    const time = minutes < 60 ? clock(Math.abs(leftMs)) : inMinutes(minutes)
    const todo =
      leftMs > 0
        ? t({ message: `Expires in ${time}`, comment: 'an order nobody answered; minutes and seconds' })
        : t({ message: `${time} overdue`, comment: 'an order nobody answered; minutes and seconds' })
    const allergies = allergiesOf(order, allergyWords)
    if (order.unseen?.includes('changed') !== true) return { todo, why: allergies || dishesOf(order) }
    const changed = changedWords(order.changes)
    return { todo, why: allergies === '' ? changed : `${changed} · ${allergies}` }
  }
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What others wrote, as one line of bounded length. */
function short(text: string): string {
  return boundedName(text, 'card').line
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

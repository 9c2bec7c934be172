import { useLingui } from '@lingui/react/macro'
import type { OrderChanges } from '#shared/order/reads.ts'
import { short } from './short.ts'

/** What changed of an order, alone and as a sentence of its own. */
export function useChangeWords() {
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

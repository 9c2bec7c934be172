import type { HistoryEntry } from './history.ts'
import { type ChangedFact, changedFacts, type OrderChanges } from './order-changes.ts'

/** What a channel changed of an order, as its history keeps it: dishes with their count, and what else is another. */
export type ChangesInHistory = {
  added: readonly string[]
  removed: readonly string[]
  /** Dishes to be made in another way. */
  rewritten: readonly string[]
  facts: readonly ChangedFact[]
}

type Detail = HistoryEntry['detail']

/** The dishes one entry names of each kind; an order changed beyond that is read as it stands. */
const most = 20

/** The detail of an entry that says what was changed; a dish stands on a line of its own. Pure. */
export function detailOfChanges(changes: OrderChanges | null): Detail {
  if (changes === null) return {}
  const listed = (kind: OrderChanges['lines'][number]['kind']) =>
    changes.lines
      .filter((change) => change.kind === kind)
      .slice(0, most)
      .map(({ count, line }) => `${count} × ${line.name.replaceAll(/\s+/g, ' ')}`)
      .join('\n')
  return {
    added: listed('more'),
    removed: listed('fewer'),
    rewritten: listed('note'),
    facts: changes.facts.join('\n'),
  }
}

/** What such a detail says; nothing of an entry that was written before they said it. Pure. */
export function changesOfDetail(detail: Detail): ChangesInHistory {
  const lines = (key: string) => {
    const text = detail[key]
    return typeof text === 'string' && text !== '' ? text.split('\n') : []
  }
  return {
    added: lines('added'),
    removed: lines('removed'),
    rewritten: lines('rewritten'),
    facts: changedFacts.filter((fact) => lines('facts').includes(fact)),
  }
}

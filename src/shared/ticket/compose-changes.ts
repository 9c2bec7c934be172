import type { ChangedFact, LineChange } from '../order/reads.ts'
import { itemBlock } from './compose-item.ts'
import { noteText, remarkOf, space } from './compose-parts.ts'
import { tall, type TicketBlock } from './ticket.ts'
import type { TicketWords } from './words.ts'

/** The parts of a kitchen slip that says only what changed. */

/** `+1 Steak`, `-1 Soup` struck out, or the same dish with its new note. */
export function changedLines(changes: readonly LineChange[], words: TicketWords): TicketBlock[] {
  return changes.flatMap((change) => [...changedLine(change, words), space(10)])
}

function changedLine({ kind, count, line, withNote }: LineChange, words: TicketWords): TicketBlock[] {
  const counted = { ...line, quantity: count }
  if (kind === 'note') return itemBlock(counted, words, { sign: '=', remark: newRemark(line.note, words) })
  const remark = remarkOf(withNote ? line : { ...line, note: null }, words)
  return itemBlock(counted, words, { sign: kind === 'more' ? '+' : '-', remark })
}

function newRemark(note: string | null, words: TicketWords): string {
  const text = note === null ? '' : noteText(note, words)
  return text === '' ? words.noNote : words.newNote(text)
}

/** Which other facts are new; the facts themselves stand in the ticket's head or below. */
export function changedFacts(facts: readonly ChangedFact[], words: TicketWords): TicketBlock[] {
  return facts.map((fact): TicketBlock => ({
    type: 'text',
    text: words.facts[fact],
    mark: '! ',
    indent: 0,
    size: tall,
    bold: true,
  }))
}

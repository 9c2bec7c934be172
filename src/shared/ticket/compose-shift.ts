import type { ShiftCheck } from '../api/health.ts'
import { checkStates, type CheckState } from '../api/health.ts'
import { troublesOf } from '../health/shift-check.ts'
import type { Location } from '../location/location.ts'
import { cleanLine } from '../text/sanitise.ts'
import { clockTime, dateInWords } from '../time/zoned.ts'
import { cut, placeName, rule } from './compose-parts.ts'
import { large, normal, tall, type Ticket, type TicketBlock } from './ticket.ts'
import type { TicketWords } from './words.ts'

/** The result of a shift check on paper: a line for each part, and on top what they come to. Pure. */
export function composeShiftTicket(check: ShiftCheck, location: Location, words: TicketWords): Ticket {
  const { shift } = words
  const heading = (text: string): TicketBlock => ({ type: 'heading', text, size: normal, bold: false })
  const day = dateInWords(check.startedAt, location.timeZone, location.language)
  const known = (state: string): CheckState => checkStates.find((one) => one === state) ?? 'unknown'
  const wrong = troublesOf(check).length
  return {
    kind: 'kitchen',
    blocks: [
      { type: 'banner', text: shift.title, size: large },
      { type: 'space', dots: 16 },
      { type: 'heading', text: cleanLine(placeName(location), 60), size: tall, bold: true },
      heading(`${day} ${clockTime(check.startedAt, location.timeZone)}`),
      ...(check.by === null ? [] : [heading(shift.by(cleanLine(check.by, 60)))]),
      rule,
      { type: 'emphasis', text: wrong === 0 ? shift.allWell : shift.needs(wrong), size: tall },
      rule,
      ...check.steps.map(({ part, state }): TicketBlock => ({
        type: 'row',
        left: shift.parts[part],
        right: shift.states[known(state)],
        size: state === 'problem' ? tall : normal,
        bold: state === 'problem' || state === 'warning',
      })),
      ...(check.outcome === 'stopped' ? [rule, heading(shift.stopped)] : []),
      cut,
    ],
  }
}

import { test } from 'vitest'
import { ticketWords } from '#main/printing/tickets/words.ts'
import { answered, ended, newShiftCheck, stepped } from '#shared/health/shift-check.ts'
import type { ShiftCheck } from '#shared/api/health.ts'
import type { Location } from '#shared/location/location.ts'
import { composeShiftTicket } from '#shared/ticket/compose-shift.ts'
import { checkGolden } from './check-golden.ts'
import { centre, enEspanol, enFrancais } from './tickets.ts'

const at = Date.parse('2026-11-24T15:00:00Z')
const begun = newShiftCheck({ id: 'c1', by: 'Zoë', printerId: 'kitchen', withTestTickets: false, at })
const all = (state: 'ok' | 'unknown') =>
  begun.steps.reduce((check, { part }) => stepped(check, part, { state, tookMs: 400 }), begun)
const well = ended(all('ok'), 'done', at + 12_000)
const wrong = ended(
  answered(
    stepped(stepped(begun, 'printer', { state: 'problem', tookMs: 900 }), 'backup', {
      state: 'warning',
      tookMs: 1,
    }),
    false,
    at + 9_000,
  ),
  'done',
  at + 12_000,
)

test.each<[string, ShiftCheck, Location, 80 | 58]>([
  ['shift-en-80', well, centre, 80],
  ['shift-fr-58-wrong', wrong, enFrancais, 58],
  ['shift-es-80-stopped', ended(begun, 'stopped', at + 3_000), enEspanol, 80],
])('%s: the result of a shift check', async (name, check, location, paper) => {
  const ticket = composeShiftTicket(check, location, ticketWords(location.language))
  await checkGolden(name, ticket, { paper, codePage: 'windows1252' })
})

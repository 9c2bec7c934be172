import type { ChosenPeriod } from '../reports/periods.ts'
import { periodAround, shifted } from '../reports/periods.ts'

/** Business days, and how they were said (`figures-question.ts`). */
type Days<Said extends string = string> = { period: Said; from: string; to: string }

/** How far back: by a day, a week, a month, or by as much as was asked of. */
const unitsBack: readonly ['day' | 'week' | 'month' | 'same', RegExp][] = [
  [
    'day',
    /\b(?:the )?(?:day|night) before(?: that)?\b|\b(?:la veille|(?:le )?(?:jour|soir) (?:d )?avant|(?:el )?dia (?:anterior|antes)|(?:la )?noche anterior)\b/,
  ],
  [
    'week',
    /\b(?:the )?(?:week before|previous week)(?: that)?\b|\b(?:la )?semaine (?:d )?avant\b|\b(?:la )?semana (?:anterior|previa|antes)\b/,
  ],
  [
    'month',
    /\b(?:the )?(?:month before|previous month)(?: that)?\b|\b(?:le )?mois (?:d )?avant\b|\b(?:el )?mes (?:anterior|previo|antes)\b/,
  ],
  [
    'same',
    /\b(?:the )?(?:ones? )?before (?:that|it)\b|\b(?:the )?(?:one before|previous(?: one)?)\b|\b(?:celle|celui|ceux) d avant\b|\b(?:la |le )?precedente?\b|\bavant (?:ca|cela)\b|\b(?:el |la )?(?:anterior|previ[oa])\b|\bantes de es[oea]\b/,
  ],
]

/**
 * The days before those told last ("the week before", "et la semaine d'avant", "y la anterior"), and the text without the words
 * for them; null where it names none. `plain` is without accents and marks. Pure.
 */
export function daysBefore(plain: string, before: Days): { days: Days<'day' | 'span'>; rest: string } | null {
  const found = unitsBack.find(([, said]) => said.test(plain))
  if (!found) return null
  const [unit, words] = found
  const { from, to } = shifted(spanOf(before, unit), -1)
  return { days: { period: from === to ? 'day' : 'span', from, to }, rest: plain.replace(words, ' ') }
}

/** What is shifted: a whole week or month, also where it is not over yet. */
function spanOf({ period, from, to }: Days, unit: 'day' | 'week' | 'month' | 'same'): ChosenPeriod {
  if (unit !== 'same') return periodAround(unit, from)
  if (period.endsWith('week')) return periodAround('week', from)
  if (period.endsWith('month')) return periodAround('month', from)
  return { unit: 'other', from, to }
}

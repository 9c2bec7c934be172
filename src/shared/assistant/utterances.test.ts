import { describe, expect, it } from 'vitest'
import { recognise } from './recognise.ts'
import { english } from './utterances/en.ts'
import { french } from './utterances/fr.ts'
import { other } from './utterances/other.ts'
import { ugly } from './utterances/ugly.ts'
import type { Utterance } from './utterances/utterance.ts'

const context = {
  language: 'en' as const,
  locations: [
    { id: 'centre', name: 'Centre', brand: 'Chez Loutre', address: '12 rue Sainte-Catherine, Montréal' },
    { id: 'port', name: 'Port', brand: 'Chez Loutre', address: '3 quai de la Commune, Montréal' },
  ],
}

const sets: Record<string, readonly Utterance[]> = { english, french, ugly, other }

/** How it is written in the data. */
function heardIn(text: string): string {
  return recognise(text, context)
    .intents.map(({ intent, isNegated }) => (isNegated ? `!${intent}` : intent))
    .join(' + ')
}

const missesOf = (set: readonly Utterance[]) =>
  set.flatMap(([text, meant]) => {
    const heard = heardIn(text)
    return meant.split(' / ').includes(heard) ? [] : [{ text, meant, heard }]
  })

describe('the recogniser', () => {
  it('understands at least 95 % of what real people write (R121, R122)', () => {
    const all = Object.values(sets).flat()
    const misses = Object.entries(sets).map(([name, set]) => {
      const missed = missesOf(set)
      console.info(`${name}: ${set.length - missed.length} of ${set.length}`, missed)
      return missed.length
    })
    const missed = misses.reduce((sum, each) => sum + each, 0)
    expect((all.length - missed) / all.length).toBeGreaterThanOrEqual(0.95)
  })
})

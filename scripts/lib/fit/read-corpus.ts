import { readFileSync } from 'node:fs'
import { plainText } from '../../../src/shared/text/plain-text.ts'
import { english } from '../../../tests/assistant/utterances/en.ts'
import { spanish } from '../../../tests/assistant/utterances/es.ts'
import { french } from '../../../tests/assistant/utterances/fr.ts'
import { heldOutSets } from '../../../tests/assistant/utterances/held-out-sets.ts'
import { supportEnglish, supportFrench, supportSpanish } from '../../../tests/assistant/utterances/support.ts'
import { other } from '../../../tests/assistant/utterances/other.ts'
import { rush } from '../../../tests/assistant/utterances/rush.ts'
import { serviceEnglish, serviceFrench } from '../../../tests/assistant/utterances/service.ts'
import { shiftEnglish, shiftFrench, shiftSpanish } from '../../../tests/assistant/utterances/shift-support.ts'
import { shift } from '../../../tests/assistant/utterances/shift.ts'
import type { Utterance } from '../../../tests/assistant/utterances/utterance.ts'
import { ugly } from '../../../tests/assistant/utterances/ugly.ts'

/**
 * A sentence somebody might type, and what it may mean: several where each would serve the person equally well.
 * What the rules were written on shows nothing of how far they may be believed: `isOfRules`.
 */
export type Example = { text: string; meant: readonly string[]; isOfRules: boolean }

/** What is held out is never fitted on, not even where somebody wrote the same words for a corpus. */
const heldBack = new Set(Object.values(heldOutSets).flatMap((set) => set.map(([text]) => bare(text))))

/** A text by its letters and figures alone. */
function bare(text: string): string {
  return plainText(text).replace(/[^\p{L}\p{N}]/gu, '')
}

const folder = new URL('../../../tests/assistant/corpora/', import.meta.url)
const corpora = ['en', 'fr', 'es'] as const

/** The sentences of a corpus: a line `= intent / other intent`, then one sentence a line. */
function corpus(name: string): Example[] {
  let meant: string[] = []
  return readFileSync(new URL(`${name}.txt`, folder), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('= ')) meant = line.slice(2).split(' / ')
      else if (line !== '') return [{ text: line, meant, isOfRules: false }]
      return []
    })
}

const exampleOf = ([text, meant]: Utterance): Example => ({
  text,
  meant: meant.split(' / '),
  isOfRules: true,
})

/** All that the model is fitted on. Two wishes in one are left out: what each part of them means is told by no label. */
export function examples(): Example[] {
  const ofRules = [
    english,
    french,
    spanish,
    other,
    ugly,
    rush,
    shift,
    serviceEnglish,
    serviceFrench,
    shiftEnglish,
    shiftFrench,
    shiftSpanish,
  ]
    .flat()
    .filter(([, meant]) => !meant.includes(' + '))
    .map(exampleOf)
  const retired = [supportEnglish, supportFrench, supportSpanish]
    .flat()
    .map((each) => ({ ...exampleOf(each), isOfRules: false }))
  return [...corpora.flatMap(corpus), ...retired, ...ofRules].filter(
    ({ text }) => bare(text) === '' || !heldBack.has(bare(text)),
  )
}

import { describe, expect, it } from 'vitest'
import { recognise } from './recognise.ts'
import { Chat } from '../../../tests/assistant/chat.ts'
import { facts, signedOut } from '../../../tests/assistant/facts.ts'
import { heldOutSets } from '../../../tests/assistant/utterances/held-out-sets.ts'
import { english } from '../../../tests/assistant/utterances/en.ts'
import { french } from '../../../tests/assistant/utterances/fr.ts'
import { serviceEnglish, serviceFrench } from '../../../tests/assistant/utterances/service.ts'
import { supportEnglish, supportFrench, supportSpanish } from '../../../tests/assistant/utterances/support.ts'
import { shift } from '../../../tests/assistant/utterances/shift.ts'
import { shiftEnglish, shiftFrench, shiftSpanish } from '../../../tests/assistant/utterances/shift-support.ts'
import { rush } from '../../../tests/assistant/utterances/rush.ts'
import { other } from '../../../tests/assistant/utterances/other.ts'
import { spanish } from '../../../tests/assistant/utterances/es.ts'
import { ugly } from '../../../tests/assistant/utterances/ugly.ts'
import type { Utterance } from '../../../tests/assistant/utterances/utterance.ts'

const sets: Record<string, readonly Utterance[]> = {
  english,
  french,
  spanish,
  ugly,
  other,
  service: [...serviceEnglish, ...serviceFrench],
  rush,
  shift: [...shift, ...shiftEnglish, ...shiftFrench, ...shiftSpanish],
  support: [...supportEnglish, ...supportFrench, ...supportSpanish],
  ...heldOutSets,
}
/** The share each held-out set needs: a little under what it reached at first contact, which docs/assistant.md tells. */
const neededOfHeldOut: Record<string, number> = {
  /** Reached by rules that never saw them; a change that serves only the sentence in hand shows here. */
  'held out': 0.97,
  'held out, English': 0.95,
  'held out, French': 0.95,
  'held out, the office': 0.9,
  'held out, A, English': 0.85,
  'held out, A, French': 0.85,
  'held out, A, Spanish': 0.88,
  'held out, C, English': 0.93,
  'held out, C, French': 0.93,
  'held out, C, Spanish': 0.93,
  'held out, D, English': 0.94,
  'held out, D, French': 0.93,
  'held out, D, Spanish': 0.94,
  'held out, E, English': 0.96,
  'held out, E, French': 0.96,
  'held out, E, Spanish': 0.95,
  'held out, F, English': 0.93,
  'held out, F, French': 0.93,
  'held out, F, Spanish': 0.93,
  'held out, G, English': 0.94,
  'held out, G, French': 0.94,
  'held out, G, Spanish': 0.94,
  'held out, H, English': 0.96,
  'held out, H, French': 0.96,
  'held out, H, Spanish': 0.96,
}
const isHeldOut = (name: string) => name.startsWith('held out')
const all = Object.values(sets).flat()
const needed = 0.95

/** An intent that was taken out of another since most sets were written: then its half of the other is right there too. */
const takenFrom: Partial<Record<string, string>> = {
  'print-twice': 'printer-problem',
  'report-export': 'reports',
  'uber-consent': 'connect',
  people: 'login',
}

/** What is heard in a text, as it is written in the data, and whether what it means is heard or, in doubt, offered. */
function judged([text, meant]: Utterance, isOlder: boolean) {
  const { intents } = recognise(text, facts())
  const heard = intents.map(({ intent, isNegated }) => (isNegated ? `!${intent}` : intent)).join(' + ')
  const whole = isOlder ? takenFrom[heard] : undefined
  const meanings = meant.replaceAll('!', '').split(/ [/+] /)
  return {
    miss: `"${text}" means ${meant}, heard ${heard}`,
    isRight: meant.split(' / ').some((each) => each === heard || each === whole),
    isLost: !intents.some(({ intent, orElse = [] }) =>
      [intent, ...orElse].some((each) => meanings.includes(each)),
    ),
  }
}

const percent = (right: number, of: number) => `${((100 * right) / of).toFixed(1)} % (${right} of ${of})`

describe('what people really write', () => {
  it('is understood in 95 of 100 cases (R121 to R123)', () => {
    const misses = Object.entries(sets).map(([name, set]) => {
      const results = set.map((each) => judged(each, !/^held out, [A-H]/.test(name)))
      const missed = results.flatMap(({ isRight, miss }) => (isRight ? [] : [miss]))
      const lost = results.filter(({ isLost }) => isLost).length
      const figure = `${name}: ${percent(set.length - missed.length, set.length)}, heard or offered: ${percent(set.length - lost, set.length)}`
      // What was held out is held back here too: who reads a sentence tunes on it.
      console.info([figure, ...(isHeldOut(name) ? [] : missed)].join('\n  '))
      if (isHeldOut(name))
        expect(1 - missed.length / set.length, name).toBeGreaterThanOrEqual(neededOfHeldOut[name] ?? 1)
      return missed.length
    })
    const right = all.length - misses.reduce((sum, each) => sum + each, 0)
    console.info(`all: ${percent(right, all.length)}`)
    expect(right / all.length).toBeGreaterThanOrEqual(needed)
  })

  it('is here once each, in both languages alike, nearly half as it is written in a rush, a quarter of it held out', () => {
    const texts = all.map(([text]) => text)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.length).toBeGreaterThanOrEqual(400)
    // Strangers write as they like.
    const ours = Object.entries(sets).flatMap(([name, set]) => (/^held out, [C-H]/.test(name) ? [] : set))
    expect((ugly.length + rush.length + shift.length) / ours.length).toBeGreaterThan(0.45)
    const ofHeldOut = Object.entries(sets).flatMap(([name, set]) => (isHeldOut(name) ? set : []))
    expect(ofHeldOut.length / all.length).toBeGreaterThan(0.25)
    const languages = texts.map((text) => recognise(text, facts()).language)
    const share = (language: string) => languages.filter((each) => each === language).length / all.length
    expect(Math.abs(share('en') - share('fr'))).toBeLessThan(0.15)
  })

  // A set at a time: all of them together take as long as a test may on a loaded machine.
  it.each(Object.entries(sets))('never activates anything, wherever the chat stands (R132): %s', (_, set) => {
    const warning = new Chat()
    warning.toWarning('port')
    for (const [text] of set) {
      const fresh = new Chat()
      const stranger = new Chat(signedOut())
      const warned = new Chat()
      warned.conversation = warning.conversation
      for (const chat of [fresh, stranger, warned]) chat.says(text)
      const effects = [fresh, stranger, warned].flatMap((chat) => chat.effects)
      expect(effects.filter(({ type }) => type === 'activate')).toEqual([])
    }
  })
})

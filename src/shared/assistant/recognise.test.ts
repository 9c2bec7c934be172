import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../text/edit-distance.ts'
import { byRules } from './by-rules.ts'
import { recognise } from './recognise.ts'
import { facts } from '../../../tests/assistant/facts.ts'

const hear = (text: string) => recognise(text, facts())
const intent = (text: string) => hear(text).intents.map(({ intent }) => intent)

describe('the recogniser', () => {
  it.each([
    "Veuillez m'aider à activer mon intégration DoorDash.",
    'Veuillez m’aider à activer mon intégration DoorDash.',
    'Veuillez m aider a activer mon integration DoorDash',
    'VEUILLEZ M’AIDER À ACTIVER MON INTÉGRATION DOORDASH !!!',
    'veuillez maider a activer mon integration doordash',
    'veuilez maider a actvier mon intergration dordash svp',
  ])('understands the sample sentence of the guide: %s (R123)', (text) => {
    expect(hear(text)).toMatchObject({
      language: 'fr',
      channel: 'doordash',
      intents: [{ intent: 'activate', isNegated: false }],
    })
  })

  it.each([
    ['activate the Port', ['port']],
    ['activez le PORT et le centre', ['port', 'centre']],
    ['statut laval nord', ['laval']],
    ['activate lavall sud', ['laval-sud']],
    ['active le resto de la rue sainte catherine', ['centre']],
  ])('finds the locations in "%s"', (text, ids) => {
    expect(hear(text).locations.flatMap(({ locationIds }) => locationIds)).toEqual(ids)
  })

  it('names every location an ambiguous name fits', () => {
    expect(hear('activate laval').locations).toEqual([
      { said: 'laval', locationIds: ['laval', 'laval-sud'], isAmbiguous: true, isExcluded: false },
    ])
    expect(hear('activer chez loutre').locations).toMatchObject([{ isAmbiguous: true }])
    expect(hear('activate all but the port')).toMatchObject({
      isEverywhere: true,
      locations: [{ locationIds: ['port'], isExcluded: true }],
    })
    expect(hear('activate doordash at Toronto').locations).toMatchObject([
      { said: 'toronto', locationIds: [] },
    ])
  })

  it.each([
    ["don't pause Uber", 'pause'],
    ['ne mets pas en pause', 'pause'],
    ['mets pas doordash en pause', 'pause'],
    ['no pauses uber', 'pause'],
    ['put uber on hold for 20', 'activate'],
    ['get me doordash on the phone', 'activate'],
    ['pair a second screen', 'connect'],
    ['add another screen in the kitchen', 'activate-more'],
  ] as const)('does not take "%s" for %s', (text, action) => {
    expect(intent(text)).not.toContain(action)
  })

  it.each([
    ['turn uber off', 'disconnect'],
    ['i want to start with uber eats', 'activate'],
  ] as const)('reads of Uber Eats what it reads of DoorDash: %s', (text, action) => {
    const read = (said: string) => byRules(said, facts()).recognition.intents.map(({ intent }) => intent)
    expect(read(text)).toEqual([action])
    expect(read(text.replace(/uber( eats)?/, 'doordash'))).toEqual([action])
  })

  it.each([
    ["don't activate", true],
    ['n’activez pas', true],
    ['surtout pas activer', true],
    ['please never activate the port', true],
    ['on veut pas activer doordash', true],
    ['why is it not activating', false],
    ["I can't activate DoorDash", false],
    ['j’arrive pas à activer', false],
    ["don't forget to activate the port", false],
    ['n’oubliez pas d’activer le port', false],
    ["why don't you activate it", false],
    ['l’activation fonctionne pas', false],
    ['ne pas activer', true],
    ['activez pas', true],
  ])('tells a "do not" from trouble: %s', (text, isNegated) => {
    expect(hear(text).intents[0]).toMatchObject({ intent: 'activate', isNegated })
  })

  it.each([
    ['ubereats', 'uber-eats'],
    ['UE status', 'uber-eats'],
    ['grub hub phone', 'grubhub'],
    ['chow now', 'chownow'],
    ['skip the dishes contact', 'skip'],
    ['dordash', 'doordash'],
    ['printer', null],
  ])('knows the platform in "%s"', (text, channel) => {
    expect(hear(text).channel).toBe(channel)
  })

  it('hears several wishes in their order, and leaves politeness out', () => {
    expect(intent('hi! can you check doordash status, then activate the port? thanks')).toEqual([
      'status',
      'activate',
    ])
    expect(intent('bonjour merci')).toHaveLength(1)
  })

  it.each([
    '',
    ' ',
    'a'.repeat(10_000),
    'activate doordash '.repeat(600),
    '😀'.repeat(500),
    '<div onclick="activate()">',
    '\u0000\uFFFF\uD800',
    '激活 DoorDash',
    'فعّل دورداش',
    'Wie schalte ich den Laden ein?',
  ])('answers honestly that it does not understand (%#)', (text) => {
    expect(hear(text).intents).toEqual([
      { intent: 'unknown', confidence: 0, isNegated: false, channel: null },
    ])
  })

  it('never throws, always answers, and is quick', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000, size: 'max' }), (text) => {
        const heard = hear(text)
        expect(heard.intents.length).toBeGreaterThan(0)
        for (const { confidence } of heard.intents) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 200 },
    )
    // Nothing in it is a word, so every one is compared with the whole vocabulary; a second of the
    // processor is far above what it takes, however busy the machine is.
    const nonsense = Array.from({ length: 250 }, (_, index) => `zq${index.toString(36)}vexor`).join(' ')
    const start = process.cpuUsage()
    hear(nonsense.slice(0, 2_000))
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000)
  })
})

describe('an edit', () => {
  it('is a letter more, less, another, or two swapped; far words are given up', () => {
    expect(editDistance('activer', 'actvier', 2)).toBe(1)
    expect(editDistance('doordash', 'dordsh', 2)).toBe(2)
    expect(editDistance('menu', 'menu', 1)).toBe(0)
    expect(editDistance('printer', 'driver', 2)).toBe(3)
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b, 50)).toBe(editDistance(b, a, 50))
        expect(editDistance(a, a, 1)).toBe(0)
      }),
    )
  })
})

import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { formatter } from '@lingui/format-po'
import { extractMessagesFromFiles } from '@lingui/native-tools'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '#shared/location/language.ts'
import { hardCoded } from './hard-coded.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const files = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((path) => !path.includes('.test.'))
    .map((path) => root + path)

async function catalog(language: Language) {
  const text = readFileSync(`${root}src/shared/locales/${language}.po`, 'utf8')
  return formatter().parse(text, { locale: language, sourceLocale: 'en', filename: `${language}.po` })
}

/** Placeholders and tags a translation must keep: `{name}`, `<0>`, and `#` of a plural. */
function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+(?=[},])|<\/?\d+\/?>|#/g) ?? [])].sort()
}

const translated = languages.filter((language) => language !== 'en')

test('every language of screens and tickets has its catalog, and there is no other', () => {
  expect(globSync('*.po', { cwd: `${root}src/shared/locales` }).sort()).toEqual(
    languages.map((language) => `${language}.po`).toSorted(),
  )
})

describe.each(translated)('the catalog %s', (language) => {
  test('has every text (R170)', async () => {
    const missing = Object.values(await catalog(language)).filter(({ translation }) => !translation)
    expect(missing.map(({ message }) => message)).toEqual([])
  })

  test('keeps what is filled in and what is clickable', async () => {
    const lost = Object.values(await catalog(language)).filter(
      ({ message = '', translation = '' }) =>
        placeholders(message).join() !== placeholders(translation).join(),
    )
    expect(lost.map(({ message, translation }) => `${message} => ${translation}`)).toEqual([])
  })

  test('has each kind of plural the language asks for', async () => {
    const needed = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((kind) => kind !== 'many')
    const wrong = Object.values(await catalog(language)).filter(({ translation = '' }) =>
      [...translation.matchAll(/, plural,((?:[^{}]|\{[^{}]*\})*)\}/g)].some(
        ([, forms = '']) => !needed.every((kind) => forms.includes(` ${kind} {`)),
      ),
    )
    expect(wrong.map(({ translation }) => translation)).toEqual([])
  })
})

/** Texts that may count nothing. French puts 0 with 1: one that names one in a word says "un" of none. */
const mayBeNone = [
  /of \{all\} is active/,
  /^\{0, plural, one \{one (?:item|category)\}/,
  /one \{one row\}/,
  /one \{one item comes in\}/,
  /characters left/,
]
test('French says none where there is none, and never one', async () => {
  const french = Object.values(await catalog('fr'))
  for (const text of mayBeNone) {
    const { translation = '' } = french.find(({ message = '' }) => text.test(message)) ?? {}
    expect(translation).toMatch(/plural, =0 \{/)
  }
})

/** Words of the workshop, or of a machine, for which docs/words.md has better ones. */
const avoided: Record<Language, RegExp> = {
  en: /\bmend|\bstand-in\b|(?<!Dashers move )\bby themselves\b|\btick(?:s|ed)?\b|\bproofs?\b|\bproven\b|\b(?:go|goes) on by itself|^All # location\b|86 it/im,
  fr: /doublure|\bchauffeurs?\b|\bbons? de cuisine\b|\bramassée?s?\b|\b(?:la|cette|une) station\b|\be-mail|jour ouvré\b|ustensile/iu,
  es: /\b(?:ordenador|móvil|vale con|coste|zumo|camarer[oa]|emplazamiento)\b/iu,
}
test.each(languages)('%s has none of the words docs/words.md avoids', async (language) => {
  const messages = Object.values(await catalog(language))
  const found = messages
    .map(({ message = '', translation }) => translation || message)
    .filter((text) => avoided[language].test(text))
  expect(found).toEqual([])
})

test('Spanish opens what it closes: ¿? and ¡!', async () => {
  const count = (text: string, sign: string) => text.split(sign).length
  const wrong = Object.values(await catalog('es')).filter(
    ({ translation = '' }) =>
      count(translation, '?') !== count(translation, '¿') ||
      count(translation, '!') !== count(translation, '¡'),
  )
  expect(wrong.map(({ translation }) => translation)).toEqual([])
})

test('Spanish speaks to the reader as tú, as docs/words.md has it', async () => {
  const formal = Object.values(await catalog('es')).filter(({ translation = '' }) =>
    /(?<!\p{L})(?:usted|ustedes|vosotros|toque|elija|revise|pulse)(?!\p{L})/iu.test(translation),
  )
  expect(formal.map(({ translation }) => translation)).toEqual([])
})

test('French keeps a space before its high signs, and elides before no name that may begin with a vowel', async () => {
  const wrong = Object.values(await catalog('fr')).filter(({ translation = '' }) =>
    /[\p{L}\p{N}»)}][?!;](?:\s|$|<)|\b(?:que|de|le|si|jusque|lorsque|tant que) \{(?:serviceName|programName|channel)\}/iu.test(
      translation,
    ),
  )
  expect(wrong.map(({ translation }) => translation)).toEqual([])
})

test.each(['fr', 'es'] as const)('%s has the apostrophe of print, ’, in every text', async (language) => {
  const typed = Object.values(await catalog(language)).filter(({ translation = '' }) =>
    /\p{L}'\p{L}/u.test(translation),
  )
  expect(typed.map(({ translation }) => translation)).toEqual([])
})

/**
 * Where the requirements name the service: its support (R118, R152), what is linked, moved, allowed or signed in to (R1, R11, R31,
 * R51, R55), the order manager it becomes (R99), what is on file with it (R17), and that things are best done in it (R25, R27).
 */
const namesTheService =
  /\{serviceName\} (?:support|Dashboard|(?:becomes|will be|is no longer) the (?:<0>\w+ )?order manager|may work)|(?:with DoorDash or|Merchant account to|meant to move to|locations move to|while you set up|Access to your stores<\/0> for|[Aa]llow|DoorDash menu into|current brand in|directly in|managing menus in) \{serviceName\}/u

test('the program is called Order Manager; the service it belongs to is named only where it is asked for (M14)', async () => {
  const named = Object.values(await catalog('en'))
    .map(({ message = '', translation }) => translation || message)
    .filter((text) => text.includes('{serviceName}') && !namesTheService.test(text))
  expect(named).toEqual([])
})

test.each(languages)(
  'the %s catalog is that of the source: `npm run words` changes nothing',
  async (language) => {
    const { messages, warnings } = await extractMessagesFromFiles(files('src/**/*.{ts,tsx}'))
    expect(warnings).toEqual([])
    const inSource = new Map(messages.map(({ id, message }) => [id, message ?? id]))
    const inCatalog = await catalog(language)
    const absent = [...inSource].filter(([id]) => !(id in inCatalog)).map(([, message]) => message)
    const left = Object.entries(inCatalog).filter(([id, { obsolete }]) => obsolete || !inSource.has(id))
    expect({ absent, left: left.map(([id, { message }]) => message ?? id) }).toEqual({ absent: [], left: [] })
  },
)

test('no text on any screen is written past the catalogs', () => {
  const found = [...files('src/renderer/**/*.tsx'), ...files('src/sandbox/page/**/*.tsx')].flatMap((path) =>
    hardCoded(path, readFileSync(path, 'utf8')).map((text) => `${path.slice(root.length)}: ${text}`),
  )
  expect(found).toEqual([])
})

test.each([
  ['<p>Ready</p>', ['Ready']],
  ['<p><Trans>Ready</Trans></p>', []],
  ['<p><Trans>Ready <b>now</b></Trans></p>', []],
  ['<p>{count} · {name}</p>', []],
  ['<p>{late ? "Late" : null}</p>', ['Late']],
  ['<p>{`Order ${number}`}</p>', ['Order ']],
  ['<p>{t`Order`}</p>', []],
  ['<button aria-label="Close" />', ['Close']],
  ['<button aria-label={"Close"} />', ['Close']],
  ['<button aria-label={t`Close`} className="close" />', []],
  ['<Field label={busy ? "Wait" : t`Go`} />', ['Wait']],
])('the guard sees what is hard-coded: %s', (jsx, expected) => {
  const source = `export const Example = () => ${jsx}`
  expect(parseSync('example.tsx', source).errors).toEqual([])
  expect(hardCoded('example.tsx', source)).toEqual(expected)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withMissingTold } from '#main/printing/drawing/coverage.ts'
import { drawLines } from '#main/printing/drawing/draw-lines.ts'
import { drawTicket } from '#main/printing/tickets/draw-ticket.ts'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { loadCoverage } from '#main/printing/drawing/fonts.ts'
import { normal, type Ticket } from '#shared/ticket/ticket.ts'
import { coverageOfFonts } from '../../scripts/font-coverage.ts'

/** Whatever script a customer writes in, paper shows it, or says which character it is (B8). */

const samples = {
  'Japanese, rare kanji': '拉麺髙﨑',
  'half-width katakana': 'ｶｷｸｹｺｻｼｽｾｿ',
  'Chinese, traditional': '麵龍飯點',
  'Chinese, simplified': '面龙饭点',
  Korean: '안녕하세요',
  Arabic: 'شكرا',
  Hebrew: 'שלוםחג',
  Thai: 'กขคงจ',
  Hindi: 'कखगघच',
  Bengali: 'কখগঘচ',
  Punjabi: 'ਕਖਗਘਚ',
  Gujarati: 'કખગઘચ',
  Tamil: 'கஙசஞட',
  Telugu: 'కఖగఘచ',
  Kannada: 'ಕಖಗಘಚ',
  Malayalam: 'കഖഗഘച',
  Sinhala: 'කඛගඝච',
  Lao: 'ກຂຄງຈ',
  Burmese: 'ကခဂဃင',
  Khmer: 'កខគឃង',
  Amharic: 'ሀለሐመሠ',
  Armenian: 'աբգդե',
  Georgian: 'აბგდე',
  Greek: 'αβγδε',
  Russian: 'абвгд',
  Vietnamese: 'ếộữắằ',
  Tibetan: 'ཀཁགངཅ',
  Cherokee: 'ᎠᎡᎢᎣᎤ',
  Inuktitut: 'ᐁᐂᐃᐄᐅ',
  Mongolian: 'ᠠᠡᠢᠣᠤ',
  Emoji: '🍕🌶🥡🍴👍',
  Signs: '№☎✓★→½',
}

/** The dots of a text, drawn alone. */
async function dots(text: string): Promise<string> {
  const cell = { text, at: 0, width: 12, align: 'left', bold: false, invert: false } as const
  const [bands = []] = await drawLines([{ type: 'text', cells: [cell], size: normal, codePage: null }], 12)
  return bands.map(({ data }) => Buffer.from(data).toString('base64')).join()
}

test.each(Object.entries(samples))('%s is drawn, and not as empty boxes', async (_, text) => {
  const { all } = await loadCoverage()
  const ticket = note(text)
  expect(withMissingTold(ticket, { all })).toEqual({ ticket, missing: [] })
  const letters = Array.from(text)
  const drawn = new Set<string>([await dots(' ')])
  for (const letter of letters) drawn.add(await dots(letter))
  // Empty boxes would all be one picture.
  expect(drawn.size).toBe(letters.length + 1)
})

test('a character that no font has is told by its code, on paper and beside the preview', async () => {
  const ticket = note('𠮷野家, 𠀌𠀍𠀎𠀏')
  const bytes = await encodeTicket(ticket, { paper: 80, codePage: 'windows1252' })
  const image = await drawTicket(ticket, bytes, { paper: 80, codePage: 'windows1252' })
  expect(image.missing).toEqual(['𠮷', '𠀌', '𠀍', '𠀎', '𠀏'])
  const { ticket: told } = withMissingTold(ticket, await loadCoverage())
  expect(told.blocks[0]).toMatchObject({ text: '[U+20BB7]野家, [U+2000C U+2000D U+2000E …]' })
  // An emoji's joiners and selectors have no shape of their own, and none is missing.
  expect(withMissingTold(note('👩‍🍳 ❤️ é̂'), await loadCoverage()).missing).toEqual([])
})

test('the list of what the fonts have is theirs (made anew by: node scripts/font-coverage.ts)', () => {
  const file = join(import.meta.dirname, '../../resources/fonts/coverage.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(coverageOfFonts())
})

function note(text: string): Ticket {
  return {
    kind: 'kitchen',
    blocks: [{ type: 'text', text, mark: '', indent: 0, size: normal, bold: false }, { type: 'cut' }],
  }
}

import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Feedback } from '#shared/reports/feedback-sent.ts'
import { readReport } from './feedback.ts'
import { UnreadableReport } from './reports/unreadable-report.ts'

const heading = 'created_at_date_local,store_id,delivery_uuid,merchant_rating,merchant_emoji_rating,comments'
const zipOf = (csv: string) => zipSync({ 'report.csv': strToU8(csv) })

async function read(zip: Uint8Array): Promise<Feedback[]> {
  const all: Feedback[] = []
  await readReport(zip, (rows) => void all.push(...rows))
  return all
}
const commentOf = async (comment: string) =>
  (await read(zipOf(`${heading}\r\n2026-11-20,1,a,5,,"${comment.replaceAll('"', '""')}"\r\n`)))[0]?.comment

it.each([
  ['a formula', '=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
  ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['emoji and accents', 'Crème brûlée 🦦👩‍🍳', 'Crème brûlée 🦦👩‍🍳'],
  ['NUL, bells and turned directions', 'a\0b\u0007c\u202Ed', 'abcd'],
  ['lines, quotes and commas', 'One,\r\n"two"\n', 'One,\n"two"'],
])('a comment with %s is kept as harmless text', async (_what, comment, kept) => {
  expect(await commentOf(comment)).toBe(kept)
})

it('of a comment of 10,000 letters the first 4,000 are kept', async () => {
  expect(await commentOf('é'.repeat(10_000))).toBe(`${'é'.repeat(4_000)}…`)
})

it('stars count only where they are sent; a face is kept as its word; NULL is nothing', async () => {
  const rows = ['4,,', '4.0,,', '6,,', 'NULL,loved,', ',Disliked,', ',NULL,NULL', ',,only words']
  const csv = [heading, ...rows.map((cells, at) => `2026-11-20,1,order-${at},${cells}`)].join('\n')
  expect((await read(zipOf(csv))).map(({ stars, emoji, comment }) => [stars, emoji, comment])).toEqual([
    [4, null, null],
    [4, null, null],
    [null, 'loved', null],
    [null, 'disliked', null],
    [null, null, 'only words'],
  ])
})

it('a row without a day or a store is left out, and the others are read', async () => {
  const csv = `${heading}\n,1,a,5,,\n2026-02-30,1,b,5,,\n2026-11-20,,c,5,,\n2026-11-20 18:00:00,1,d,5,,\nshort\n`
  expect((await read(zipOf(csv))).map(({ platformOrderId }) => platformOrderId)).toEqual(['d'])
})

it('thousands of rows come in small groups, whatever the pieces they were packed in', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => `2026-11-20,1,order-${at},5,,"no. ${at}, très bon"`)
  const groups: number[] = []
  const all: Feedback[] = []
  await readReport(zipOf([heading, ...rows].join('\r\n')), (group) => {
    groups.push(group.length)
    all.push(...group)
  })
  expect(Math.max(...groups)).toBe(100)
  expect(all.map(({ comment }) => comment)).toEqual(rows.map((_, at) => `no. ${at}, très bon`))
})

const bomb = () => zipSync({ 'report.csv': new Uint8Array(64 * 1024 * 1024).fill(0x61) }, { level: 9 })
const open = () => zipOf(`${heading}\n2026-11-20,1,a,5,,"${'x,"y'.repeat(2_000_000)}`)
const whole = zipOf(`${heading}\n${'2026-11-20,1,a,5,,good\n'.repeat(500)}`)
const broken: [string, () => Uint8Array][] = [
  ['that unfolds to 64 MB', bomb],
  ['whose quote never closes', open],
  ['that is cut in half', () => whole.subarray(0, whole.length / 2)],
  ['that is a page of HTML', () => strToU8('<html><body>Sign in</body></html>')],
  ['that is empty', () => new Uint8Array()],
  ['without a CSV', () => zipSync({ 'readme.txt': strToU8('hello') })],
  ['of another kind', () => zipOf('order_id,net_total\n1,2\n')],
  ['whose CSV is empty', () => zipOf('')],
]
it.each(broken)('a report %s is refused, and nothing waits for it', async (_what, make) => {
  await expect(read(make())).rejects.toThrow(UnreadableReport)
})

it('the event loop goes round while a large report is read', async () => {
  let rounds = 0
  const timer = setInterval(() => (rounds += 1), 1)
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `2026-11-20,1,order-${at},5,,${'bon '.repeat(at % 40)}`,
  )
  await read(zipOf([heading, ...rows].join('\n')))
  clearInterval(timer)
  expect(rounds).toBeGreaterThan(3)
})

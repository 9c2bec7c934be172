import { expect, it } from 'vitest'
import { createDeliver } from './deliver.ts'
import type { Message } from './message.ts'

const message = (text: string): Message => ({
  channel: 'doordash',
  endpoint: 'orders',
  body: Buffer.from(text),
})

/** Deliveries that answer with their own text; `bad` throws inside the transaction. */
function deliverInto(commits: string[][], errors: unknown[] = [], time = { now: 0, commitMs: 0 }) {
  let open: string[] | null = null
  return createDeliver({
    prepare: ({ body }) => {
      const text = Buffer.from(body).toString()
      return () => {
        if (text === 'bad') throw new Error('a bug')
        open?.push(text)
        return { status: 202, body: text }
      }
    },
    change: (work) => {
      open = []
      const result = work()
      time.now += time.commitMs
      commits.push(open)
      return result
    },
    onError: (error) => void errors.push(error),
    steady: () => time.now,
  })
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Sends texts, one in each turn of the event loop. */
async function oneByOne(deliver: ReturnType<typeof deliverInto>, texts: string[]): Promise<void> {
  const answers: Promise<unknown>[] = []
  for (const text of texts) {
    answers.push(deliver(message(text)))
    await turn()
  }
  await Promise.all(answers)
}

it('deliveries of one turn share one commit, and each gets its own answer', async () => {
  const commits: string[][] = []
  const deliver = deliverInto(commits)
  const answers = await Promise.all(['a', 'b', 'c'].map((text) => deliver(message(text))))
  expect(answers.map((answer) => answer.body)).toEqual(['a', 'b', 'c'])
  expect(commits).toEqual([['a', 'b', 'c']])
})

it('a delivery that trips over a bug takes no other down with it', async () => {
  const commits: string[][] = []
  const errors: unknown[] = []
  const deliver = deliverInto(commits, errors)
  const answers = await Promise.all(['a', 'bad', 'c'].map((text) => deliver(message(text))))
  expect(answers.map((answer) => answer.status)).toEqual([202, 500, 202])
  expect(commits).toEqual([['a'], ['c']])
  expect(errors).toHaveLength(1)
})

it('after a group, those who send again one by one share a commit as well', async () => {
  const commits: string[][] = []
  const deliver = deliverInto(commits, [], { now: 0, commitMs: 1 })
  await Promise.all(['a', 'b', 'c'].map((text) => deliver(message(text))))
  await oneByOne(deliver, ['d', 'e', 'f'])
  expect(commits).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ])
})

it('a group is gathered for no longer than the last commit took', async () => {
  const commits: string[][] = []
  const time = { now: 0, commitMs: 1 }
  const deliver = deliverInto(commits, [], time)
  await Promise.all(['a', 'b', 'c'].map((text) => deliver(message(text))))
  const answer = deliver(message('d'))
  await turn()
  expect(commits).toHaveLength(1)
  time.now += 1
  await answer
  expect(commits).toEqual([['a', 'b', 'c'], ['d']])
})

it('one that comes alone waits for nobody', async () => {
  const commits: string[][] = []
  const deliver = deliverInto(commits, [], { now: 0, commitMs: 1 })
  await oneByOne(deliver, ['a', 'b'])
  expect(commits).toEqual([['a'], ['b']])
})

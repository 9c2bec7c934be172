import { expect, it } from 'vitest'
import { createDeliver } from './deliver.ts'
import type { Message } from './message.ts'

const message = (text: string): Message => ({
  channel: 'doordash',
  endpoint: 'orders',
  body: Buffer.from(text),
})

/** Deliveries that answer with their own text; `bad` throws inside the transaction. */
function deliverInto(commits: string[][], errors: unknown[] = []) {
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
      commits.push(open)
      return result
    },
    onError: (error) => void errors.push(error),
  })
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

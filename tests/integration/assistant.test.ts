import { safe } from '@orpc/client'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { longestKept, mostKept } from '#shared/api/kept-conversation.ts'
import type { Conversation } from '#shared/assistant/conversation.ts'
import type { Message } from '#shared/assistant/messages.ts'
import { converse, newConversation } from '#shared/assistant/converse.ts'
import { facts, signedOut } from '../assistant/facts.ts'
import { Chat } from '../assistant/chat.ts'
import { readyStores, signInToDoorDash, station } from './station.ts'

const said = (number: number, text: string): Message => ({
  id: `m${number}`,
  at: number,
  buttons: [],
  from: 'person',
  kind: 'said',
  text,
})
const chat = (messages: Message[]): Conversation => ({
  messages,
  nextNumber: messages.length + 1,
  dialogue: { step: 'idle' },
  misunderstood: 0,
})

/** Puts this into the row, past the program. */
function scribble(dataDir: string, document: string): void {
  const db = new Database(join(dataDir, 'orders.db'))
  db.prepare(
    'INSERT INTO conversations (id, version, document) VALUES (1, 7, ?) ON CONFLICT (id) DO UPDATE SET version = 7, document = excluded.document',
  ).run(document)
  db.close()
}

describe('the conversation on the station', () => {
  it('needs no manager, and is there again after a restart, in the middle of an activation too (R119, B13)', async () => {
    const first = await station()
    expect(await first.staff.assistant.load()).toEqual({ version: 0, conversation: null })
    const activating = new Chat()
    activating.toWarning('port')
    activating.presses('confirm')
    const saved = await first.staff.assistant.save({ baseVersion: 0, conversation: activating.conversation })
    expect(saved).toEqual({ version: 1 })
    await first.core.stop()
    first.store.close()

    const { staff } = await station({ dataDir: first.dataDir })
    const loaded = await staff.assistant.load()
    expect(loaded).toEqual({ version: 1, conversation: activating.conversation })
    const turn = converse(loaded.conversation ?? newConversation(facts()), { type: 'restarted' }, facts())
    expect(turn.effects).toMatchObject([{ type: 'ask-outcome', locationIds: ['port'] }])
  })

  it('takes every message the chat can say, and gives it back as it was', async () => {
    const { staff } = await station()
    const talk = new Chat(signedOut())
    for (const text of [
      'hello',
      'status',
      'activate the port',
      'why is nothing printing',
      'no orders come in',
      'where is my store id',
      'disconnect doordash at the centre',
      'asdf',
      'la impresora no funciona',
      'activate grubhub',
      'who do i call about a driver',
    ])
      talk.says(text)
    talk.facts = facts()
    talk.does({ type: 'manager-signed-in' })
    talk.checked()
    talk.presses('activate-doordash')
    const { conversation } = talk
    await staff.assistant.save({ baseVersion: 0, conversation })
    expect((await staff.assistant.load()).conversation).toEqual(conversation)
  })

  it('keeps the last messages, and of a text what a person could have typed', async () => {
    const { staff } = await station()
    const many = Array.from({ length: mostKept + 50 }, (_, index) => said(index, `${index}`))
    await staff.assistant.save({
      baseVersion: 0,
      conversation: chat([...many, said(999, 'é'.repeat(10_000))]),
    })
    const { conversation } = await staff.assistant.load()
    expect(conversation?.messages).toHaveLength(mostKept)
    expect(conversation?.messages.at(-1)).toMatchObject({ text: 'é'.repeat(longestKept) })
  })

  it('is never so large that a screen waits for it: the oldest goes first', async () => {
    const { staff } = await station()
    const heavy = Array.from({ length: mostKept }, (_, index) => said(index, 'x'.repeat(longestKept)))
    await staff.assistant.save({ baseVersion: 0, conversation: chat(heavy) })
    const { conversation } = await staff.assistant.load()
    expect(JSON.stringify(conversation).length).toBeLessThan(410_000)
    expect(conversation?.messages.at(-1)?.id).toBe(`m${mostKept - 1}`)
  })

  it('is not overwritten by a screen that did not see what another one kept', async () => {
    const { staff, connect } = await station()
    const other = connect(null)
    await staff.assistant.save({ baseVersion: 0, conversation: chat([said(1, 'from the counter')]) })
    const late = await safe(
      other.assistant.save({ baseVersion: 0, conversation: chat([said(1, 'from the kitchen')]) }),
    )
    expect(late.error).toMatchObject({
      code: 'CHANGED',
      data: { version: 1, conversation: { messages: [{ text: 'from the counter' }] } },
    })
    // Cleared on one screen is news to the other as well.
    expect(await staff.assistant.clear()).toEqual({ version: 2 })
    expect(await other.assistant.load()).toEqual({ version: 2, conversation: null })
    await other.assistant.save({ baseVersion: 2, conversation: chat([said(2, 'afterwards')]) })
    expect((await staff.assistant.load()).version).toBe(3)
  })

  it.each([
    ['what is no JSON', '{"messages": ['],
    ['something else', '"hello"'],
    ['a message nobody knows', JSON.stringify({ ...chat([]), messages: [{ kind: 'spell', from: 'bot' }] })],
    ['a step without its place', JSON.stringify({ ...chat([]), dialogue: { step: 'warning' } })],
  ])('begins anew where the file holds %s, and nothing breaks', async (_, document) => {
    const { staff, dataDir } = await station()
    scribble(dataDir, document)
    expect(await staff.assistant.load()).toEqual({ version: 7, conversation: null })
    await staff.assistant.save({ baseVersion: 7, conversation: chat([said(1, 'again')]) })
    expect((await staff.assistant.load()).conversation?.messages).toHaveLength(1)
  })

  it('refuses what is no conversation', async () => {
    const { staff } = await station()
    const garbage = { messages: [{ kind: 'said', text: 5 }], nextNumber: 1 } as unknown as Conversation
    const answer = await safe(staff.assistant.save({ baseVersion: 0, conversation: garbage }))
    expect(answer.error).toMatchObject({ code: 'BAD_REQUEST' })
    expect((await staff.assistant.load()).version).toBe(0)
  })
})

describe('the stores of the linked accounts (R125)', () => {
  it('are asked of DoorDash, and say which location each is here', async () => {
    const one = await station()
    await readyStores(one, ['501'])
    const [found] = await one.client.integrations.stores()
    expect(found).toMatchObject({ account: { email: 'admin@chez-loutre.example' }, problem: null })
    expect(found?.stores.map(({ storeId, connectedLocationId }) => [storeId, connectedLocationId])).toEqual([
      ['501', expect.any(String)],
      ['502', null],
      ['503', null],
    ])
  })

  it('say that an account has to sign in again, or that DoorDash does not answer, instead of nothing', async () => {
    const one = await station()
    await signInToDoorDash(one)
    one.doordash.trouble('GET /v2/store_candidates', 'reset')
    expect(await one.client.integrations.stores()).toMatchObject([{ problem: 'unreachable', stores: [] }])
    one.doordash.revokeTokens()
    expect(await one.client.integrations.stores()).toMatchObject([{ problem: 'sign-in-again', stores: [] }])
  })
})

import { expect, test } from 'vitest'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { normal, type Ticket } from '#shared/ticket/ticket.ts'
import { printed, printer, send } from './sending.ts'

/** A printer's buffer outlives the connection: what was broken off in it must not swallow the next ticket. */

const picture: Ticket = {
  kind: 'kitchen',
  blocks: [
    ...Array.from({ length: 6 }, () => ({
      type: 'heading' as const,
      text: '宫保鸡丁 王小明',
      size: { wide: 2, tall: 5 },
      bold: true,
    })),
    { type: 'cut' },
  ],
}
const pictureBytes = await encodeTicket(picture, { paper: 80, codePage: 'bitmap' })
const words: Ticket = {
  kind: 'kitchen',
  blocks: [{ type: 'row', left: 'The next order', right: '', size: normal, bold: false }, { type: 'cut' }],
}
const wordBytes = await encodeTicket(words, { paper: 80, codePage: 'windows1252' })

const kinds = [
  ['an Epson that looks for questions among the dots', {}],
  ['a clone that takes questions for dots', { realTime: false }],
  ['a clone that proves nothing', { swallowsProcessId: true, answersSensor: false }],
  [
    'a clone that takes questions for dots and proves nothing',
    { realTime: false, swallowsProcessId: true, answersSensor: false },
  ],
] as const

for (const [kind, faults] of kinds) {
  // In the head of the picture, among its dots, and near the end of one.
  test.each([30, 300, 600])(
    `${kind}: broken off after %i bytes of a picture, the next ticket comes out whole`,
    async (resetAfter) => {
      const kitchen = await printer({ ...faults, resetAfter })
      const first = await send(kitchen, { ticket: picture, bytes: pictureBytes })
      expect(first.outcome).toEqual({ type: 'unconfirmed', problem: 'connection-lost' })
      kitchen.faults.resetAfter = null
      const second = await send(kitchen, { ticket: words, bytes: wordBytes, clearFirst: true })
      expect(second.outcome).toEqual(printed)
      expect(kitchen.text(kitchen.sheets.length - 1)).toContain('The next order')
    },
  )
}

test('a printer that answered behind its tickets and is silent now proves nothing by saying all is well', async () => {
  const kitchen = await printer({ swallowsProcessId: true })
  const { learnt } = await send(kitchen)
  expect(learnt).toMatchObject({ processId: false, sensor: true })
  kitchen.faults.answersSensor = false
  const { outcome } = await send(kitchen, { capabilities: learnt })
  expect(outcome).toEqual({ type: 'unconfirmed', problem: 'no-proof' })
})

test('a printer that falls silent after its last good answer is not believed for having been well', async () => {
  const kitchen = await printer({ swallowsProcessId: true, answersSensor: false })
  const { learnt } = await send(kitchen)
  expect(learnt.processId).toBe(false)
  const { outcome } = await send(kitchen, {
    capabilities: learnt,
    onSending: () => {
      const asked = kitchen.questions()
      void kitchen.until(() => kitchen.questions() > asked + 2).then(() => (kitchen.faults.answers = []))
    },
  })
  expect(outcome).toEqual({ type: 'unconfirmed', problem: 'no-proof' })
})

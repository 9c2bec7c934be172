import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCommandReader } from '#main/printing/escpos/commands.ts'
import { interpret } from '#main/printing/tickets/interpret.ts'
import { sheetText } from '#main/printing/escpos/paper.ts'
import { createReplyReader } from '#main/printing/network/replies.ts'

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))

/** One of everything a receipt printer must know (printing.md section 5.1). */
const everything = latin1(
  [
    '\x1b@\x1bt\x10\x1bE\x01\x1b-\x01\x1ba\x01\x1bM\0\x1bd\x02\x1bJ\x08\x1b!\x30\x1bp\0\x32\xfa\x1b2\x1b3\x1e',
    '\x1b*\x21\x02\0abcdef\x1b(A\x04\0\x30\x3a\x03\x0a',
    '\x1d!\x11\x1dB\x01\x1dV\x01\x1dV\x42\x10\x1dv0\0\x01\0\x02\0\xff\xff',
    '\x1d(k\x03\0\x31\x43\x03\x1d(H\x06\0\x30\x30ABCD\x1d(L\x02\0\x30\x02\x1d8L\x02\0\0\0\x30\x02',
    '\x1dk\x04ABC\0\x1dkI\x03XYZ\x1da\xff\x1dr\x01\x1dh\x50\x1dw\x02\x1dH\x02\x1df\0\x1dL\0\0\x1dW\x40\x02',
    '\x1c.\x1c&\x10\x04\x04\x10\x05\x01\x10\x14\x01\0\x05\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08text\n',
  ].join(''),
)

test('every command a printer must know is understood, and none is reported as unknown', () => {
  const reader = createCommandReader()
  const commands = reader.read(everything)
  expect(commands.filter(({ type }) => type === 'unknown')).toEqual([])
  expect(commands.map((command) => (command.type === 'command' ? command.name : command.type))).toEqual(
    [
      [
        'ESC @',
        'ESC t',
        'ESC E',
        'ESC -',
        'ESC a',
        'ESC M',
        'ESC d',
        'ESC J',
        'ESC !',
        'ESC p',
        'ESC 2',
        'ESC 3',
      ],
      ['ESC *', 'ESC ( A', 'GS !', 'GS B', 'GS V', 'GS V', 'GS v 0', 'GS ( k', 'GS ( H', 'GS ( L', 'GS 8 L'],
      ['GS k', 'GS k', 'GS a', 'GS r', 'GS h', 'GS w', 'GS H', 'GS f', 'GS L', 'GS W', 'FS .', 'FS &'],
      ['DLE EOT', 'DLE ENQ', 'DLE DC4', 'DLE DC4', 'text', 'line-feed'],
    ].flat(),
  )
  expect(reader.pending()).toBe(0)
})

test('a command split over packets anywhere is read the same', () => {
  const whole = createCommandReader().read(everything)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sizes) => {
      const reader = createCommandReader()
      const commands = []
      for (let at = 0, turn = 0; at < everything.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1
        commands.push(...reader.read(everything.subarray(at, at + size)))
        at += size
      }
      // Text may arrive in several pieces; put together it is the same.
      expect(joined(commands)).toEqual(joined(whole))
    }),
  )
})

function joined(commands: ReturnType<ReturnType<typeof createCommandReader>['read']>): string {
  return commands
    .map((command) =>
      command.type === 'command'
        ? `<${command.name} ${Buffer.from(command.params).toString('hex')}>`
        : command.type === 'line-feed'
          ? '<LF>'
          : Buffer.from(command.bytes).toString('latin1'),
    )
    .join('')
}

test('what a printer does not know is reported and does not stop it', () => {
  const { sheets, events } = interpret(latin1('\x1bZab\x07c\n\x1dV\0'), 576)
  expect(events).toEqual([
    { type: 'unknown', bytes: '1b5a' },
    { type: 'unknown', bytes: '07' },
    { type: 'cut', partial: false },
  ])
  expect(sheets[0] && sheetText(sheets[0])).toBe('abc\n')
})

test('drawers and beeps are noticed', () => {
  const { events } = interpret(
    latin1('\x1bp\0\x32\xfa\x10\x14\x01\0\x05\x1bB\x03\x02\x1b(A\x04\0\x30\x3a\x03\x0a'),
    576,
  )
  expect(events.map(({ type }) => type)).toEqual(['drawer', 'drawer', 'beep', 'beep'])
})

test('a printer wraps what does not fit, centres and widens', () => {
  const { sheets } = interpret(latin1(`${'x'.repeat(40)}\n\x1ba\x01ab\n\x1d!\x10ab\n`), 384)
  expect(sheets[0] && sheetText(sheets[0]).split('\n')).toEqual([
    'x'.repeat(32),
    'x'.repeat(8),
    `${' '.repeat(15)}ab`,
    `${' '.repeat(14)}ab`,
    '',
  ])
})

test('answers of a printer are told apart, also when they come in pieces or unasked', () => {
  const read = createReplyReader()
  const stream = [
    0x12, 0x14, 0x00, 0x00, 0x0f, 0x37, 0x22, 0x31, 0x32, 0x33, 0x34, 0x00, 0x37, 0x25, 0x00, 0x03,
  ]
  const replies = stream.flatMap((byte) => read(Uint8Array.of(byte)))
  expect(replies).toEqual([
    { type: 'status', bytes: Uint8Array.of(0x12) },
    { type: 'automatic', bytes: Uint8Array.of(0x14, 0x00, 0x00, 0x0f) },
    { type: 'process', id: '1234' },
    { type: 'cleared' },
    { type: 'sensor', byte: 0x03 },
  ])
  // A lone first byte of an automatic status must not swallow the answer behind it.
  expect(createReplyReader()(Uint8Array.of(0x14, 0x12))).toEqual([
    { type: 'status', bytes: Uint8Array.of(0x12) },
  ])
})

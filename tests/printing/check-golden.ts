import { join } from 'node:path'
import { expect } from 'vitest'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { interpret } from '#main/printing/tickets/interpret.ts'
import { sheetText } from '#main/printing/escpos/paper.ts'
import type { Printer } from '#shared/printing/printing.ts'
import { ticketText } from '#shared/ticket/text.ts'
import type { Ticket } from '#shared/ticket/ticket.ts'
import { columnsOf } from '#shared/ticket/width.ts'
import { dumpBytes } from './dump.ts'

/** Holds a ticket against the files that keep it: its text, and the printer's bytes. */
export async function checkGolden(
  name: string,
  ticket: Ticket,
  { paper, codePage }: Pick<Printer, 'paper' | 'codePage'>,
) {
  const file = (extension: string) => join(import.meta.dirname, '../golden/tickets', `${name}.${extension}`)
  const columns = columnsOf(paper)
  const bytes = await encodeTicket(ticket, { paper, codePage })
  const text = ticketText(ticket, columns)
  await expect(text).toMatchFileSnapshot(file('txt'))
  await expect(dumpBytes(bytes)).toMatchFileSnapshot(file('escpos.txt'))

  const { sheets, events } = interpret(bytes, columns * 12)
  expect(events).toEqual([{ type: 'cut', partial: true }])
  expect(sheets).toHaveLength(1)
  const onPaper = sheets[0] ? sheetText(sheets[0]) : ''
  // What is on paper is what the text says, except that a drawn line does not tell its words.
  if (!onPaper.includes('[drawn]')) expect(lines(onPaper)).toEqual(lines(text))
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((one) => one.trim().replace(/ +/gu, ' '))
    .filter(Boolean)
}

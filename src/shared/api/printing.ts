import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { lookAround, speaks } from '../printing/found.ts'
import {
  codePages,
  oldQueue,
  oldQueueAnswers,
  onPaperStates,
  papers,
  printer,
  printerKinds,
  printerLanguages,
  printerStatus,
  printJob,
  printProblems,
  rolls,
} from '../printing/printing.ts'
import { printerRoute } from '../printing/route.ts'
import { actor } from '../order/order-schema.ts'
import { ticketDesign, ticketDesigns } from '../printing/ticket-design.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { ticketKinds } from '../order/ticket-kinds.ts'

const id = z.string().min(1).max(64)

/** A ticket as it left the on-screen printer, or as a preview: a PNG drawn from the printer's bytes. */
export const ticketImage = z.object({
  png: z.string(),
  widthDots: z.number(),
  heightDots: z.number(),
  text: z.string(),
  /** Characters no font has: on paper stand their codes. */
  missing: z.array(z.string()),
})
export type TicketImage = z.infer<typeof ticketImage>

/** A ticket that left for a printer since the start of the station, as the bytes that left would look. */
export const paperRollItem = z.object({
  jobId: z.string(),
  orderId: z.string().nullable(),
  /** Which of the order's tickets it is. */
  kind: z.enum(ticketKinds),
  /** The name of the printer then. */
  printer: z.string(),
  /** How sure it was right afterwards that it is on paper. */
  state: z.enum(onPaperStates),
  printedAt: z.number(),
  image: ticketImage,
})
export type PaperRollItem = z.infer<typeof paperRollItem>

const host = z
  .string()
  .trim()
  .max(253)
  .regex(/^[A-Za-z0-9.:_-]+$/, 'is not a host name or address')
const port = z.int().min(1).max(65_535)

export const printerInput = z.object({
  id: id.nullable(),
  name: z.string().trim().min(1).max(60),
  kind: z.enum(printerKinds),
  language: z.enum(printerLanguages).default('esc-pos'),
  host: host.nullable(),
  port: port.nullable(),
  queue: z
    .string()
    .trim()
    .min(1)
    .max(220)
    // What would be read as an option, or as the end of the name.
    .regex(/^[^\p{Cc}-][^\p{Cc}]*$/u, 'is not the name of a queue')
    .nullable()
    .default(null),
  paper: z.literal(papers),
  codePage: z.enum(codePages),
  tickets: z.array(z.enum(ticketKinds)).max(2),
  locationId: z.string().max(128).nullable(),
  route: printerRoute,
})
export type PrinterInput = z.infer<typeof printerInput>

const printerTicket = printJob
  .pick({
    orderId: true,
    kind: true,
    notice: true,
    sequence: true,
    state: true,
    problem: true,
    createdAt: true,
    changedAt: true,
  })
  .extend({
    jobId: z.string(),
    displayNumber: z.string().nullable(),
    /** Its order has a ticket of this kind that may be on paper. */
    isOnPaper: z.boolean(),
  })
export type PrinterTicket = z.infer<typeof printerTicket>

const printerTickets = z.object({
  printerId: z.string(),
  /** In the order in which they print; a long queue's beginning. */
  waiting: z.array(printerTicket),
  /** Newest first. */
  last: z.array(printerTicket),
})
export type PrinterTickets = z.infer<typeof printerTickets>

export const printing = {
  /** Printers with their status; the whole list on every change. */
  watch: oc.output(
    eventIterator(
      z.object({
        printers: z.array(printer),
        statuses: z.array(printerStatus),
        /** Printers that are back after long, with tickets that staff are asked about (B16). */
        oldQueues: z.array(oldQueue),
      }),
    ),
  ),
  /** Adds a printer, or changes the one that still is as it was `seen`: CHANGED where somebody else changed it since. */
  save: oc
    .errors({
      UNKNOWN_PRINTER: {},
      ADDRESS_NEEDED: {},
      QUEUE_NEEDED: {},
      CHANGED: { data: changedMeanwhile },
    })
    .input(printerInput.extend({ seen: printer.nullable() }))
    .output(printer),
  remove: oc
    .errors({ UNKNOWN_PRINTER: {}, JOBS_WAITING: { data: z.object({ waiting: z.number() }) } })
    .input(z.object({ id, dropJobs: z.boolean() })),
  /**
   * Looks for printers: what announces itself and, only on request, every address of this device's network. All that was found
   * on every change; ends by itself, and with whoever listens.
   */
  lookAround: oc.input(z.object({ askEveryAddress: z.boolean() })).output(eventIterator(lookAround)),
  /** Asks what stands at an address, without printing; the problem where nobody answers. */
  identify: oc
    .input(z.object({ host, port }))
    .output(z.object({ speaks: speaks.nullable(), problem: z.enum(printProblems).nullable() })),
  /** The printers of the computer the station runs on: its raw queues, or what its drivers reach. */
  queues: oc.input(z.object({ of: z.enum(['spooler', 'driver']) })).output(
    z.object({
      /** `label` is what the computer shows people; `name` is what it goes by. */
      queues: z.array(z.object({ name: z.string(), label: z.string() })),
      problem: z.enum(printProblems).nullable(),
    }),
  ),
  /** Which line of the test ticket read right. */
  chooseCodePage: oc
    .errors({ UNKNOWN_PRINTER: {} })
    .input(z.object({ id, codePage: z.enum(codePages) }))
    .output(printer),
  /** Prints the test ticket: accents per code page, ruler, bitmap lines, cut. */
  test: oc.errors({ UNKNOWN_PRINTER: {} }).input(z.object({ id })).output(printJob),
  /** Drawn from the bytes this printer would get; `printerId` null takes an 80 mm default. */
  preview: oc
    .errors({ UNKNOWN_ORDER: {}, UNKNOWN_PRINTER: {} })
    .input(z.object({ orderId: id, kind: z.enum(ticketKinds), printerId: id.nullable() }))
    .output(ticketImage),
  /** What the tickets look like, and whether there is a logo for them. */
  designs: oc.output(z.object({ designs: ticketDesigns, hasLogo: z.boolean() })),
  /** Saves what the tickets look like where it still is as it was `seen`: CHANGED where somebody else changed it since. */
  saveDesigns: oc
    .errors({ CHANGED: { data: changedMeanwhile } })
    .input(z.object({ designs: ticketDesigns, seen: ticketDesigns })),
  /** A PNG for the head of the tickets, as base64, is kept in black and white; null takes it away. */
  saveLogo: oc.errors({ NOT_A_PICTURE: {} }).input(z.object({ png: z.base64().max(700_000).nullable() })),
  /** A sample order in a design that need not be saved, from the bytes a printer would get; `printerId` null: such paper. */
  previewDesign: oc
    .errors({ UNKNOWN_PRINTER: {}, NO_LOCATION: {} })
    .input(
      z.object({
        kind: z.enum(ticketKinds),
        design: ticketDesign,
        paper: z.literal(rolls),
        printerId: id.nullable(),
      }),
    )
    .output(ticketImage),
  /**
   * Tickets coming out of every printer: the latest few, newest first, then each as it is printed; an empty list at first
   * where none has since the station started.
   */
  paperRoll: oc.output(eventIterator(z.array(paperRollItem))),
  /**
   * Staff say what became of a ticket nobody could prove: it is there, or print it again; an order's on printer `on`, where
   * one is named.
   */
  settle: oc
    .errors({ UNKNOWN_JOB: {}, UNKNOWN_PRINTER: {} })
    .input(
      z.object({ jobId: id, outcome: z.enum(['on-paper', 'print-again']), on: id.nullable().default(null) }),
    ),
  /** Each printer's queue and its last tickets. */
  tickets: oc.output(z.array(printerTickets)),
  /** Takes a ticket out of a queue; TOO_LATE for one that is being tried or printed, or is over. */
  drop: oc.errors({ UNKNOWN_JOB: {}, TOO_LATE: {} }).input(z.object({ jobId: id })),
  /** What is to be done with tickets that waited for a printer that is back. Only the first answer counts. */
  answerOldQueue: oc
    .errors({
      UNKNOWN_QUEUE: {},
      ALREADY_ANSWERED: { data: z.object({ answer: z.enum(oldQueueAnswers), at: z.number(), by: actor }) },
    })
    .input(z.object({ id: z.int().positive(), answer: z.enum(oldQueueAnswers) })),
}

import { isDeepStrictEqual } from 'node:util'
import type { PaperRollItem } from '#shared/api/printing.ts'
import { ticketKinds } from '#shared/order/ticket-kinds.ts'
import { type TicketDesigns, usualDesigns } from '#shared/printing/ticket-design.ts'
import type { Core } from '../core/core.ts'
import { logoPicture } from '../printing/drawing/logo.ts'
import { api, permit } from './context.ts'
import { printerSearchApi } from './printer-search.ts'
import { printerSettingsApi } from './printer-settings.ts'

/** The printing calls of the contract. */
export function printingApi(core: Core) {
  const { printing } = core
  const approved = permit(core.accounts, 'printers')
  const now = () => ({
    printers: printing.printers(),
    statuses: printing.statuses(),
    oldQueues: printing.oldQueues(),
  })
  return {
    watch: api.printing.watch.handler(async function* ({ signal }) {
      const changes = core.changes.printers.subscribe(signal)
      yield now()
      for await (const _ of changes) yield now()
    }),
    ...printerSettingsApi(core),
    ...printerSearchApi(core),
    test: api.printing.test.handler(({ input, errors }) => {
      const job = printing.test(input.id)
      if (!job) throw errors.UNKNOWN_PRINTER()
      return job
    }),
    preview: api.printing.preview.handler(async ({ input, errors }) => {
      const order = core.store.orders.find(input.orderId)
      if (!order) throw errors.UNKNOWN_ORDER()
      const printer = input.printerId === null ? null : core.store.printers.find(input.printerId)
      if (printer === undefined) throw errors.UNKNOWN_PRINTER()
      const image = await printing.preview(order, input.kind, printer)
      if (!image) throw errors.UNKNOWN_ORDER()
      return image
    }),
    designs: api.printing.designs.handler(() => ({
      designs: printing.designs.all(),
      hasLogo: printing.designs.logo() !== null,
    })),
    saveDesigns: api.printing.saveDesigns.use(approved).handler(({ input, context, errors }) => {
      const { designs, seen } = input
      const before = printing.designs.all()
      if (isDeepStrictEqual(before, designs)) return
      if (!isDeepStrictEqual(before, seen))
        throw errors.CHANGED({ data: core.settingChanges.last(['tickets-changed'], 'design') })
      printing.designs.save(designs)
      core.settingChanges.record(context.actor, 'tickets-changed', {
        subject: 'design',
        before: designSummary(before),
        after: designSummary(designs),
      })
    }),
    saveLogo: api.printing.saveLogo.use(approved).handler(async ({ input, context, errors }) => {
      const logo = input.png === null ? null : await logoPicture(Buffer.from(input.png, 'base64'))
      if (input.png !== null && logo === null) throw errors.NOT_A_PICTURE()
      const had = printing.designs.logo() !== null
      printing.designs.saveLogo(logo)
      core.settingChanges.record(context.actor, 'tickets-changed', {
        subject: 'logo',
        before: had ? 'logo' : null,
        after: logo === null ? null : 'logo',
      })
    }),
    previewDesign: api.printing.previewDesign.handler(async ({ input, errors }) => {
      const { kind, design, printerId } = input
      const printer = printerId === null ? null : core.store.printers.find(printerId)
      if (printer === undefined) throw errors.UNKNOWN_PRINTER()
      const { codePage, language } = printer ?? { codePage: 'windows1252', language: 'esc-pos' }
      const image = await printing.previewDesign(kind, design, { paper: input.paper, codePage, language })
      if (!image) throw errors.NO_LOCATION()
      return image
    }),
    paperRoll: api.printing.paperRoll.handler(({ signal }): AsyncGenerator<PaperRollItem[], void, void> =>
      printing.paperRoll(signal),
    ),
    settle: api.printing.settle.handler(({ input, context, errors }) => {
      if (input.on !== null && !core.store.printers.find(input.on)) throw errors.UNKNOWN_PRINTER()
      if (!printing.settle(input, context.actor)) throw errors.UNKNOWN_JOB()
    }),
    tickets: api.printing.tickets.handler(() => printing.tickets()),
    drop: api.printing.drop.handler(({ input, context, errors }) => {
      const outcome = printing.drop(input.jobId, context.actor)
      if (outcome === 'unknown') throw errors.UNKNOWN_JOB()
      if (outcome === 'too-late') throw errors.TOO_LATE()
    }),
    answerOldQueue: api.printing.answerOldQueue.handler(({ input, context, errors }) => {
      const given = printing.answerOldQueue(input.id, input.answer, context.actor)
      if (given === null) throw errors.UNKNOWN_QUEUE()
      if (!given.isDone) throw errors.ALREADY_ANSWERED({ data: given.before })
    }),
  }
}

/** What differs from the usual design, short, for the record of changes. */
function designSummary(designs: TicketDesigns): string {
  const parts = ticketKinds.flatMap((kind) =>
    Object.entries(designs[kind])
      .filter(
        ([key, value]) => value !== Object.entries(usualDesigns[kind]).find(([each]) => each === key)?.[1],
      )
      .map(([key, value]) => `${kind} ${key} ${value}`),
  )
  return parts.join(' · ')
}

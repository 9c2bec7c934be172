import { isDeepStrictEqual } from 'node:util'
import type { Printer } from '#shared/printing/printing.ts'
import type { Core } from '../core/core.ts'
import { api, permit } from './context.ts'

/** What a printer is set to: changed by whoever is approved, and recorded. */
export function printerSettingsApi(core: Core) {
  const { printing } = core
  const approved = permit(core.accounts, 'printers')
  return {
    save: api.printing.save.use(approved).handler(({ input, context, errors }) => {
      if (input.kind === 'network' && !input.host) throw errors.ADDRESS_NEEDED()
      if ((input.kind === 'spooler' || input.kind === 'driver') && !input.queue) throw errors.QUEUE_NEEDED()
      const { seen, ...wanted } = input
      const before = input.id === null ? undefined : core.store.printers.find(input.id)
      if (before && !isDeepStrictEqual(before, seen))
        throw errors.CHANGED({
          data: core.settingChanges.last(['printer-added', 'printer-changed'], before.name),
        })
      const saved = printing.save(wanted)
      if (!saved) throw errors.UNKNOWN_PRINTER()
      core.settingChanges.record(context.actor, before ? 'printer-changed' : 'printer-added', {
        subject: saved.name,
        before: before ? printerSummary(before) : null,
        after: printerSummary(saved),
      })
      return saved
    }),
    remove: api.printing.remove.use(approved).handler(({ input, context, errors }) => {
      const before = core.store.printers.find(input.id)
      const removed = printing.remove(input.id, input.dropJobs)
      if (removed === 'unknown') throw errors.UNKNOWN_PRINTER()
      if (removed !== 'removed') throw errors.JOBS_WAITING({ data: removed })
      if (before)
        core.settingChanges.record(context.actor, 'printer-removed', {
          subject: before.name,
          before: printerSummary(before),
          after: null,
        })
    }),
    chooseCodePage: api.printing.chooseCodePage.use(approved).handler(({ input, context, errors }) => {
      const before = core.store.printers.find(input.id)
      const after = printing.chooseCodePage(input.id, input.codePage)
      if (!before || !after) throw errors.UNKNOWN_PRINTER()
      core.settingChanges.record(context.actor, 'printer-changed', {
        subject: after.name,
        before: printerSummary(before),
        after: printerSummary(after),
      })
      return after
    }),
  }
}

/** What a printer is set to, short, for the record of changes. */
function printerSummary(printer: Printer): string {
  const { name, language, host, port, queue, paper, codePage, tickets, locationId } = printer
  const address = host !== null ? [`${host}:${port ?? 9100}`] : queue !== null ? [queue] : []
  const speaks = language === 'esc-pos' ? [] : [language]
  const place = locationId === null ? [] : [locationId]
  return [name, ...address, ...speaks, `${paper} mm`, codePage, tickets.join('+'), ...place].join(' · ')
}

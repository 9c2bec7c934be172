import type { PrinterInput } from '#shared/api/printing.ts'
import { type PaperWidth, papersOf, type Printer, rolls, type TicketKind } from '#shared/printing/printing.ts'
import { type PrinterRoute, usualRoute } from '#shared/printing/route.ts'

/** A printer as it is typed in: text until it is saved. */
export type PrinterForm = {
  name: string
  kind: Printer['kind']
  language: Printer['language']
  host: string
  port: string
  queue: string
  paper: `${PaperWidth}`
  codePage: Printer['codePage']
  tickets: readonly TicketKind[]
  /** Empty for all. */
  locationId: string
  route: PrinterRoute
}

/** What a part of the form is shown with. */
export type FieldsProps = {
  form: PrinterForm
  /** Fields whose problem is shown. */
  problems: ReadonlySet<keyof PrinterForm>
  onChange: (part: Partial<PrinterForm>) => void
}

/** The form of a printer, or of a new one with the usual values. */
export function formOf(printer: Printer | null): PrinterForm {
  return {
    name: printer?.name ?? '',
    kind: printer?.kind ?? 'network',
    language: printer?.language ?? 'esc-pos',
    host: printer?.host ?? '',
    port: String(printer?.port ?? 9100),
    queue: printer?.queue ?? '',
    paper: `${printer?.paper ?? 80}`,
    codePage: printer?.codePage ?? 'windows1252',
    tickets: printer?.tickets ?? ['kitchen'],
    locationId: printer?.locationId ?? '',
    route: printer?.route ?? usualRoute,
  }
}

/** Fields that keep the form from being saved. */
export function problemsOf(form: PrinterForm): Set<keyof PrinterForm> {
  const problems = new Set<keyof PrinterForm>()
  if (form.name.trim() === '') problems.add('name')
  if (form.tickets.length === 0) problems.add('tickets')
  if (form.kind === 'network') {
    const { host, port } = addressOf(form)
    if (!/^[A-Za-z0-9.:_-]+$/.test(host)) problems.add('host')
    if (!Number.isInteger(port) || port < 1 || port > 65_535) problems.add('port')
  }
  if (isOfComputer(form.kind) && form.queue === '') problems.add('queue')
  return problems
}

/** Where a printer on the network is. The port may stand behind the address too, as many write it: "192.168.1.87:9101". */
export function addressOf({ host, port }: Pick<PrinterForm, 'host' | 'port'>): {
  host: string
  port: number
} {
  const both = /^([^:]+):(\d{1,5})$/.exec(host)
  if (both?.[1] !== undefined) return { host: both[1], port: Number(both[2]) }
  return { host, port: /^\d{1,5}$/.test(port) ? Number(port) : Number.NaN }
}

/** Whether it is one of the printers the computer knows. */
export function isOfComputer(kind: Printer['kind']): kind is 'spooler' | 'driver' {
  return kind === 'spooler' || kind === 'driver'
}

/** The paper that is chosen, or the usual one where a printer of that kind has no such paper. */
export function paperOf({ kind, paper }: Pick<PrinterForm, 'kind' | 'paper'>): PaperWidth {
  const can = papersOf(kind)
  return can.find((each) => String(each) === paper) ?? can[0] ?? 80
}

/** What changes with the kind: the paper becomes one it has, and the queue of another kind is none of its. */
export function withKind(form: PrinterForm, kind: Printer['kind']): Partial<PrinterForm> {
  if (kind === form.kind) return {}
  const isSheet = !rolls.some((roll) => String(roll) === form.paper)
  const paper = kind === 'driver' || isSheet ? (papersOf(kind)[0] ?? 80) : paperOf({ ...form, kind })
  return { kind, paper: `${paper}`, queue: '', ...(form.kind === 'driver' && { codePage: 'windows1252' }) }
}

/** What the station is asked to save; only for a form without problems. */
export function inputOf(id: string | null, form: PrinterForm): PrinterInput {
  const network = form.kind === 'network'
  const isDriver = form.kind === 'driver'
  const address = addressOf(form)
  return {
    id,
    name: form.name.trim(),
    kind: form.kind,
    language: form.kind === 'screen' || isDriver ? 'esc-pos' : form.language,
    host: network ? address.host : null,
    port: network ? address.port : null,
    queue: isOfComputer(form.kind) ? form.queue : null,
    paper: paperOf(form),
    codePage: isDriver ? 'bitmap' : form.codePage,
    tickets: [...form.tickets],
    locationId: form.locationId === '' ? null : form.locationId,
    route: form.route,
  }
}

import { linkLifeMs, reportRequest } from '#shared/doordash/reports.ts'
import { type ApiAnswer, read, refuse } from '../../http/answers.ts'
import { type Answer, createRouter, type Request } from '../../http/router.ts'
import { whyUnauthorized } from '../../http/token.ts'
import { withFaults } from '../../http/with-faults.ts'
import type { World } from '../../world/world.ts'
import { reportFile } from '../reports/report-file.ts'

/** DoorDash's Reporting API lives below this path, on the same host as the Marketplace API. */
export const reportsBase = '/dataexchange'

type Call = Omit<Request, 'params'>
type Operation = {
  method: 'GET' | 'POST'
  pattern: string
  /** A link carries its right in itself. */
  isOpen?: true
  run(world: World, id: string, request: Call): ApiAnswer
}

const operations: readonly Operation[] = [
  { method: 'POST', pattern: `${reportsBase}/v1/reports`, run: ask },
  { method: 'GET', pattern: `${reportsBase}/v1/reports/:id/reportlink`, run: link },
  { method: 'GET', pattern: `${reportsBase}/files/:id`, isOpen: true, run: download },
]

/** Answers everything below `/dataexchange` [parts assumed, docs/decisions/0004]. */
export function createReportsApi(world: World): (request: Call) => Promise<Answer> {
  const find = createRouter(operations)
  const answer = (request: Call): ApiAnswer => {
    const found = find(request.method, request.path)
    const isOpen = found !== null && found !== 'method' && found.route.isOpen
    const reason = isOpen ? null : whyUnauthorized(request.headers, world.accessKey, world.clock.now())
    if (reason !== null) return refuse(401, 'unauthorized', reason)
    if (found === null) return refuse(404, 'not_found', 'No such operation')
    if (found === 'method') return refuse(405, 'method_not_allowed', 'Not with this method')
    return found.route.run(world, found.params['id'] ?? '', request)
  }
  const call = { action: 'report', where: 'report', orderId: null, isSecret: false }
  return (request) => withFaults(world, request, call, () => answer(request))
}

/** 403 unless DoorDash has approved the partner and every store it asks about. */
function ask(world: World, _id: string, { body }: Call): ApiAnswer {
  if (!world.reporting.isOpen) return notApproved
  const request = read(reportRequest, body)
  if (!request.ok) return request.answer
  const { start_date: from, end_date: to, store_ids: stores } = request.data
  if (from > to) return refuse(400, 'invalid_request', 'start_date: is after end_date')
  const isKnown = (id: number) => world.stores.some((store) => store.doordashStoreId === id)
  if (!stores.every(isKnown)) return notApproved
  const id = world.random.answers.uuid()
  world.reporting.reports.set(id, {
    request: request.data,
    readyAt: world.clock.now() + world.reporting.reportMs,
    isFailed: world.faults.strike(['report-fails'], 'report') !== null,
  })
  world.changed()
  return { status: 202, body: { report_id: id } }
}

const notApproved = refuse(403, 'forbidden', 'These ids are not approved for reporting')

function link(world: World, id: string, { headers }: Call): ApiAnswer {
  const { isOpen, reports, links } = world.reporting
  if (!isOpen) return notApproved
  const report = reports.get(id)
  if (!report) return refuse(404, 'not_found', 'Data not found')
  const now = world.clock.now()
  if (now < report.readyAt) return { status: 200, body: { status: 'PENDING' } }
  if (report.isFailed) return { status: 200, body: { status: 'FAILED' } }
  const token = world.random.answers.uuid()
  links.set(token, { reportId: id, until: now + linkLifeMs })
  const url = `http://${headers.host ?? ''}${reportsBase}/files/${token}`
  return { status: 200, body: { status: 'SUCCEEDED', download_url: url } }
}

function download(world: World, token: string): ApiAnswer {
  const { links, reports, file } = world.reporting
  const found = links.get(token)
  const report = found && reports.get(found.reportId)
  if (!report || world.clock.now() > found.until) return refuse(403, 'expired', 'The link has expired')
  const headers = { 'content-type': 'application/zip' }
  return { status: 200, body: file ?? reportFile(world, report.request), headers }
}

import { randomUUID } from 'node:crypto'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { needChromium } from '../scripts/lib/find-chromium.mjs'
import { orderDelivery } from '../tests/support/doordash-order.ts'
import { startStation } from './station.ts'

/** A measure of several rounds. */
export type Spread = { min: number; median: number; max: number }

/** In a round: orders that come, one every 200 ms, and taps of a next step, one every 250 ms. */
const arrivalsInRound = 25
const tapsInRound = 16

/**
 * What a person waits for on a board of so many live orders, none of them acknowledged, in Chromium (ms, of each round):
 * - `arrival`: from a webhook to its card painted, p95
 * - `frame`: the longest frame while they come
 * - `tap`: from the finger on a button to the frame after the one that shows it, p95
 * - `arrivalCpu`, `tapCpu`: how long the page kept its main thread busy at a stretch at most, in time of the processor: what
 *   others do on this machine does not count. In a round of their own, as recording takes time.
 */
export async function benchBoard(live: number, rounds: number) {
  const board = await openBoard(live)
  try {
    const measured = []
    for (let round = 0; round < rounds; round += 1) measured.push(await board.measure(round))
    return { ...spreads(measured), ...(await board.compute(0)) }
  } finally {
    await board.close()
  }
}

/**
 * The same of two boards that stand open side by side, taking turns round by round: what else this machine does meets both.
 * Computing is the median of as many rounds. `prepare` changes a station's folder before it starts.
 */
export async function benchTwoBoards(live: number, rounds: number, prepare: readonly [Prepare, Prepare]) {
  const boards: Board[] = []
  try {
    for (const each of prepare) boards.push(await openBoard(live, each))
    const rows = boards.map((board) => ({ board, measured: [] as Measured[], computed: [] as Computed[] }))
    for (let round = 0; round < rounds; round += 1) {
      for (const { board, measured } of rows) measured.push(await board.measure(round))
      for (const { board, computed } of rows) computed.push(await board.compute(round))
    }
    const [first, second] = rows.map(({ measured, computed }) => ({
      ...spreads(measured),
      arrivalCpu: spread(computed.map(({ arrivalCpu }) => arrivalCpu)).median,
      tapCpu: spread(computed.map(({ tapCpu }) => tapCpu)).median,
    }))
    if (!first || !second) throw new Error('There are two boards.')
    return [first, second] as const
  } finally {
    for (const board of boards) await board.close()
  }
}

type Prepare = (dataDir: string) => Promise<void>
type Board = Awaited<ReturnType<typeof openBoard>>
type Measured = Awaited<ReturnType<Board['measure']>>
type Computed = Awaited<ReturnType<Board['compute']>>

function spreads(measured: readonly Measured[]) {
  return {
    arrival: spread(measured.map(({ times }) => p95(times))),
    frame: spread(measured.map(({ longestFrame }) => longestFrame)),
    tap: spread(measured.map(({ taps }) => p95(taps))),
    missing: sum(measured.map(({ missing }) => missing)),
  }
}

/** A station with so many live orders, and its board in a browser of its own. */
async function openBoard(live: number, prepare: Prepare = () => Promise.resolve()) {
  const station = await startStation(async (dataDir) => {
    await prepare(dataDir)
    return ['--demo', '--no-sandbox']
  })
  const browser = await openBrowser()
  const close = async () => {
    await browser.close()
    await station.stop()
  }
  try {
    const post = poster(station.ready.intake)
    for (let index = 0; index < live; index += 1) await post(`L${index}`)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const cards = await watchCards(page)
    await page.goto(station.ready.ui)
    await page
      .locator('[data-card]')
      .nth(live - 1)
      .waitFor({ state: 'attached' })
    // The first paint of so many cards is over, and the parts that load after it are there.
    await page.waitForTimeout(3_000)
    await watchFrames(page)
    const session = await page.context().newCDPSession(page)
    return {
      close,
      measure: async (round: number) => {
        const arrivals = await arrive(page, post, cards, 100 + round * arrivalsInRound)
        return { ...arrivals, taps: await tap(page) }
      },
      compute: async (round: number) => {
        const first = 550 + round * arrivalsInRound
        const arrivalTasks = await tasksDuring(session, () => arrive(page, post, cards, first))
        // Until what was tapped is looked for again: that is none of the page's own work.
        const tapTasks = await tasksDuring(session, () => tap(page), 140)
        return { arrivalCpu: Math.max(...arrivalTasks), tapCpu: Math.max(...tapTasks) }
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  return { min: at(0), median: at(Math.floor(sorted.length / 2)), max: at(sorted.length - 1) }
}

type Post = (code: string) => Promise<number>

/** Sends orders as DoorDash does; answers when (epoch ms). */
function poster(intake: string): Post {
  return async (code) => {
    const body = JSON.stringify(
      orderDelivery({ id: randomUUID(), delivery_short_code: code, estimated_pickup_time: null }),
    )
    const sentAt = performance.timeOrigin + performance.now()
    await fetch(`${intake}/orders`, { method: 'POST', headers: { authorization: 'demo-secret' }, body })
    return sentAt
  }
}

export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: needChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      // A loudspeaker, as a kitchen has one.
      '--use-fake-device-for-media-stream',
      ...more,
    ],
  })
}

/** Notes when cards whose number is a B and three digits are painted (a key to press may stand before it); call it before the page goes anywhere. */
export async function watchCards(page: Page) {
  const painted = new Map<string, number>()
  let wake = () => {}
  await page.exposeFunction('cardPainted', (code: string, at: number) => {
    painted.set(code, at)
    wake()
  })
  await page.addInitScript(() => {
    const seen = new WeakSet<Element>()
    const look = () => {
      for (const card of document.querySelectorAll('[data-card]')) {
        if (seen.has(card)) continue
        seen.add(card)
        const code = /(?<![A-Za-z])B\d{3}/.exec(card.textContent ?? '')?.[0]
        if (!code) continue
        // Two frames: the first is the one that paints it.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const report = (window as unknown as { cardPainted: (code: string, at: number) => void })
              .cardPainted
            report(code, performance.timeOrigin + performance.now())
          }),
        )
      }
    }
    document.addEventListener('DOMContentLoaded', () =>
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true }),
    )
  })
  return {
    /** How long each took since it was sent, in ms, sorted, and how many were not painted within ten seconds. */
    since: async (sent: ReadonlyMap<string, number>) => {
      await Promise.race([
        new Promise<void>((resolve) => {
          wake = () => {
            if ([...sent.keys()].every((code) => painted.has(code))) resolve()
          }
          wake()
        }),
        new Promise((resolve) => setTimeout(resolve, 10_000)),
      ])
      const times = [...sent]
        .flatMap(([code, at]) => (painted.has(code) ? [(painted.get(code) ?? 0) - at] : []))
        .toSorted((first, second) => first - second)
      return { times, missing: sent.size - times.length }
    },
  }
}

type Cards = Awaited<ReturnType<typeof watchCards>>

/** Sends the orders of one round, numbered from `first`, and waits until all are painted. */
async function arrive(page: Page, post: Post, cards: Cards, first: number) {
  await page.evaluate(() => ((window as unknown as Watched).longestFrame = 0))
  const sent = new Map<string, number>()
  for (let index = first; index < first + arrivalsInRound; index += 1) {
    const next = new Promise((resolve) => setTimeout(resolve, 200))
    sent.set(`B${index}`, await post(`B${index}`))
    await next
  }
  const { times, missing } = await cards.since(sent)
  const longestFrame = await page.evaluate(() => (window as unknown as Watched).longestFrame)
  return { times, missing, longestFrame }
}

type Watched = { longestFrame: number; taps: number[] }

function watchFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched = window as unknown as Watched
    watched.longestFrame = 0
    watched.taps = []
    let last = performance.now()
    const frame = (now: number) => {
      watched.longestFrame = Math.max(watched.longestFrame, now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    window.addEventListener(
      'pointerdown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => requestAnimationFrame((at) => watched.taps.push(at - timeStamp))),
      { capture: true },
    )
  })
}

/** Takes the next step of one order in sight after the other; answers how long each took to be seen (ms). */
async function tap(page: Page): Promise<number[]> {
  await page.evaluate(() => ((window as unknown as Watched).taps = []))
  for (let at = 0; at < tapsInRound; at += 1) {
    const place = await page.evaluate(nextStepInSight, at % 8)
    // Looking for it is no part of the tap.
    await page.waitForTimeout(100)
    if (place) await page.mouse.click(place.x, place.y)
    await page.waitForTimeout(150)
  }
  return page.evaluate(() => (window as unknown as Watched).taps)
}

/** In the page: the middle of the next step of the nth card in sight. Cards out of sight are not asked: that would lay them out. */
function nextStepInSight(nth: number): { x: number; y: number } | null {
  const cards = [...document.querySelectorAll('[data-card]')].filter((card) => {
    const place = card.parentElement?.getBoundingClientRect()
    return place !== undefined && place.top > 0 && place.bottom < window.innerHeight - 60
  })
  const button = cards[nth]?.querySelector('button:not([data-part="number"])')
  if (!button) return null
  const { x, y, width, height } = button.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

type TraceEvent = {
  name: string
  pid: number
  tid: number
  /** In µs; `tdur` of the processor. */
  ts: number
  tdur?: number
  args: { data?: { type?: string } }
}

/**
 * How long each task of the page's main thread took meanwhile, in ms of its processor; with `afterTap` only those that began
 * so soon (ms) after a finger came down.
 */
async function tasksDuring(session: CDPSession, work: () => Promise<unknown>, afterTap?: number) {
  const events = await traced(session, work)
  const main = events.find(({ name }) => name === 'FireAnimationFrame')
  const ofPage = events.filter(({ pid, tid }) => pid === main?.pid && tid === main.tid)
  const taps = ofPage.filter(({ args }) => args.data?.type === 'pointerdown').map(({ ts }) => ts)
  // The task of the tap itself began just before.
  const isAfterTap = (ts: number) =>
    taps.some((tap) => ts > tap - 5_000 && ts < tap + (afterTap ?? 0) * 1_000)
  const tasks = ofPage.filter(
    ({ name, ts }) => name === 'RunTask' && (afterTap === undefined || isAfterTap(ts)),
  )
  if (tasks.length === 0) throw new Error('Chromium recorded no tasks of the page.')
  return tasks.map(({ tdur = 0 }) => tdur / 1_000)
}

async function traced(session: CDPSession, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const keep = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', keep)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  })
  await work()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', keep)
  return events
}

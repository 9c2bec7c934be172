import { randomUUID } from 'node:crypto'
import { type Browser, chromium, type Page } from '@playwright/test'
import { needChromium } from '../scripts/lib/find-chromium.mjs'
import { orderDelivery } from '../tests/support/doordash-order.ts'
import { startStation } from './station.ts'

/**
 * What a person waits for on a board of so many live orders, in Chromium (ms): from a webhook to its card painted, at 5
 * orders/s; from a tap to the frame that shows it; and the longest frame while orders arrive.
 */
export async function benchBoard(live: number) {
  const station = await startStation(['--demo', '--no-sandbox'])
  const browser = await openBrowser()
  try {
    const post = async (code: string) => {
      const body = JSON.stringify(
        orderDelivery({ id: randomUUID(), delivery_short_code: code, estimated_pickup_time: null }),
      )
      const sentAt = performance.timeOrigin + performance.now()
      await fetch(`${station.ready.intake}/orders`, {
        method: 'POST',
        headers: { authorization: 'demo-secret' },
        body,
      })
      return sentAt
    }
    for (let index = 0; index < live; index += 1) await post(`L${index}`)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const cards = await watchCards(page)
    await page.goto(station.ready.ui)
    await page
      .locator('[data-card]')
      .nth(live - 1)
      .waitFor({ state: 'attached' })
    await settled(page)
    await watchFrames(page)
    const sent = new Map<string, number>()
    for (let index = 100; index < 150; index += 1) {
      const code = `B${index}`
      const next = new Promise((resolve) => setTimeout(resolve, 200))
      sent.set(code, await post(code))
      await next
    }
    const { times, missing } = await cards.since(sent)
    const longestFrame = await page.evaluate(() => (window as unknown as Watched).longestFrame)
    const taps = await tapped(page)
    return {
      tapP95: taps[Math.floor(taps.length * 0.95)] ?? null,
      longestFrame,
      p50: times[Math.floor(times.length * 0.5)] ?? null,
      p95: times[Math.floor(times.length * 0.95)] ?? null,
      missing,
    }
  } finally {
    await browser.close()
    await station.stop()
  }
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: needChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
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
            if (painted.size >= sent.size) resolve()
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

type Watched = { longestFrame: number; taps: number[] }

/** The first paint of so many cards is over. */
function settled(page: Page): Promise<unknown> {
  return page.waitForTimeout(2_000)
}

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

/** Ms from tap to paint, sorted: the next step of one order after the other. */
async function tapped(page: Page): Promise<number[]> {
  for (let at = 0; at < 20; at += 1) {
    const box = await page
      .locator('[data-card] button:not([data-part="number"]):visible')
      .nth(at % 8)
      .boundingBox()
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.waitForTimeout(150)
  }
  const taps = await page.evaluate(() => (window as unknown as Watched).taps)
  return taps.toSorted((a, b) => a - b)
}

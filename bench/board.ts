import { randomUUID } from 'node:crypto'
import { chromium } from '@playwright/test'
import { needChromium } from '../scripts/lib/find-chromium.mjs'
import { orderDelivery } from '../tests/support/doordash-order.ts'
import { startStation } from './station.ts'

/** Ms from sending a webhook to its card painted in Chromium: 5 orders/s on top of 40 live ones. */
export async function benchBoard() {
  const station = await startStation(['--demo', '--no-sandbox'])
  const browser = await chromium.launch({
    executablePath: needChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
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
    for (let index = 0; index < 40; index += 1) await post(`L${index}`)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
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
          const code = /\bB\d{3}/.exec(card.textContent ?? '')?.[0]
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
    await page.goto(station.ready.ui)
    await page.locator('[data-card]').nth(39).waitFor({ state: 'attached' })
    const sent = new Map<string, number>()
    for (let index = 100; index < 150; index += 1) {
      const code = `B${index}`
      const next = new Promise((resolve) => setTimeout(resolve, 200))
      sent.set(code, await post(code))
      await next
    }
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
      .toSorted((a, b) => a - b)
    return {
      p50: times[Math.floor(times.length * 0.5)] ?? null,
      p95: times[Math.floor(times.length * 0.95)] ?? null,
      missing: sent.size - times.length,
    }
  } finally {
    await browser.close()
    await station.stop()
  }
}

import { randomUUID } from 'node:crypto'
import { orderDelivery } from '../tests/support/doordash-order.ts'
import { openBrowser, watchCards } from './board.ts'
import { startStation } from './station.ts'

const orders = 25

/** From a webhook to its card painted, and to its sound moving out of the loudspeaker, of so many orders one by one (ms). */
export async function benchSound() {
  const station = await startStation(['--demo', '--no-sandbox'])
  const browser = await openBrowser(['--autoplay-policy=no-user-gesture-required'])
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const cards = await watchCards(page)
    const heard: { asked: number; moved: number }[] = []
    let wake = () => {}
    await page.exposeFunction('soundMoved', (asked: number, moved: number) => {
      heard.push({ asked, moved })
      wake()
    })
    await page.addInitScript(() => {
      // eslint-disable-next-line typescript/unbound-method -- called below with its own element
      const { play } = HTMLMediaElement.prototype
      const { soundMoved } = window as unknown as { soundMoved: (asked: number, moved: number) => void }
      const now = () => performance.timeOrigin + performance.now()
      HTMLMediaElement.prototype.play = function () {
        const asked = now()
        const look = () =>
          this.currentTime > 0 ? soundMoved(asked, now()) : void requestAnimationFrame(look)
        if (this.src.endsWith('new.wav')) look()
        return play.call(this)
      }
    })
    await page.goto(station.ready.ui)
    await page.locator('main').first().waitFor()
    const sound: number[] = []
    const sent = new Map<string, number>()
    for (let index = 0; index < orders; index += 1) {
      const code = `B${100 + index}`
      const body = JSON.stringify(
        orderDelivery({ id: randomUUID(), delivery_short_code: code, estimated_pickup_time: null }),
      )
      const sentAt = performance.timeOrigin + performance.now()
      await fetch(`${station.ready.intake}/orders`, {
        method: 'POST',
        headers: { authorization: 'demo-secret' },
        body,
      })
      // A ring that repeats counts for no order: one was asked for after this order was sent.
      const its = () => heard.find(({ asked }) => asked >= sentAt)
      await new Promise<void>((resolve) => {
        wake = () => {
          if (its() !== undefined) resolve()
        }
        wake()
      })
      sound.push((its()?.moved ?? Number.NaN) - sentAt)
      sent.set(code, sentAt)
    }
    const { times, missing } = await cards.since(sent)
    if (missing > 0) throw new Error(`${missing} cards were never painted`)
    return { sound: quantiles(sound), card: quantiles(times) }
  } finally {
    await browser.close()
    await station.stop()
  }
}

function quantiles(values: readonly number[]): { p50: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

import { firstJavaScript, gzippedKb } from '../tests/support/first-javascript.ts'
import { startStation } from './station.ts'

/** Start-up time, idle memory, and the size of what the window loads first. */
export async function benchFootprint() {
  const times: number[] = []
  let rss = 0
  for (let round = 0; round < 5; round += 1) {
    const station = await startStation(['--demo', '--no-sandbox'])
    times.push(station.readyMs)
    if (round === 4) {
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      rss = station.rss()
    }
    await station.stop()
  }
  return {
    readyMs: times.toSorted((a, b) => a - b)[2] ?? 0,
    rssMb: rss,
    initialKb: gzippedKb(firstJavaScript('out/renderer/index.html')),
  }
}

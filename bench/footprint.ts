import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
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
  const html = readFileSync('out/renderer/index.html', 'utf8')
  const initial = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const gzip = (file: string) => gzipSync(readFileSync(join('out/renderer', file))).length / 1024
  const all = readdirSync('out/renderer/assets').filter((name) => name.endsWith('.js'))
  return {
    readyMs: times.toSorted((a, b) => a - b)[2] ?? 0,
    rssMb: rss,
    initialKb: initial.reduce((sum, file) => sum + gzip(file), 0),
    allKb: all.reduce((sum, file) => sum + gzip(`assets/${file}`), 0),
  }
}

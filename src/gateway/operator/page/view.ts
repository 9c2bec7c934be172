import { agoOf } from '../ago.ts'
import type { DeviceLine, LocationLine, Overview } from '../overview.ts'

/** How a location does, worst first. */
type State = { rank: number; sign: string; word: string; tone: 'bad' | 'warn' | 'good' }

/** What waits longer than this is behind, in ms: DoorDash waits for an answer for three minutes at least. */
const behindAfterMs = 60_000
/** A device says hello every 20 s. */
const silentAfterMs = 60_000

/** What is to be said of a location first. Pure. */
export function stateOf(line: LocationLine, device: DeviceLine | undefined, now: number): State {
  if (line.deviceId === null) return { rank: 0, sign: '✕', word: 'Nobody serves it', tone: 'bad' }
  if (device?.heardAt == null || now - device.heardAt > silentAfterMs)
    return { rank: 1, sign: '✕', word: 'Device away', tone: 'bad' }
  if (device.programs > 1)
    return { rank: 2, sign: '!', word: 'Two programs use its credentials', tone: 'bad' }
  if (line.isMoving) return { rank: 3, sign: '→', word: 'Moving', tone: 'warn' }
  if (line.oldestAt !== null && now - line.oldestAt > behindAfterMs)
    return { rank: 4, sign: '!', word: 'Behind', tone: 'warn' }
  return { rank: 5, sign: '✓', word: 'Well', tone: 'good' }
}

/** Text as it may stand in HTML. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** The whole page. `said`: what came of the last deed. Pure. */
export function pageOf(
  { now, locations, devices }: Overview,
  about: { nonce: string; said: string | null },
): string {
  const deviceOf = (id: string | null) => devices.find(({ deviceId }) => deviceId === id)
  const lines = locations
    .map((line) => ({
      line,
      device: deviceOf(line.deviceId),
      state: stateOf(line, deviceOf(line.deviceId), now),
    }))
    .toSorted((a, b) => a.state.rank - b.state.rank || a.line.locationId.localeCompare(b.line.locationId))
  const bad = lines.filter(({ state }) => state.tone !== 'good').length
  const waiting = locations.reduce((sum, line) => sum + line.waiting + line.onTheWay, 0)
  const targets = devices.filter(({ isRevoked }) => !isRevoked).map(({ deviceId }) => deviceId)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${bad === 0 ? 'All well' : `${bad} to look at`} · Gateway</title>
<style nonce="${about.nonce}">${style}</style>
<main>
<header>
<h1>${bad === 0 ? 'All locations are well' : `${bad} of ${lines.length} locations to look at`}</h1>
<p>${locations.length} locations, ${devices.length} devices, ${waiting} deliveries not taken yet. As of ${new Date(now).toISOString().slice(11, 19)} UTC.</p>
</header>
${about.said === null ? '' : `<p class="said" role="status">${escaped(about.said)}</p>`}
<section aria-labelledby="locations"><h2 id="locations">Locations</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">Location<th scope="col">State<th scope="col">Device<th scope="col" class="n">Waiting<th scope="col" class="n">On the way<th scope="col">Oldest<th scope="col">Give to</tr></thead>
<tbody>${lines.map((one) => rowOf(one, now, targets)).join('\n')}</tbody></table></div></section>
<section aria-labelledby="devices"><h2 id="devices">Devices</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">Device<th scope="col">Last heard<th scope="col">Version<th scope="col">Locations</tr></thead>
<tbody>${devices.map((device) => deviceRowOf(device, now)).join('\n')}</tbody></table></div></section>
</main>
<script nonce="${about.nonce}">${script}</script>
</html>`
}

function rowOf(
  { line, device, state }: { line: LocationLine; device: DeviceLine | undefined; state: State },
  now: number,
  targets: readonly string[],
): string {
  const { locationId, channels, deviceId, waiting, onTheWay, oldestAt } = line
  const others = targets.filter((id) => id !== deviceId)
  const options = others.map((id) => `<option>${escaped(id)}</option>`).join('')
  const move =
    others.length === 0
      ? 'No other device'
      : `<form method="post" action="/move"><input type="hidden" name="location" value="${escaped(locationId)}"><select name="device" aria-label="Device for ${escaped(locationId)}">${options}</select><button>Give</button></form>`
  const names = channels.map(({ channel }) => channel).join(', ')
  const heard = device === undefined ? '' : `<small>heard ${agoOf(device.heardAt, now)}</small>`
  return `<tr><th scope="row">${escaped(locationId)}<small>${escaped(names)}</small><td><span class="${state.tone}"><b aria-hidden="true">${state.sign}</b> ${state.word}</span><td>${escaped(deviceId ?? 'none')}${heard}<td class="n">${waiting}<td class="n">${onTheWay}<td>${oldestAt === null ? 'nothing waits' : agoOf(oldestAt, now)}<td>${move}</tr>`
}

function deviceRowOf(
  { deviceId, name, heardAt, version, locations, isRevoked }: DeviceLine,
  now: number,
): string {
  const called = name === deviceId ? '' : `<small>${escaped(name)}</small>`
  const heard = isRevoked ? 'removed' : agoOf(heardAt, now)
  return `<tr><th scope="row">${escaped(deviceId)}${called}<td>${heard}<td>${escaped(version || '-')}<td>${escaped(locations.join(', ') || 'none: a spare')}</tr>`
}

/** What is on the screen is not older than this, in ms; a choice that is being made is left alone. */
const freshForMs = 5_000

const script = `
setInterval(async () => {
  if (document.hidden || document.activeElement?.closest('form')) return
  const answer = await fetch('/').catch(() => null)
  const fresh = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (!fresh) return document.body.classList.add('stale')
  document.body.classList.remove('stale')
  document.title = fresh.title
  document.querySelector('main').replaceWith(fresh.querySelector('main'))
}, ${freshForMs})`

const style = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #566070; --page: #f5f6f8; --sheet: #fff; --line: #d7dbe2; --good: #14643b; --warn: #7a4a00; --bad: #a3182a; --act: #1d4fd7 }
@media (prefers-color-scheme: dark) { :root { --ink: #eef1f6; --soft: #a9b2c0; --page: #12161d; --sheet: #1b212b; --line: #343c49; --good: #7fdba4; --warn: #ffc46b; --bad: #ff9aa6; --act: #8fb0ff } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.45 system-ui, sans-serif }
main { max-width: 1240px; margin: 0 auto; padding: 32px 24px 64px }
h1 { margin: 0; font-size: 28px; line-height: 1.2 }
h2 { margin: 0 0 12px; font-size: 18px }
header p { margin: 8px 0 0; color: var(--soft) }
section { margin-top: 32px }
.scroll { overflow-x: auto; background: var(--sheet); border: 1px solid var(--line); border-radius: 12px }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: 10px 16px; text-align: left; vertical-align: middle; font-weight: 400 }
thead th { color: var(--soft); font-size: 14px; white-space: nowrap }
tbody tr { border-top: 1px solid var(--line) }
tbody th { font-weight: 650 }
.n { text-align: right }
small { display: block; color: var(--soft); font-size: 14px; font-weight: 400 }
.good, .warn, .bad { font-weight: 600; white-space: nowrap }
.good { color: var(--good) } .warn { color: var(--warn) } .bad { color: var(--bad) }
form { display: flex; gap: 8px }
select, button { min-height: 48px; padding: 0 16px; border-radius: 8px; border: 1px solid var(--line); background: var(--sheet); color: var(--ink); font: inherit }
button { border-color: var(--act); color: var(--act); font-weight: 600; cursor: pointer }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px }
.said { margin: 24px 0 0; padding: 14px 16px; border-left: 4px solid var(--act); border-radius: 8px; background: var(--sheet) }
.stale header::after { content: 'The gateway does not answer: this is how it was.'; display: block; margin-top: 8px; color: var(--bad); font-weight: 600 }`

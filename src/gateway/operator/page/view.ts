import { msg, plural } from '@lingui/core/macro'
import { channelNames } from '#shared/channel.ts'
import { languages } from '#shared/location/location.ts'
import type { DeviceLine, LocationLine, Overview } from '../overview.ts'
import { script, style } from './look.ts'
import { isAway, type State, stateOf } from './state.ts'
import type { Words } from './words.ts'

/** What came of the last deed, to be said once. */
export type Said =
  | { kind: 'given' | 'fenced'; locationId: string; deviceId: string }
  | { kind: 'unknown-device'; deviceId: string }

/** A code that was made and is still good; `until` in epoch ms. */
export type ShownCode = { deviceId: string; code: string; until: number }

export type About = { nonce: string; said: Said | null; code: ShownCode | null; words: Words }

/** Text as it may stand in HTML. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** From so many rows on, one looks for a name. */
const findFrom = 12

/** The whole page. Pure. */
export function pageOf(overview: Overview, about: About): string {
  const { now, locations, devices } = overview
  const { words } = about
  const { t } = words
  const lines = locations
    .map((line) => {
      const device = devices.find(({ deviceId }) => deviceId === line.deviceId)
      return { line, device, state: stateOf(line, device, now) }
    })
    .toSorted((a, b) => a.state.rank - b.state.rank || a.line.locationId.localeCompare(b.line.locationId))
  const bad = lines.filter(({ state }) => state.tone !== 'good').length
  const title = headline(words, bad, lines.length)
  return `<!doctype html>
<html lang="${words.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)} · ${escaped(t(msg`Gateway`))}</title>
<style nonce="${about.nonce}">${style(JSON.stringify(t(msg`The gateway does not answer: this is how it was.`)))}</style>
<nav aria-label="${escaped(t(msg`Language`))}">${languages.map((each) => `<a href="/?lang=${each}" lang="${each}"${each === words.language ? ' aria-current="true"' : ''}>${each.toUpperCase()}</a>`).join('')}</nav>
<main>
<header class="${bad === 0 ? 'calm' : 'alarm'}">
<h1>${escaped(title)}</h1>
<p>${escaped(summary(words, overview))}</p>
</header>
${saidOf(about)}
<section aria-labelledby="locations"><h2 id="locations">${escaped(t(msg`Locations`))}</h2>
${lines.length >= findFrom ? finder(t(msg`Find a location or device`)) : ''}
${lines.length === 0 ? empty(t(msg`No location yet. The gateways’ configuration file names the stores of each channel.`)) : locationTable(words, lines, now)}</section>
<section aria-labelledby="devices"><h2 id="devices">${escaped(t(msg`Devices`))}</h2>
${pairForm(about)}
${devices.length === 0 ? empty(t(msg`No device yet. Make a code above and type it at the device.`)) : deviceTable(words, devices, now)}</section>
<datalist id="targets">${devices
    .filter(({ isRevoked }) => !isRevoked)
    .map(({ deviceId }) => `<option value="${escaped(deviceId)}">`)
    .join('')}</datalist>
</main>
<script nonce="${about.nonce}">${script}</script>
</html>`
}

function headline({ t }: Words, bad: number, all: number): string {
  if (all === 0) return t(msg`No location yet`)
  if (bad === 0) return t(msg`All locations are well`)
  return t(
    msg`${plural(bad, { one: `# of ${all} locations needs a look`, other: `# of ${all} locations need a look` })}`,
  )
}

function summary({ t, language }: Words, { now, locations, devices }: Overview): string {
  const count = locations.length
  const waiting = locations.reduce((sum, line) => sum + line.waiting + line.onTheWay, 0)
  const away = devices.filter((device) => !device.isRevoked && isAway(device, now)).length
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone: 'UTC' }).format(now)
  return [
    t(msg`${plural(count, { one: '# location', other: '# locations' })}`),
    t(msg`${plural(devices.length, { one: '# device', other: '# devices' })}`),
    ...(away > 0 ? [t(msg`${plural(away, { one: '# device away', other: '# devices away' })}`)] : []),
    t(
      msg`${plural(waiting, { 0: 'nothing waits', one: '# delivery not taken yet', other: '# deliveries not taken yet' })}`,
    ),
    t(msg`as of ${time} UTC`),
  ].join(' · ')
}

function saidOf({ said, words: { t } }: About): string {
  if (said === null) return ''
  const { deviceId } = said
  if (said.kind === 'unknown-device')
    return `<p class="said bad" role="alert">${escaped(t(msg`Not done: no device ${deviceId} was paired, or it was removed.`))}</p>`
  const { locationId } = said
  const words =
    said.kind === 'given'
      ? t(msg`${deviceId} serves ${locationId} now.`)
      : t(
          msg`${deviceId} serves ${locationId} now. The other device did not let go, and gets nothing any more.`,
        )
  return `<p class="said" role="status">${escaped(words)}</p>`
}

function pairForm({ code, words: { t, language } }: About): string {
  const made = code === null ? '' : shownCode(code, { t, language })
  return `<form method="post" action="/pair" class="pair"><label>${escaped(t(msg`Name of a device to pair`))}<input name="device" required maxlength="64" autocomplete="off" placeholder="tablet-1"></label><button>${escaped(t(msg`Make a code`))}</button></form>${made}`
}

function shownCode(
  { deviceId, code, until }: ShownCode,
  { t, language }: Pick<Words, 't' | 'language'>,
): string {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(until)
  return `<div class="code" role="status"><p>${escaped(t(msg`Code for ${deviceId}, good once, until ${time} UTC:`))}</p><strong>${escaped(code)}</strong><p>${escaped(t(msg`At the device, a manager types it in the Dashboard: Settings, Integrations, “Where orders come from”.`))}</p></div>`
}

const finder = (words: string) =>
  `<input type="search" data-find aria-label="${escaped(words)}" placeholder="${escaped(words)}">`
const empty = (words: string) => `<p class="empty">${escaped(words)}</p>`

const waitingWords = msg({ message: 'Waiting', comment: 'column: deliveries that wait' })
const oldestWords = msg({ message: 'Oldest', comment: 'column: of the deliveries that wait' })

type Line = { line: LocationLine; device: DeviceLine | undefined; state: State }

function locationTable(words: Words, lines: readonly Line[], now: number): string {
  const { t } = words
  const head = [
    t(msg`Location`),
    t(msg({ message: 'State', comment: 'column: how a location does' })),
    t(msg`Device`),
    t(waitingWords),
    t(oldestWords),
    t(msg({ message: 'Give to', comment: 'column: another device for a location' })),
  ]
  return `<div class="scroll"><table>
<thead><tr>${head.map((one, at) => `<th scope="col"${at === 3 ? ' class="n"' : ''}>${escaped(one)}</th>`).join('')}</tr></thead>
<tbody>${lines.map((one) => rowOf(words, one, now)).join('\n')}</tbody></table></div>`
}

function rowOf({ t, ago }: Words, { line, device, state }: Line, now: number): string {
  const { locationId, channels, deviceId, waiting, onTheWay, oldestAt } = line
  const names = channels.map(({ channel }) => channelNames[channel]).join(', ')
  const past = device?.heardAt == null ? null : ago(device.heardAt, now)
  const heard = past === null ? t(msg`never heard`) : t(msg`heard ${past}`)
  const under = deviceId === null ? '' : `<small>${escaped(heard)}</small>`
  const count = waiting + onTheWay
  const giving = t(msg`Another device for ${locationId}`)
  const giveTo = t(msg({ message: 'Give to', comment: 'column: another device for a location' }))
  return `<tr data-row="${escaped(`${locationId} ${deviceId ?? ''}`.toLowerCase())}"><th scope="row">${escaped(locationId)}<small>${escaped(names)}</small></th><td><span class="${state.tone}"><b aria-hidden="true">${state.sign}</b>&nbsp;${escaped(t(state.word))}</span></td><td>${escaped(deviceId ?? '—')}${under}</td><td class="n" data-label="${escaped(t(waitingWords))}">${count}</td><td data-label="${escaped(t(oldestWords))}">${oldestAt === null ? '—' : escaped(ago(oldestAt, now))}</td><td><form method="post" action="/move"><input type="hidden" name="location" value="${escaped(locationId)}"><input name="device" list="targets" required maxlength="64" autocomplete="off" aria-label="${escaped(giving)}" placeholder="${escaped(giveTo)}"><button>${escaped(t(msg({ message: 'Give', comment: 'button: a location to another device' })))}</button></form></td></tr>`
}

function deviceTable(words: Words, devices: readonly DeviceLine[], now: number): string {
  const { t } = words
  const head = [t(msg`Device`), t(msg`Last heard`), t(msg`Version`), t(msg`Locations`)]
  return `<div class="scroll"><table>
<thead><tr>${head.map((one) => `<th scope="col">${escaped(one)}</th>`).join('')}</tr></thead>
<tbody>${devices.map((device) => deviceRowOf(words, device, now)).join('\n')}</tbody></table></div>`
}

function deviceRowOf({ t, ago }: Words, device: DeviceLine, now: number): string {
  const { deviceId, name, heardAt, version, locations, isRevoked } = device
  const called = name === deviceId ? '' : `<small>${escaped(name)}</small>`
  const last = heardAt === null ? t(msg`never`) : ago(heardAt, now)
  const heard = isRevoked
    ? `<span class="soft"><b aria-hidden="true">–</b> ${escaped(t(msg({ message: 'removed', comment: 'a device that may do nothing any more' })))}</span>`
    : isAway(device, now)
      ? `<span class="bad"><b aria-hidden="true">✕</b> ${escaped(last)}</span>`
      : `<span class="good"><b aria-hidden="true">✓</b> ${escaped(last)}</span>`
  const served = locations.length === 0 ? t(msg`none: a spare`) : locations.join(', ')
  return `<tr data-row="${escaped(`${deviceId} ${name}`.toLowerCase())}"><th scope="row">${escaped(deviceId)}${called}</th><td>${heard}</td><td>${escaped(version || '—')}</td><td>${escaped(served)}</td></tr>`
}

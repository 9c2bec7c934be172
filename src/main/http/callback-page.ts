import { createHash } from 'node:crypto'
import { setupI18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ConsentOutcome } from '#shared/gateway/consent.ts'
import type { Language } from '#shared/location/location.ts'
import { messages as en } from '#shared/locales/en.po'
import { messages as es } from '#shared/locales/es.po'
import { messages as fr } from '#shared/locales/fr.po'

const catalogs = { en, fr, es }

const style = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 18px/1.5 system-ui, sans-serif;
  background: #f6f4ef; color: #1f1d1a }
main { max-width: 26rem; margin: 1.5rem; padding: 2rem; border-radius: 16px; background: #fff;
  box-shadow: 0 8px 32px rgb(0 0 0 / .08) }
.mark { display: grid; place-items: center; width: 3rem; height: 3rem; border-radius: 50%; font-size: 1.5rem;
  background: #dff3e4; color: #14532d }
.mark.problem { background: #fde4dc; color: #7c2d12 }
h1 { margin: 1rem 0 .25rem; font-size: 1.4rem; line-height: 1.25 }
p { margin: 0 }
@media (prefers-color-scheme: dark) {
  body { background: #171614; color: #f3f0ea }
  main { background: #23211e; box-shadow: none }
}
`

const styleHash = createHash('sha256').update(style).digest('base64')

/** Nothing runs and nothing is loaded on this page. */
export const callbackHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** What a window is told that comes back from a channel; `station-away`: to a gateway, whose station did not answer. */
export type CallbackOutcome = ConsentOutcome | 'station-away'

/** The status of the page that says so. Pure. */
export function callbackStatus(outcome: CallbackOutcome): number {
  if (outcome === null) return 200
  if (outcome === 'station-away') return 503
  return outcome === 'over' || outcome === 'replaced' ? 410 : 400
}

/** What a manager sees in the window of `channel`, named as people know it, when it comes back to us. */
export function callbackPage(outcome: CallbackOutcome, channel: string, language: Language): string {
  const i18n = setupI18n({ locale: language, messages: { [language]: catalogs[language] } })
  const title = i18n._(titleOf(outcome, channel))
  const next = i18n._(nextOf(outcome))
  const mark = outcome === null ? '<div class="mark">✓</div>' : '<div class="mark problem">!</div>'
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style></head><body><main>${mark}<h1>${escape(title)}</h1><p>${escape(next)}</p></main></body></html>`
}

function nextOf(outcome: CallbackOutcome) {
  switch (outcome) {
    case null:
      return msg`Go back to Order Manager to choose your stores. You can close this window.`
    case 'replaced':
      return msg`Continue in the newer window. You can close this one.`
    case 'over':
      return msg`Go back to Order Manager. You can close this window.`
    case 'station-away':
      return msg`Nothing was changed. Check that the station is on and connected to the internet, then sign in again there.`
    default:
      return msg`Go back to Order Manager to try again. You can close this window.`
  }
}

function titleOf(outcome: CallbackOutcome, channel: string) {
  switch (outcome) {
    case null:
      return msg`You are signed in to ${channel}`
    case 'denied':
      return msg`You did not allow access to your stores`
    case 'wrong-role':
      return msg`This ${channel} account may not connect stores`
    case 'expired':
      return msg`This sign-in took too long`
    case 'unreachable':
      return msg`${channel} could not be reached`
    case 'key-refused':
      return msg`${channel} does not accept Order Manager's key`
    case 'replaced':
      return msg`A newer sign-in took the place of this one`
    case 'over':
      return msg`This sign-in is over`
    case 'station-away':
      return msg`The station you signed in for does not answer`
    case 'state-mismatch':
    case 'popup-blocked':
    case 'popup-closed':
    case 'token-revoked':
      return msg`This sign-in does not belong to Order Manager`
  }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

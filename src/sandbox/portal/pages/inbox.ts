import { localeOf } from '#shared/location/language.ts'
import { html, type Html } from '../drawing/html.ts'
import type { Flow, Message } from '../../world/portal.ts'
import { type Drawing, form } from '../drawing/form.ts'
import { flowPath } from './sign-in.ts'

/** Mails and texts the sandbox sent, newest first. `flow` is the sign-in that waits for a code. */
export function inboxPage(drawing: Drawing, inbox: readonly Message[], flow: Flow | null): Html {
  const { words, language } = drawing
  const time = new Intl.DateTimeFormat(localeOf(language), {
    timeStyle: 'medium',
    timeZone: 'America/Toronto',
  })
  return html`<h1>${words.inbox}</h1>
    <p class="lead">${words.inboxLead}</p>
    ${
      inbox.length === 0
        ? html`<p class="hint">${words.inboxEmpty}</p>`
        : html`<ol class="messages">
            ${inbox.map(
              (message) =>
                html`<li>
                  <p class="from">
                    ${message.via === 'email' ? words.sentByEmail(message.to) : words.sentBySms(message.to)}
                    <time datetime="${new Date(message.at).toISOString()}">${time.format(message.at)}</time>
                  </p>
                  <p>${words.codeMessage} <code class="big">${message.code}</code></p>
                </li>`,
            )}
          </ol>`
    }
    <div class="actions">
      ${flow && html`<a class="button main" href="${flowPath(flow)}">${words.backToCode}</a>`}
      <a class="button" href="/portal/inbox${flow && html`?flow=${flow.id}`}">${words.refresh}</a>
      ${form(
        drawing,
        '/portal/inbox/expire',
        html`${flow && html`<input type="hidden" name="flow" value="${flow.id}" />`}<button>
            ${words.expireCodes}
          </button>`,
      )}
    </div>`
}

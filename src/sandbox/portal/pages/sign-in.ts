import { assertNever } from '#shared/result.ts'
import type { Store } from '../../world/stores.ts'
import { accounts, mayShare, portalPassword } from '../../world/accounts.ts'
import { html, type Html } from '../drawing/html.ts'
import type { Flow, Notice } from '../../world/portal.ts'
import type { Words } from '../drawing/words.ts'
import {
  accountButtons,
  type Drawing,
  emailField,
  form,
  grantList,
  linkForm,
  problem,
} from '../drawing/form.ts'

/** The pages of a sign-in, one decision each (R42 to R51). */
export type FlowDrawing = Drawing & { flow: Flow; stores: readonly Store[] }

export function flowPath(flow: Flow, step = flow.step): string {
  return `/portal/oauth/${step}?flow=${flow.id}`
}

export function flowPage(drawing: FlowDrawing): { title: string; body: Html } {
  const { words, flow } = drawing
  switch (flow.step) {
    case 'email':
      return { title: words.signInTitle, body: emailPage(drawing) }
    case 'password':
      return { title: words.passwordTitle, body: passwordPage(drawing) }
    case 'method':
      return { title: words.methodTitle, body: methodPage(drawing) }
    case 'code':
      return { title: words.codeTitle, body: codePage(drawing) }
    case 'consent':
      return { title: words.consentTitle, body: consentPage(drawing) }
    case 'refused':
      return {
        title: flow.refusal === 'account_locked' ? words.lockedTitle : words.refusedTitle,
        body: refusedPage(drawing),
      }
    default:
      return assertNever(flow.step)
  }
}

function emailPage(drawing: FlowDrawing): Html {
  const { words, flow } = drawing
  const said = noticeText(flow.notice, words)
  return html`<h1>${words.signInTitle}</h1>
    <p class="lead">${words.signInLead}</p>
    ${form(
      drawing,
      flowPath(flow),
      html`${emailField(words, { value: flow.email, describedBy: 'email-said email-hint', isWrong: said !== null })}
        ${problem('email-said', said)}
        <p class="hint" id="email-hint">${words.adminsOnly}</p>
        <button class="main">${words.continueToSignIn}</button>`,
    )}
    <details class="help">
      <summary>${words.sandboxAccounts}</summary>
      ${form(
        drawing,
        flowPath(flow),
        accountButtons(
          accounts.map(({ email, role, doordashStoreIds }) => ({
            email,
            about: html`${words.roles[role]}${doordashStoreIds.length === 0 && html` · ${words.noStores}`}`,
          })),
        ),
      )}
    </details>
    ${cancelForm(drawing)}`
}

function passwordPage(drawing: FlowDrawing): Html {
  const { words, flow } = drawing
  const said = noticeText(flow.notice, words)
  return html`<h1>${words.passwordTitle}</h1>
    <p class="lead who">${flow.account?.email ?? ''}</p>
    ${form(
      drawing,
      flowPath(flow),
      html`<input
          type="hidden"
          name="username"
          autocomplete="username"
          value="${flow.account?.email ?? ''}"
        />
        <label for="password">${words.password}</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          autofocus
          aria-describedby="password-said password-help"
          ${said !== null && html`aria-invalid="true"`}
        />
        ${problem('password-said', said)}
        <button class="main">${words.signIn}</button>`,
    )}
    <p class="help" id="password-help">${words.passwordHelp} <code>${portalPassword}</code></p>
    ${anotherAccountForm(drawing)} ${cancelForm(drawing)}`
}

function methodPage(drawing: FlowDrawing): Html {
  const { words, flow } = drawing
  const { email = '', phone = '' } = flow.account ?? {}
  return html`<h1>${words.methodTitle}</h1>
    ${form(
      drawing,
      flowPath(flow),
      html`<fieldset>
          <legend>${words.methodLead}</legend>
          <label class="pick">
            <input type="radio" name="via" value="email" checked /><span
              >${words.methodEmail(maskedEmail(email))}</span
            >
          </label>
          <label class="pick">
            <input type="radio" name="via" value="sms" /><span>${words.methodSms(maskedPhone(phone))}</span>
          </label>
        </fieldset>
        <button class="main">${words.sendCode}</button>`,
    )}
    ${cancelForm(drawing)}`
}

function codePage(drawing: FlowDrawing): Html {
  const { words, flow } = drawing
  const { email = '', phone = '' } = flow.account ?? {}
  const isMail = flow.challenge?.via === 'email'
  const sent = isMail ? words.codeSentEmail(maskedEmail(email)) : words.codeSentSms(maskedPhone(phone))
  const isNews = flow.notice?.kind === 'code-sent-again'
  const said = isNews ? null : noticeText(flow.notice, words)
  return html`<h1>${words.codeTitle}</h1>
    <p class="lead">${sent}</p>
    ${isNews && html`<p class="news" role="status">${words.codeSentAgain}</p>`}
    ${form(
      drawing,
      flowPath(flow),
      html`<label for="code">${words.codeLabel}</label>
        <input
          id="code"
          name="code"
          class="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          pattern="\\s*[0-9]{3}[\\s\\-]?[0-9]{3}\\s*"
          title="${words.codeForm}"
          required
          autofocus
          aria-describedby="code-said"
          ${said !== null && html`aria-invalid="true"`}
        />
        ${problem('code-said', said)}
        <button class="main">${words.submit}</button>`,
    )}
    <p class="help"><a href="/portal/inbox?flow=${flow.id}">${words.openInbox}</a></p>
    <div class="side-by-side">
      ${form(drawing, flowPath(flow), html`<button name="do" value="again">${words.sendAgain}</button>`)}
      ${form(drawing, flowPath(flow), html`<button name="do" value="other-way">${words.otherWay}</button>`)}
    </div>
    ${cancelForm(drawing)}`
}

function consentPage(drawing: FlowDrawing): Html {
  const { words, flow, stores } = drawing
  const shared = stores.filter((store) => flow.account && mayShare(flow.account, store.doordashStoreId))
  return html`<h1>${words.consentTitle}</h1>
    <p class="lead">${words.consentLead(flow.account?.businessName ?? '')}</p>
    <h2>${words.storesToShare}</h2>
    ${
      shared.length === 0
        ? html`<p class="hint">${words.noStores}</p>`
        : html`<ul class="stores">
            ${shared.map(
              (store) =>
                html`<li>
                  <strong>${store.name}</strong>
                  <small>${store.address}, ${store.city} · ${words.storeId(store.doordashStoreId)}</small>
                </li>`,
            )}
          </ul>`
    }
    ${grantList(words, words.grants)}
    <div class="decision">
      ${form(drawing, flowPath(flow), html`<button class="main" name="do" value="continue">${words.continue}</button>`)}
      ${form(drawing, flowPath(flow), html`<button name="do" value="cancel">${words.cancel}</button>`)}
    </div>`
}

function refusedPage(drawing: FlowDrawing): Html {
  const { words, flow } = drawing
  const isLocked = flow.refusal === 'account_locked'
  const role = flow.account ? words.roles[flow.account.role] : ''
  return html`<h1>${isLocked ? words.lockedTitle : words.refusedTitle}</h1>
    <p class="lead who">${flow.account?.email ?? ''}</p>
    <p class="problem" role="alert">${isLocked ? words.lockedLead : words.refusedRole(role)}</p>
    ${form(drawing, flowPath(flow), html`<button class="main" name="do" value="cancel">${words.goBack}</button>`)}
    ${anotherAccountForm(drawing)}`
}

function anotherAccountForm(drawing: FlowDrawing): Html {
  return linkForm(drawing, flowPath(drawing.flow), 'another-account', drawing.words.anotherAccount)
}

function cancelForm(drawing: FlowDrawing): Html {
  return linkForm(drawing, flowPath(drawing.flow), 'cancel', drawing.words.cancel)
}

function noticeText(notice: Notice | null, words: Words): string | null {
  switch (notice?.kind) {
    case undefined:
      return null
    case 'email-unknown':
      return words.emailUnknown
    case 'password-wrong':
      return words.passwordWrong(notice.left)
    case 'code-form':
      return words.codeForm
    case 'code-expired':
      return words.codeExpired
    case 'code-wrong':
      return words.codeWrong(notice.left)
    case 'codes-used-up':
      return words.codesUsedUp
    case 'code-sent-again':
      return words.codeSentAgain
  }
}

function maskedEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@')
  return `${name.slice(0, 1)}•••@${domain}`
}

function maskedPhone(phone: string): string {
  return `••• ••• ${phone.slice(-4)}`
}

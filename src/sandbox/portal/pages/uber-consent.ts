import { portalPassword } from '../../world/accounts.ts'
import { type UberAccount, uberAccounts, type UberListing } from '../../world/uber-accounts.ts'
import type { UberFlow } from '../../world/uber-flow.ts'
import {
  accountButtons,
  type Drawing,
  emailField,
  form,
  grantList,
  linkForm,
  problem,
} from '../drawing/form.ts'
import { html, type Html } from '../drawing/html.ts'

/** The pages of Uber's own window: who signs in, and what he allows. */
type FlowDrawing = Drawing & { flow: UberFlow }
type Page = { title: string; body: Html }

export function uberFlowPath(flow: UberFlow): string {
  return `/portal/uber/${flow.accountId === null ? 'sign-in' : 'allow'}?flow=${flow.id}`
}

export function signInPage(drawing: FlowDrawing): Page {
  const { words, flow } = drawing
  const said = flow.notice && { unknown: words.uberUnknown, password: words.uberWrongPassword }[flow.notice]
  const body = html`<h1>${words.uberSignInTitle}</h1>
    <p class="lead">${words.uberSignInLead}</p>
    ${form(
      drawing,
      uberFlowPath(flow),
      html`${emailField(words, { value: flow.email, describedBy: 'said', isWrong: said !== null })}
        <label for="password">${words.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        ${problem('said', said)}
        <button class="main">${words.signIn}</button>`,
    )}
    <details class="help">
      <summary>${words.sandboxAccounts}</summary>
      ${form(
        drawing,
        uberFlowPath(flow),
        html`<input type="hidden" name="password" value="${portalPassword}" /> ${accountButtons(
            uberAccounts.map((account) => ({
              email: account.email,
              about: html`${account.businessName} · ${words.uberAccountKinds[kindOf(account)]}`,
            })),
          )}`,
      )}
      <p>${words.passwordHelp} <code>${portalPassword}</code></p>
    </details>
    ${denyForm(drawing)}`
  return { title: words.uberSignInTitle, body }
}

function kindOf({ isManager, manages }: UberAccount): 'manager' | 'staff' | 'empty' {
  return !isManager ? 'staff' : manages === 'none' ? 'empty' : 'manager'
}

export function refusedPage(drawing: FlowDrawing): Page {
  const { words } = drawing
  const body = html`<h1>${words.refusedTitle}</h1>
    <p class="lead">${words.uberRefused}</p>
    ${anotherForm(drawing)} ${denyForm(drawing)}`
  return { title: words.refusedTitle, body }
}

export function allowPage(
  drawing: FlowDrawing & { account: UberAccount; listings: readonly UberListing[] },
): Page {
  const { words, flow, account, listings } = drawing
  const body = html`<h1>${words.uberAllowTitle}</h1>
    <p class="lead">${words.uberAllowLead(account.businessName)}</p>
    <h2>${words.storesToShare}</h2>
    ${
      listings.length === 0
        ? html`<p class="hint">${words.noStores}</p>`
        : html`<ul class="stores">
            ${listings.map(
              ({ name, address, city }) =>
                html`<li><strong>${name}</strong><small>${address}, ${city}</small></li>`,
            )}
          </ul>`
    }
    ${grantList(words, words.uberGrants)} ${anotherForm(drawing)}
    <div class="decision">
      ${form(drawing, uberFlowPath(flow), html`<button class="main" name="do" value="allow">${words.uberAllow}</button>`)}
      ${form(drawing, uberFlowPath(flow), html`<button name="do" value="deny">${words.uberDeny}</button>`)}
    </div>`
  return { title: words.uberAllowTitle, body }
}

function anotherForm(drawing: FlowDrawing): Html {
  return linkForm(drawing, uberFlowPath(drawing.flow), 'another-account', drawing.words.anotherAccount)
}

function denyForm(drawing: FlowDrawing): Html {
  return linkForm(drawing, uberFlowPath(drawing.flow), 'deny', drawing.words.cancel)
}

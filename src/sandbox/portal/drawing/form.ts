import { html, type Html } from './html.ts'
import type { Words } from './words.ts'
import type { Language } from '../../world/portal.ts'

/** What every page is drawn with. */
export type Drawing = {
  words: Words
  language: Language
  /** Comes back with every form and proves that the form came from a page of this session. */
  csrf: string
}

/** A form that posts, with its proof. */
export function form(drawing: Drawing, action: string, content: Html, { quiet = false } = {}): Html {
  return html`<form method="post" action="${action}" ${quiet && html`class="quiet"`}>
    <input type="hidden" name="csrf" value="${drawing.csrf}" />${content}
  </form>`
}

/** What is said about the attempt before, under the field it is about. */
export function problem(id: string, text: string | null): Html | null {
  return text === null ? null : html`<p class="problem" id="${id}" role="alert">${text}</p>`
}

/** A form of one button that looks like a link: what is chosen instead of what the page is about. */
export function linkForm(drawing: Drawing, action: string, what: string, label: string): Html {
  const button = html`<button class="link" name="do" value="${what}" formnovalidate>${label}</button>`
  return form(drawing, action, button, { quiet: true })
}

/** The field for the e-mail address of an account; `describedBy` are the ids of what is said about it. */
export function emailField(
  words: Words,
  { value, describedBy, isWrong }: { value: string; describedBy: string; isWrong: boolean },
): Html {
  return html`<label for="email">${words.email}</label>
    <input
      id="email"
      name="email"
      type="email"
      autocomplete="username"
      required
      autofocus
      value="${value}"
      aria-describedby="${describedBy}"
      ${isWrong && html`aria-invalid="true"`}
    />`
}

/** The accounts of the sandbox, one press each. */
export function accountButtons(accounts: readonly { email: string; about: Html }[]): Html {
  return html`<ul class="accounts">
    ${accounts.map(
      ({ email, about }) =>
        html`<li>
          <button name="email" value="${email}">
            <span>${email}</span>
            <small>${about}</small>
          </button>
        </li>`,
    )}
  </ul>`
}

/** What the app is allowed, as a list. */
export function grantList(words: Words, grants: readonly string[]): Html {
  return html`<h2>${words.consentGrants}</h2>
    <ul class="grants">
      ${grants.map((grant) => html`<li>${grant}</li>`)}
    </ul>`
}

/** One option of a drop-down. */
export function choice(value: string, label: string, isChosen: boolean): Html {
  return html`<option value="${value}" ${isChosen && html`selected`}>${label}</option>`
}

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

/** One option of a drop-down. */
export function choice(value: string, label: string, isChosen: boolean): Html {
  return html`<option value="${value}" ${isChosen && html`selected`}>${label}</option>`
}

import { languageNames, languages } from '#shared/location/language.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'
import type { Words } from './words.ts'
import type { Language } from '../../world/portal.ts'

/** What every page has: the mark of the sandbox, the other language, and one column. */
export type Page = {
  title: string
  body: Html
  /** `narrow` for a pop-up's decisions, `wide` for a store's page. */
  width: 'narrow' | 'wide'
  /** Where this page is in a language. */
  inLanguage: (language: Language) => string
  /** Where one can go from here; a sign-in has no ways out but its own. */
  navigation: boolean
  /** Uber Eats' window is another one, with pages of its own. */
  isUber: boolean
}

export function renderPage(page: Page, language: Language, words: Words): string {
  const others = languages.filter((each) => each !== language)
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${page.title} · ${page.isUber ? words.uberSandbox : words.sandbox}</title>
        <link rel="stylesheet" href="/portal/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <div class="sandbox">
          <p>
            <strong>${page.isUber ? words.uberSandbox : words.sandbox}</strong
            ><span class="aside"> · ${words.notReal}</span>
          </p>
          ${others.map(
            (each) =>
              html`<a class="bar-link" href="${page.inLanguage(each)}" lang="${each}" hreflang="${each}"
                >${languageNames[each]}</a
              >`,
          )}
        </div>
        <header class="bar">
          <span class="mark" aria-hidden="true"></span>
          <span class="name">${page.isUber ? words.uberPortal : words.portal}</span>
          ${
            page.navigation &&
            html`<nav>
              <a class="bar-link" href="/portal/merchant/stores">${words.stores}</a>
              <a class="bar-link" href="/portal/uber/stores">${words.uberStores}</a>
              <a class="bar-link" href="/portal/inbox">${words.inbox}</a>
              <a class="bar-link" href="/">${words.testersPage}</a>
            </nav>`
          }
        </header>
        <main class="${page.width}">${page.body}</main>
      </body>
    </html>`
  return document.html
}

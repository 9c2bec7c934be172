import { html, type Html } from '../drawing/html.ts'
import type { Words } from '../drawing/words.ts'
import { type Drawing, form } from '../drawing/form.ts'
import type { StoreCard } from '../../contract/views.ts'

/** Every store on file, each leading to its page. */
export function storesPage(drawing: Drawing, stores: readonly StoreCard[]): Html {
  const { words } = drawing
  return html`<h1>${words.storesTitle}</h1>
    <p class="lead">${words.storesLead}</p>
    <ul class="shops">
      ${stores.map(
        (store) =>
          html`<li>
            <a href="${store.portalPath}">
              <span>
                <strong>${store.name}</strong>
                <small>${store.address}, ${store.city} · ${words.storeId(store.doordashStoreId)}</small>
              </span>
              ${statusPill(store, words)}
            </a>
          </li>`,
      )}
    </ul>
    ${form(
      drawing,
      '/portal/merchant/tokens/revoke',
      html`<p class="hint" id="revoke-hint">${words.revokeHint}</p>
        <div><button class="danger" aria-describedby="revoke-hint">${words.revokeTokens}</button></div>`,
    )}`
}

/** Where a store stands, in a word with a shape and a colour. */
export function statusPill({ onboarding }: StoreCard, words: Words): Html {
  if (!onboarding) return html`<span class="pill">${words.notConnected}</span>`
  const { status } = onboarding
  const kind = {
    INTEGRATION_REQUESTED: 'busy',
    STORE_CONNECTED: 'busy',
    MENU_REQUESTED: 'busy',
    MENU_IMPORTED: 'busy',
    HOURS_SET: 'busy',
    MENU_AUDIT: 'busy',
    MENU_QUALIFIED: 'good',
    INTEGRATION_ACTIVATED: 'good',
    MENU_BLOCK: 'bad',
    ACTIVATION_BLOCK: 'bad',
    ABANDONED: 'bad',
  }[status]
  return html`<span class="pill ${kind}">${words.statuses[status]}</span>`
}

/** Who gets the store's orders now. */
export function ordersGoTo({ onIntegration, currentProvider }: StoreCard, words: Words): string {
  if (onIntegration) return words.liveHere
  return currentProvider?.name ?? words.onTablet
}

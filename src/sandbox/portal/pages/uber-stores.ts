import type { UberListing } from '../../world/uber-accounts.ts'
import type { UberStore } from '../../world/uber-store.ts'
import type { UberWish } from '../../uber/connect/wishes.ts'
import { type Drawing, form } from '../drawing/form.ts'
import { html, type Html } from '../drawing/html.ts'
import type { Words } from '../drawing/words.ts'

export const uberStoresPath = '/portal/uber/stores'

type StoresDrawing = Drawing & { listings: readonly UberListing[]; areCodesExpired: boolean }

/** Every store at Uber Eats, how it stands, and the buttons of the tester. */
export function uberStoresPage(drawing: StoresDrawing): { title: string; body: Html } {
  const { words, listings, areCodesExpired } = drawing
  const body = html`<h1>${words.uberStoresTitle}</h1>
    <p class="lead">${words.uberStoresLead}</p>
    <div class="panels">
      ${listings.map((listing) => storePanel(drawing, listing))}
      <section class="panel">
        <h2>${words.uberCodes}</h2>
        <p class="hint">${words.uberCodesLead}</p>
        ${form(
          drawing,
          '/portal/uber/codes/expire',
          html`<button>${areCodesExpired ? words.uberExpireNot : words.uberExpire}</button>`,
        )}
      </section>
    </div>`
  return { title: words.uberStoresTitle, body }
}

function storePanel(drawing: Drawing, { store, name, address, city }: UberListing): Html {
  const { words } = drawing
  const standing = standingOf(store)
  const pill = standing === 'ours' ? 'good' : standing === 'pending' ? 'busy' : ''
  const isOurs = standing === 'ours'
  return html`<section class="panel" data-uber-store="${store.storeId}">
    <h2>${name}</h2>
    <p class="hint">${address}, ${city}<br />${words.uberStoreId(store.storeId)}</p>
    <p><span class="pill ${pill}">${words.uberStandings[standing]}</span></p>
    <p>${words.uberOrdersGoTo(isOurs ? words.uberApp : (store.currentProvider?.name ?? words.uberTablet))}</p>
    <div class="actions">
      ${store.isSlow ? wish(drawing, store, 'let-go', words.uberLetGo) : wish(drawing, store, 'hold', words.uberHold)}
      ${standing === 'pending' && wish(drawing, store, 'promote', words.uberPromote)}
      ${wish(drawing, store, 'take-over', words.uberTakeOver)}
      ${store.pos?.isEnabled === true && wish(drawing, store, 'turn-off', words.uberTurnOff)}
      ${store.pos !== null && wish(drawing, store, 'deprovision', words.uberDeprovision)}
      ${
        store.refusal === null
          ? wish(drawing, store, 'refuse', words.uberRefuse)
          : wish(drawing, store, 'refuse-not', words.uberRefuseNot)
      }
    </div>
  </section>`
}

function wish(drawing: Drawing, { storeId }: UberStore, what: UberWish, label: string): Html {
  return form(
    drawing,
    `${uberStoresPath}/${storeId}/wish`,
    html`<button name="do" value="${what}" ${what === 'deprovision' && html`class="danger"`}>
      ${label}
    </button>`,
  )
}

function standingOf({ pos, status }: UberStore): keyof Words['uberStandings'] {
  if (pos === null) return 'none'
  if (pos.isPending) return 'pending'
  if (status === 'ACTIVATED') return 'ours'
  return pos.isOrderManager ? 'off' : 'resigned'
}

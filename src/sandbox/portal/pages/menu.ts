import type { WireCategory, WireItem } from '#shared/doordash/menu.ts'
import type { FiledMenu } from '../../world/filed-menu.ts'
import { isSuspended } from '../../world/sale.ts'
import { storePath } from '../../doordash/onboarding/views.ts'
import { type Store, storeKey } from '../../world/stores.ts'
import { html, type Html } from '../drawing/html.ts'
import { dayName, weekDays } from '../drawing/day-name.ts'
import { choice, type Drawing, form } from '../drawing/form.ts'
import type { OpenHours } from '../../world/hours.ts'

/** Rows for new periods, below those there are. */
const spareRows = 2

export function menuPath(doordashStoreId: number): string {
  return `${storePath(doordashStoreId)}/menu`
}

/** DoorDash's own Menu Manager: what is changed here, the order manager is not told (R27). */
export function menuPage(drawing: Drawing, store: Store): Html {
  const { words } = drawing
  const menus = store.menus.filter((menu) => menu.document !== null)
  return html`<div class="head">
      <div>
        <h1>${words.menuManager}</h1>
        <p class="lead">${words.menuManagerLead(store.name)}</p>
      </div>
      <div class="actions">
        <a class="button" href="${storePath(store.doordashStoreId)}">${words.backToStore}</a>
        <a class="button" href="/shop/${encodeURIComponent(storeKey(store))}">${words.openShop}</a>
      </div>
    </div>
    ${menus.length === 0 && html`<p class="lead">${words.noMenu}</p>`}
    ${menus.map((menu, index) => menuSection(drawing, store, menu, index))}`
}

function menuSection(
  drawing: Drawing,
  store: Store,
  { id, reference, document }: FiledMenu,
  index: number,
): Html {
  const { words } = drawing
  return html`<section class="panel" aria-labelledby="menu-${index}">
    <h2 id="menu-${index}">${document?.menu.name}</h2>
    <p class="hint">
      ${words.menuId}: <code>${id}</code>${reference !== null && html` · <code>${reference}</code>`}
    </p>
    ${hoursForm(drawing, store, id, document?.open_hours ?? [])}
    ${document?.menu.categories.map((category) => categoryList(drawing, store, id, category))}
  </section>`
}

function categoryList(drawing: Drawing, store: Store, menuId: string, category: WireCategory): Html {
  return html`<h3>${category.name}</h3>
    <ul class="dishes">
      ${(category.items ?? []).map((item) => html`<li>${itemForm(drawing, store, menuId, item)}</li>`)}
    </ul>`
}

function itemForm(drawing: Drawing, store: Store, menuId: string, item: WireItem): Html {
  const { words } = drawing
  const id = item.merchant_supplied_id ?? ''
  return form(
    drawing,
    `${menuPath(store.doordashStoreId)}/item`,
    html`<input type="hidden" name="menu" value="${menuId}" />
      <input type="hidden" name="item" value="${id}" />
      <span class="field">
        <input
          name="name"
          value="${item.name}"
          required
          maxlength="500"
          aria-label="${words.nameOf(item.name)}"
        />
        ${item.active === false && html`<small class="pill">${words.notShown}</small>`}
        ${isSuspended(store, 'item', id) && html`<small class="pill bad">${words.soldOut}</small>`}
      </span>
      <input
        name="price"
        value="${(item.price / 100).toFixed(2)}"
        required
        inputmode="decimal"
        aria-label="${words.priceOf(item.name)}"
      />
      <button aria-label="${words.saveItem(item.name)}">${words.save}</button>
      <button class="danger" name="do" value="remove" aria-label="${words.removeItem(item.name)}">
        ${words.remove}
      </button>`,
  )
}

function hoursForm(drawing: Drawing, store: Store, menuId: string, hours: readonly OpenHours[]): Html {
  const { words } = drawing
  const rows = [...hours, ...Array.from({ length: spareRows }, () => null)]
  return html`<details>
    <summary class="check">${words.changeHours}</summary>
    ${form(
      drawing,
      `${menuPath(store.doordashStoreId)}/hours`,
      html`<input type="hidden" name="menu" value="${menuId}" />
        <p class="hint">${words.changeHoursHint}</p>
        <ul class="periods">
          ${rows.map((row, index) => html`<li>${periodRow(drawing, row, index + 1)}</li>`)}
        </ul>
        <button>${words.saveHours}</button>`,
    )}
  </details>`
}

function periodRow({ words, language }: Drawing, row: OpenHours | null, number: number): Html {
  return html`<select name="day" aria-label="${words.dayOfPeriod(number)}">
      ${choice('', words.noPeriod, row === null)}
      ${weekDays.map((day) => choice(day, dayName(day, language), row?.day_index === day))}
    </select>
    <input
      name="start"
      type="time"
      value="${row?.start_time.slice(0, 5) ?? ''}"
      aria-label="${words.startOfPeriod(number)}"
    />
    <input
      name="end"
      type="time"
      value="${row?.end_time.slice(0, 5) ?? ''}"
      aria-label="${words.endOfPeriod(number)}"
    />`
}

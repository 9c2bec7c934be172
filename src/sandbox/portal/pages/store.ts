import { exclusionCodes } from '#shared/doordash/onboarding.ts'
import { menusOnFile, qaVerdicts } from '../../world/stores.ts'
import { html, type Html } from '../drawing/html.ts'
import { dayName } from '../drawing/day-name.ts'
import { choice, type Drawing, form } from '../drawing/form.ts'
import { menuPath } from './menu.ts'
import { ordersGoTo, statusPill } from './stores.ts'
import type { StoreCard, OnboardingView } from '../../contract/views.ts'
import { localeOf } from '#shared/location/language.ts'
import type { Language } from '../../world/portal.ts'

/** A store's page: what the merchant sees of it, and what a tester can make DoorDash do with it. */
export type StoreDrawing = Drawing & { store: StoreCard; timeZone: string }

/** Paces of QA a tester can choose, in ms per step. */
export const paces = { usual: 750, slow: 10_000, slower: 100_000 } as const
export type Pace = keyof typeof paces

export function storePage(drawing: StoreDrawing): Html {
  const { words, store } = drawing
  return html`<div class="head">
      <div>
        <h1>${store.name}</h1>
        <p class="lead">${store.address}, ${store.city} · ${words.storeId(store.doordashStoreId)}</p>
      </div>
      <a class="button" href="${store.portalPath}">${words.refresh}</a>
    </div>
    <div class="panels">
      <div class="column">
        ${statusPanel(drawing)} ${utensilsPanel(drawing)} ${menuManagerPanel(drawing)} ${filePanel(drawing)}
      </div>
      <div class="column">
        ${qaPanel(drawing)} ${activationPanel(drawing)} ${pausePanel(drawing)}
        ${store.onboarding && connectionPanel(drawing)}
      </div>
    </div>`
}

function panel(id: string, title: string, content: Html): Html {
  return html`<section class="panel" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`
}

function statusPanel(drawing: StoreDrawing): Html {
  const { words, store } = drawing
  const { onboarding, currentProvider, formerProvider } = store
  return panel(
    'status',
    words.status,
    html`<p>${statusPill(store, words)}</p>
      ${onboarding?.isEnabling && html`<p class="hint">${words.enabling}</p>`}
      <dl>
        <dt>${words.ordersGoTo}</dt>
        <dd>${ordersGoTo(store, words)}</dd>
        <dt>${words.currentProvider}</dt>
        <dd>
          ${currentProvider?.name ?? words.noProvider}
          ${formerProvider !== null && currentProvider === null && html`<br /><small>${words.cutOff(formerProvider.name)}</small>`}
        </dd>
        ${
          store.locationId !== null &&
          html`<dt>${words.location}</dt>
            <dd><code>${store.locationId}</code></dd>`
        }
        ${
          onboarding &&
          html`<dt>${words.onboarding}</dt>
            <dd><code>${onboarding.id}</code></dd>`
        }
        ${
          onboarding?.details &&
          html`<dt>${words.refusedBecause}</dt>
            <dd>
              ${onboarding.exclusionCode && words.exclusions[onboarding.exclusionCode]}<br />${onboarding.details}
            </dd>`
        }
      </dl>
      ${onboarding && onboarding.trail.length > 0 && trail(drawing, onboarding)}`,
  )
}

function trail({ words, language, timeZone }: StoreDrawing, onboarding: OnboardingView): Html {
  const time = timeFormat(language, timeZone)
  return html`<details>
    <summary class="check">${words.trail}</summary>
    <ol class="trail" reversed>
      ${onboarding.trail.toReversed().map(
        (entry) =>
          html`<li>
            <strong>${words.statuses[entry.status]}</strong> <code>${entry.status}</code>
            ${entry.exclusionCode && html`<code>${entry.exclusionCode}</code>`}
            <small>
              ${time.format(entry.at)}${entry.webhook && html` · ${words.webhook(entry.webhook.answer, entry.webhook.tries)}`}
            </small>
          </li>`,
      )}
    </ol>
  </details>`
}

function utensilsPanel(drawing: StoreDrawing): Html {
  const { words, store } = drawing
  return panel(
    'utensils',
    words.utensils,
    html`<p class="hint">${words.utensilsLead}</p>
      <p class="pill ${store.utensils && 'good'}">${store.utensils ? words.utensilsOn : words.utensilsOff}</p>
      ${form(
        drawing,
        `${store.portalPath}/utensils`,
        html`<button class="main" name="utensils" value="${store.utensils ? 'off' : 'on'}">
          ${store.utensils ? words.turnOff : words.turnOn}
        </button>`,
      )}`,
  )
}

function pausePanel(drawing: StoreDrawing): Html {
  const { words, language, store, timeZone } = drawing
  const time = timeFormat(language, timeZone)
  return panel(
    'pauses',
    words.pauses,
    html`<p class="hint">${words.pauseHint}</p>
      ${store.pauses.map(
        (pause) =>
          html`<p class="problem">
            ${words.isPaused(time.format(pause.endAt), words.pauseReasons[pause.reason])}
          </p>`,
      )}
      ${form(
        drawing,
        `${store.portalPath}/pause`,
        html`<label for="minutes">${words.pauseFor}</label>
          <select id="minutes" name="minutes">
            ${[15, 60, 240].map((minutes) => choice(String(minutes), words.minutes(minutes), minutes === 15))}
          </select>
          <button>${words.pause}</button>`,
      )}
      ${store.pauses.length > 0 && form(drawing, `${store.portalPath}/resume`, html`<button>${words.resume}</button>`)}`,
  )
}

function qaPanel(drawing: StoreDrawing): Html {
  const { words, store } = drawing
  const { verdict, exclusionCode, stepMs } = store.qa
  return panel(
    'qa',
    words.qa,
    html`<p class="hint">${words.qaLead}</p>
      ${form(
        drawing,
        `${store.portalPath}/qa`,
        html`<label for="verdict">${words.qaVerdict}</label>
          <select id="verdict" name="verdict">
            ${qaVerdicts.map((one) => choice(one, words.verdicts[one], one === verdict))}
          </select>
          <label for="exclusion">${words.failBecause}</label>
          <select id="exclusion" name="exclusion">
            ${exclusionCodes.map((one) => choice(one, words.exclusions[one], one === exclusionCode))}
          </select>
          <label for="pace">${words.pace}</label>
          <select id="pace" name="pace">
            ${paceNames.map((one) => choice(one, words.paces[one], paces[one] === stepMs))}
          </select>
          <button>${words.setQa}</button>`,
      )}`,
  )
}

function activationPanel(drawing: StoreDrawing): Html {
  const { words, store } = drawing
  return panel(
    'activation',
    words.activation,
    html`<p class="hint" id="activation-lead">${words.activationLead}</p>
      ${form(
        drawing,
        `${store.portalPath}/activation`,
        html`<label for="refusal">${words.activationDetails}</label>
          <input
            id="refusal"
            name="refusal"
            maxlength="500"
            value="${store.activationRefusal ?? ''}"
            aria-describedby="activation-lead"
          />
          <button>${words.save}</button>`,
      )}`,
  )
}

function connectionPanel(drawing: StoreDrawing): Html {
  const { words, store } = drawing
  const takeOff = html`<p class="hint" id="take-off-hint">${words.takeOffHint}</p>
    <button class="danger" aria-describedby="take-off-hint">${words.takeOff}</button>`
  const forget = html`<p class="hint" id="forget-hint">${words.forgetHint}</p>
    <button class="danger" aria-describedby="forget-hint">${words.forget}</button>`
  return panel(
    'connection',
    words.connection,
    html`${store.onboarding?.status !== 'ABANDONED' && form(drawing, `${store.portalPath}/take-off`, takeOff)}
    ${form(drawing, `${store.portalPath}/forget`, forget)}`,
  )
}

function filePanel(drawing: StoreDrawing): Html {
  const { words, store } = drawing
  const facts = store.menuFacts
  const open = facts?.open_minutes_per_week ?? 0
  return panel(
    'file',
    words.menuAndHours,
    html`<p>
        ${facts === null ? words.noMenu : words.items(facts.item_count)}${facts !== null && facts.empty_elements > 0 && html` · ${words.emptyElements(facts.empty_elements)}`}
      </p>
      ${
        store.openHours.length === 0
          ? html`<p>${words.noHours}</p>`
          : html`<p>${words.openFor(Math.floor(open / 60), open % 60)}</p>
              <dl>
                ${store.openHours.map(
                  (period) =>
                    html`<dt>${dayName(period.day_index, drawing.language)}</dt>
                      <dd>${period.start_time.slice(0, 5)}–${period.end_time.slice(0, 5)}</dd>`,
                )}
              </dl>`
      }
      ${form(
        drawing,
        `${store.portalPath}/file`,
        html`<label for="menu">${words.menuOnFile}</label>
          <select id="menu" name="menu">
            ${choice('keep', words.hours.keep, true)}
            ${menusOnFile.map((one) => choice(one, words.menus[one], false))}
          </select>
          <label for="hours">${words.hoursOnFile}</label>
          <select id="hours" name="hours">
            ${hoursChoices.map((one) => choice(one, words.hours[one], one === 'keep'))}
          </select>
          <label class="check">
            <input
              type="checkbox"
              name="signup"
              ${store.isSignupComplete && html`checked`}
            />${words.signupDone}
          </label>
          <label class="check">
            <input type="checkbox" name="active" ${store.isActive && html`checked`} />${words.storeActive}
          </label>
          <button>${words.save}</button>`,
      )}`,
  )
}

function menuManagerPanel({ words, store }: StoreDrawing): Html {
  const key = store.locationId ?? String(store.doordashStoreId)
  return panel(
    'menu-manager',
    words.menuManager,
    html`<p class="hint">${words.menuManagerHint}</p>
      ${
        store.menuFacts === null
          ? html`<p>${words.noMenu}</p>`
          : html`<p>${words.items(store.menuFacts.item_count)}</p>`
      }
      ${store.soldOut > 0 && html`<p class="pill bad">${words.soldOutItems(store.soldOut)}</p>`}
      <div class="actions">
        <a class="button main" href="${menuPath(store.doordashStoreId)}">${words.openMenuManager}</a>
        <a class="button" href="/shop/${encodeURIComponent(key)}">${words.openShop}</a>
      </div>`,
  )
}

export const hoursChoices = ['keep', 'weekdays', 'short', 'none'] as const
const paceNames = ['usual', 'slow', 'slower'] as const satisfies readonly Pace[]

function timeFormat(language: Language, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'medium', timeZone })
}

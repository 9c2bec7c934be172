import { bannerOf, isReadyToActivate } from '../integration/integration.ts'
import { askButton } from './buttons.ts'
import type { Facts } from './facts.ts'
import { isQuiet } from './findings.ts'
import type { Button } from './messages.ts'
import type { Intent, NamedChannel } from './intents.ts'

const most = 4

/** Questions to press instead of typing: what is wrong first, then what comes next, then what people often ask. */
export function suggestions(facts: Facts): Button[] {
  const wanted: [Intent, NamedChannel?][] = []
  const views = facts.integrations ?? []
  if (facts.printers.some(({ state }) => state === 'problem' || state === 'paper-low'))
    wanted.push(['printer-problem'])
  if (!facts.isOnline || facts.storeProblem !== null) wanted.push(['no-orders'])
  for (const view of views) {
    if (view.alert === 'hours-missing') wanted.push(['menu-hours-missing'])
    else if (view.alert === 'menu-empty') wanted.push(['menu-empty'])
    else if (view.alert === 'import-failed') wanted.push(['import-failed'])
    else if (view.alert === 'integration-error') wanted.push(['integration-error'])
    else if (bannerOf(view) !== null || view.needsSignIn) wanted.push(['common-errors'])
  }
  if ((facts.publishFailures?.length ?? 0) > 0) wanted.push(['publish-error'])
  if (facts.isMuted || facts.volume === 0) wanted.push(['sound'])
  if (views.some(({ pause }) => pause !== null)) wanted.push(['pause'])
  if (isQuiet(facts)) wanted.push(['no-orders'])
  const ready = views.find(isReadyToActivate)
  if (ready) wanted.push(['activate', ready.channel])
  if (facts.integrations !== null && views.every(({ state }) => state === 'not_connected'))
    wanted.push(['connect'])
  if (views.some(({ state }) => state === 'qa_in_progress')) wanted.push(['qa-how-long'])
  wanted.push(['status', 'doordash'])
  if (facts.integrations === null) wanted.push(['activate', 'doordash'])
  wanted.push(['sold-out'], ['contacts'], ['printer-problem'])
  const buttons = wanted.map(([intent, channel]) => askButton(intent, channel ?? null))
  return buttons
    .filter(({ id }, index) => buttons.findIndex((each) => each.id === id) === index)
    .slice(0, most)
}

import { create } from 'zustand'
import type { Channel } from '#shared/channel.ts'
import { call } from '../call/call.ts'
import { receivedWizard, useIntegrations } from './integrations-store.ts'

/**
 * A channel's own window, as far as this screen can see it.
 * - `none`: not opened from here
 * - `open`: opened and not seen closed
 * - `blocked`: the browser did not open it; `url` is for a link a person presses
 * - `followed`: that link was pressed; from here such a window cannot be watched
 */
type SignInWindow = {
  seen: 'none' | 'open' | 'blocked' | 'followed'
  url: string | null
  popup: Window | null
}

export const useSignInWindow = create<SignInWindow>()(() => ({ seen: 'none', url: null, popup: null }))

/** Who waits for the window: whether its answer has come, and where to tell that none will. */
type Waiting = {
  isOver: () => boolean
  report: (problem: 'popup-blocked' | 'popup-closed') => Promise<void>
}

const size = { width: 520, height: 760 }
const lookEveryMs = 400

/**
 * Opens a channel's page (R40) and watches until it closes; a blocked window is reported at once (R41). We stay its
 * opener: only an opener may bring it to the front and close it when it has done its work. Where the page goes is the
 * address the station gave out, and nothing else is ever opened.
 */
function openWindow(url: string, { isOver, report }: Waiting): void {
  useSignInWindow.getState().popup?.close()
  const left = Math.max(0, Math.round(window.screenX + (window.outerWidth - size.width) / 2))
  const top = Math.max(0, Math.round(window.screenY + (window.outerHeight - size.height) / 2))
  const features = `popup,width=${size.width},height=${size.height},left=${left},top=${top}`
  const popup = window.open(url, '_blank', features)
  // There the station opens a window of its own instead, closes it and tells the station when a person does.
  if (window.orderManagerShell?.kind === 'electron') {
    useSignInWindow.setState({ seen: 'open', url, popup: null })
    return
  }
  if (popup === null || popup.closed) {
    useSignInWindow.setState({ seen: 'blocked', url, popup: null })
    void report('popup-blocked')
    return
  }
  useSignInWindow.setState({ seen: 'open', url, popup })
  const timer = setInterval(() => {
    const isOurs = useSignInWindow.getState().popup === popup
    const over = isOver()
    if (isOurs && !over && !popup.closed) return
    clearInterval(timer)
    if (isOurs) useSignInWindow.setState({ seen: 'none', popup: null })
    // Signed in, or gone back: its window has nothing more to say, and the next decision is on this page.
    if (over) popup.close()
    else if (isOurs) void report('popup-closed')
  }, lookEveryMs)
}

/** Brings the window to the front. */
export function showSignInWindow(): void {
  useSignInWindow.getState().popup?.focus()
}

/** A person pressed the link that stands in for a blocked window. */
export function followedLink(): void {
  useSignInWindow.setState({ seen: 'followed' })
}

/**
 * The wizard's window. The station decides what its end means: it may have moved on already. Where it cannot be told, the
 * page goes on waiting, under the banner that says why.
 */
export function openSignInWindow(url: string): void {
  openWindow(url, {
    isOver: () => useIntegrations.getState().state?.wizard?.step !== 'authorize',
    report: async (problem) => {
      const answer = await call((client, options) =>
        client.integrations.wizard.signInEnded({ problem }, options),
      )
      if (answer.ok) receivedWizard(answer.value)
    },
  })
}

/** The window in which a merchant consents on the activation page (R111); its end is told in the same way. */
export function openConsentWindow(channel: Channel, url: string): void {
  const state = () => useIntegrations.getState().state?.consents.find((one) => one.channel === channel)
  // The station's word that it waits may come after the window, until then nothing is over; and whoever is quick is signed in
  // before the next look, so that its word is listened for and not looked for.
  const isOpen = () => state()?.openSince != null
  let wasOpen = isOpen()
  const stop = useIntegrations.subscribe(() => {
    wasOpen ||= isOpen()
  })
  openWindow(url, {
    isOver: () => {
      const over = wasOpen && !isOpen()
      if (over) stop()
      return over
    },
    report: async (problem) => {
      await call((client, options) => client.integrations.consent.ended({ channel, problem }, options))
    },
  })
}

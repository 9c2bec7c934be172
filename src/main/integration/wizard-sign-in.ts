import type { SignInProblem, WizardRefusal } from '#shared/integration/wizard.ts'
import type { Language } from '#shared/location/location.ts'
import type { Result } from '#shared/result.ts'
import type { Grant, Merchant } from '../channels/merchant.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { createSignIn } from './sign-in.ts'
import type { WizardChange, WizardState } from './wizard-state.ts'

/** The wizard's step through the channel's own sign-in pages (R40 to R44). */
export function createWizardSignIn(deps: {
  wizard: WizardState
  merchant: Merchant
  clock: Clock
  log: Log
  language: () => Language
  /** An account can be asked again. */
  onWork: () => void
}) {
  const { wizard, merchant } = deps
  /** The channel's window came back and its code is being exchanged: closing that window is no problem any more. */
  let isExchanging = false

  const signIn = createSignIn({
    clock: deps.clock,
    log: deps.log,
    language: deps.language,
    channel: merchant.channel,
    onProblem: (problem) => void wizard.apply({ type: 'sign-in-failed', problem }),
    onGrant: exchange,
  })

  async function exchange(grant: Grant): Promise<SignInProblem | null> {
    isExchanging = true
    try {
      const linked = await merchant.exchange(grant)
      if (!linked.ok) {
        wizard.apply({ type: 'sign-in-failed', problem: linked.problem })
        return linked.problem
      }
      wizard.apply({ type: 'signed-in', account: linked.account })
      deps.onWork()
      return null
    } finally {
      isExchanging = false
    }
  }

  return {
    /** Answers the address of the channel's page. */
    open: async (): Promise<
      Result<{ url: string }, { refusal: WizardRefusal | 'no-wizard' | 'not-set-up' }>
    > => {
      const page = merchant.signInPage()
      if (!page) return { ok: false, refusal: 'not-set-up' }
      const opened = wizard.apply({ type: 'sign-in-opened' })
      if (!opened.ok) return opened
      return { ok: true, url: await signIn.open(page) }
    },

    /** The address of the sign-in whose way back is open; null when none is. */
    url: () => signIn.address(),

    /**
     * What the screen saw of the channel's window. The way back stays open: a browser may call a window closed that is
     * only out of its sight, and a late code is as good as one in time (B13).
     */
    ended: (problem: SignInProblem): WizardChange => {
      const current = wizard.current()
      if (!current) return { ok: false, refusal: 'no-wizard' }
      if (current.signingInSince === null || isExchanging) return { ok: true, wizard: current }
      return wizard.apply({ type: 'sign-in-failed', problem })
    },

    /** A sign-in that was open when the program ended cannot come back: its way back is gone. */
    resume: (): void => {
      if (wizard.current()?.signingInSince != null)
        wizard.apply({ type: 'sign-in-failed', problem: 'expired' })
    },
    close: signIn.close,
    stop: signIn.stop,
  }
}

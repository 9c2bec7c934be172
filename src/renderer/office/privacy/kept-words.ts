import { useLingui } from '@lingui/react/macro'
import type { KeptData } from '#shared/privacy/retention.ts'

/** What each kind of kept data is, for a manager. */
export function useKeptWords(): Record<KeptData, { title: string; hint: string }> {
  const { t } = useLingui()
  return {
    bodies: {
      title: t`Original deliveries`,
      hint: t`What the channel sent, word for word; support needs it when an order looks wrong.`,
    },
    contacts: {
      title: t`Telephones and addresses`,
      hint: t`The customer’s, and the courier’s name and telephone.`,
    },
    names: {
      title: t`Names and notes`,
      hint: t`The customer’s name and number at the channel, and every note.`,
    },
    orders: {
      title: t`Orders`,
      hint: t`Dishes, amounts and history. Tax offices ask for them; you are asked before any is deleted.`,
    },
  }
}

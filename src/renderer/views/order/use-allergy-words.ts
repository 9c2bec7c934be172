import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Channel } from '#shared/channel.ts'
import { type AllergyWords, allergenTypes } from '#shared/order/said-allergy.ts'

const messages: Record<keyof AllergyWords, MessageDescriptor> = {
  ALLERGY: msg({ context: 'ticket', message: 'ALLERGY' }),
  DAIRY: msg({ context: 'ticket', message: 'DAIRY' }),
  EGGS: msg({ context: 'ticket', message: 'EGGS' }),
  FISH: msg({ context: 'ticket', message: 'FISH' }),
  SHELLFISH: msg({ context: 'ticket', message: 'SHELLFISH' }),
  TREENUTS: msg({ context: 'ticket', message: 'TREENUTS' }),
  PEANUTS: msg({ context: 'ticket', message: 'PEANUTS' }),
  GLUTEN: msg({ context: 'ticket', message: 'GLUTEN' }),
  SOY: msg({ context: 'ticket', message: 'SOY' }),
}

/** The allergens Uber lists, in the language of this screen; null for a channel whose allergies are a customer's own text. */
export function useAllergyWords(channel: Channel | undefined): AllergyWords | null {
  const { t } = useLingui()
  return useMemo(() => {
    if (channel !== 'uber-eats') return null
    const said = ([...allergenTypes, 'ALLERGY'] as const).map((each) => [each, t(messages[each])] as const)
    return Object.fromEntries(said) as AllergyWords
  }, [channel, t])
}

import { Trans } from '@lingui/react/macro'
import type { ComponentProps } from 'react'
import type { IntegrationView } from '#shared/integration/view.ts'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { HoursForm, mostLines } from './HoursForm.tsx'
import { useKnownHours } from './use-known-hours.ts'

type Props = Omit<ComponentProps<typeof HoursForm>, 'known'> & { view: IntegrationView }

/** The hours form, with what is known already. */
export function KnownHoursForm({ view, ...form }: Props) {
  const known = useKnownHours(view, mostLines)
  if (known === null)
    return (
      <Working>
        <Trans>Looking for the hours of your menus</Trans>
      </Working>
    )
  return <HoursForm known={known} {...form} />
}

import { unproven } from '#shared/integration/go-live.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { useActivation } from './activation-store.ts'
import { DeviceStep } from './DeviceStep.tsx'
import { LocationsStep } from './LocationsStep.tsx'
import { ResultStep } from './ResultStep.tsx'

/** Activating: first this device is proven ready, then locations are chosen, then each says what came of it (R97 to R118). */
export function ActivationPage() {
  const state = useIntegrations((integrations) => integrations.state)
  const attempt = useActivation((activation) => activation.attempt)
  const goneOnWithout = useActivation((activation) => activation.goneOnWithout)
  if (state === null) return null
  if (attempt !== null) return <ResultStep state={state} attempt={attempt} />
  const open = unproven(state.goLive)
  // A check that ran out since it was passed brings the first page back.
  const isCovered = goneOnWithout !== null && open.every((check) => goneOnWithout.includes(check))
  return isCovered ? <LocationsStep state={state} goneOnWithout={open} /> : <DeviceStep state={state} />
}

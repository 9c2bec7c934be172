import { Trans } from '@lingui/react/macro'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { useDevice } from '#renderer/station/device/device-store.ts'

/** Its name, or its id where it is no longer set up here: its orders still count. */
export function LocationName({ id }: { id: string }) {
  const name = useDevice(({ state }) => state?.locations.find((location) => location.id === id)?.name)
  if (name !== undefined) return <Name text={name} />
  const place = <Name text={id} />
  return <Trans comment="a location that was taken off this station">{place} (no longer here)</Trans>
}

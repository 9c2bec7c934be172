import { Trans } from '@lingui/react/macro'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { useLocation } from '#renderer/station/device/device-store.ts'

/** Its name, and that it is no longer here where it was removed: its orders still count. */
export function LocationName({ id }: { id: string }) {
  const location = useLocation(id)
  const place = <Name text={location?.name ?? id} />
  if (location?.setAsideAt === null) return place
  return <Trans comment="a location that was taken off this station">{place} (no longer here)</Trans>
}

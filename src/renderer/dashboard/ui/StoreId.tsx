import { Trans } from '@lingui/react/macro'

/** A store's number at its channel. */
export function StoreId({ id }: { id: string }) {
  return <Trans comment="a store's number at DoorDash">ID {id}</Trans>
}

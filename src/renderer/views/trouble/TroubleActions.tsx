import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { tryNow } from '#renderer/station/connection/connection-store.ts'
import { useOutage } from '#renderer/station/outage/outage-store.ts'
import { askWhetherHeard } from '#renderer/station/ringer/sound-check.ts'
import { lossWasSeen, trySoundAgain, useSound } from '#renderer/station/ringer/sound-store.ts'

/** To a station that is out of reach. */
export function LineActions() {
  const rings = useSound(({ ringing }) => ringing.has('line'))
  return (
    <>
      {rings && (
        <Button size="small" onPress={lossWasSeen}>
          <Trans comment="stops the sound of new orders">I've seen it</Trans>
        </Button>
      )}
      <Button size="small" onPress={tryNow}>
        <Trans>Try now</Trans>
      </Button>
    </>
  )
}

/** To where a manager restores a backup. */
export function OpenBackups() {
  const enterOffice = useScreen((screen) => screen.enterOffice)
  const open = useDashboard((dashboard) => dashboard.open)
  const act = () => {
    enterOffice()
    open({ at: 'backups' })
  }
  return (
    <Button size="small" onPress={act}>
      <Trans comment="button: where a backup is restored">Open backups</Trans>
    </Button>
  )
}

export function ListenAgain() {
  return (
    <Button size="small" onPress={() => void askWhetherHeard()}>
      <Trans>Listen again</Trans>
    </Button>
  )
}

export function TrySoundAgain() {
  const [trying, setTrying] = useState(false)
  const again = async () => {
    setTrying(true)
    await trySoundAgain()
    setTrying(false)
  }
  return (
    <Button size="small" isBusy={trying} onPress={() => void again()}>
      <Trans>Try the sound again</Trans>
    </Button>
  )
}

export function GoThrough() {
  const open = useOutage((state) => state.open)
  const enter = useScreen((state) => state.go)
  const isOffice = useScreen((state) => state.room === 'office')
  const press = () => {
    if (isOffice) enter('orders')
    open()
  }
  return (
    <Button size="small" onPress={press}>
      <Trans comment="button: the list of orders that came in during an outage">Go through them</Trans>
    </Button>
  )
}

export function GoToOrders() {
  const go = useScreen((state) => state.go)
  return (
    <Button size="small" onPress={() => go('orders')}>
      <Trans>Go to the orders</Trans>
    </Button>
  )
}

import { useLingui } from '@lingui/react/macro'
import { ChefHat } from 'lucide-react'
import { hasStations } from '#shared/order/stations.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { useOwnScreen } from '#renderer/station/screens/own-screen-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import styles from './StationChip.module.css'

/**
 * Whose part of the orders this screen shows; there only where a kitchen works in stations. A screen that a manager gave to
 * one station says which, and has no way out of it.
 */
export function StationChip() {
  const { t } = useLingui()
  const open = useScreen((state) => state.open)
  const station = useBoard((state) => state.station)
  const isPlanned = useBoard(({ plans }) => Object.values(plans).some(hasStations))
  const isGiven = useOwnScreen(({ place }) => place.at !== 'kitchen')
  if (station === null && (isGiven || !isPlanned)) return null
  if (isGiven && station !== null)
    return (
      <p className={classes(styles.chip, styles.given)} data-part="station">
        <ChefHat size={22} aria-hidden="true" />
        {t(stationNames[station])}
      </p>
    )
  return (
    <Button size="small" className={styles.chip} onPress={() => open({ type: 'stations' })}>
      <ChefHat size={22} aria-hidden="true" />
      {station === null ? t`All stations` : t(stationNames[station])}
    </Button>
  )
}

import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { BellRing } from 'lucide-react'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import styles from './RingBanner.module.css'
import { useSound } from '#renderer/station/sound/sound-store.ts'

/** What rings is not on this screen: says so, and leads there (B21). */
export function RingBanner() {
  const { t } = useLingui()
  const elsewhere = useScreen((state) => state.room === 'office' || state.screen !== 'orders')
  const go = useScreen((state) => state.go)
  const count = useSound(({ ringing }) => (ringing.has('line') ? 0 : ringing.size))
  if (!elsewhere || count === 0) return null
  return (
    <div className={styles.banner} role="alert" data-banner="ringing">
      <BellRing size={28} aria-hidden="true" />
      <p className={styles.words}>
        {t`${plural(count, { one: '# order needs you', other: '# orders need you' })}`}
      </p>
      <Button onPress={() => go('orders')}>
        <Trans>Go to the orders</Trans>
      </Button>
    </div>
  )
}

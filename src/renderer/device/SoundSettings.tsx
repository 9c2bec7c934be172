import { Trans, useLingui } from '@lingui/react/macro'
import { BellRing, CircleX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Label } from 'react-aria-components/Label'
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { soundNow } from '../sound/sound-store.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Notice } from '../ui/Notice.tsx'
import { saveSettings } from './save-settings.ts'
import styles from './SoundSettings.module.css'

const quiet = 0.3

/** How loud the alerts get, and what each of them sounds like. */
export function SoundSettings({ volume }: { volume: number }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const now = chosen ?? volume
  const settle = async (value: number) => {
    soundNow('new', value)
    await saveSettings({ volume: value })
    setChosen(null)
  }
  return (
    <div className={styles.sound}>
      <Slider
        className={classes(styles.slider)}
        value={now}
        minValue={0}
        maxValue={1}
        step={0.05}
        formatOptions={{ style: 'percent' }}
        onChange={(value) => setChosen(one(value))}
        onChangeEnd={(value) => void settle(one(value))}
      >
        <Label className={classes(styles.label)}>
          <Trans>Volume</Trans>
        </Label>
        <SliderOutput className={classes(styles.output)} />
        <SliderTrack className={classes(styles.track)}>
          {({ state }) => (
            <>
              <div className={styles.rail} />
              <div className={styles.filled} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
              <SliderThumb className={classes(styles.thumb)} />
            </>
          )}
        </SliderTrack>
      </Slider>
      {now < quiet && (
        <Notice tone="warn">
          {now === 0 ? (
            <Trans>No sound: new orders only flash on the screen.</Trans>
          ) : (
            <Trans>This is hard to hear in a running kitchen.</Trans>
          )}
        </Notice>
      )}
      <TestButtons />
    </div>
  )
}

function TestButtons() {
  const { t } = useLingui()
  const icon = { size: 22, 'aria-hidden': true } as const
  return (
    <div className={styles.tests} role="group" aria-label={t`Listen to each sound`}>
      <Button onPress={() => soundNow('new')}>
        <BellRing {...icon} />
        <Trans>New order</Trans>
      </Button>
      <Button onPress={() => soundNow('cancelled')}>
        <CircleX {...icon} />
        <Trans context="sound">Cancelled</Trans>
      </Button>
      <Button onPress={() => soundNow('problem')}>
        <TriangleAlert {...icon} />
        <Trans context="sound">Problem</Trans>
      </Button>
    </div>
  )
}

function one(value: number | number[]): number {
  return typeof value === 'number' ? value : (value[0] ?? 0)
}

import { Trans, useLingui } from '@lingui/react/macro'
import { BellRing, Bike, CircleX, Clock3, Hourglass, PencilLine, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Label } from 'react-aria-components/Label'
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import type { Sound } from '#renderer/station/orders/ringing.ts'
import type { Played } from '#renderer/station/ringer/observed.ts'
import { soundNow } from '#renderer/station/ringer/sound-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { saveSetting } from '#renderer/station/device/save-settings.ts'
import { SavingProblem } from '#renderer/views/settings/SavingProblem.tsx'
import styles from './SoundSettings.module.css'

const quiet = 0.3

/** How loud the alerts get, and what each of them sounds like. */
export function SoundSettings({ volume }: { volume: number }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const now = chosen ?? volume
  const settle = async (value: number) => {
    void soundNow('new', value)
    await saveSetting('volume', value)
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
            <Trans>This is hard to hear in a busy kitchen.</Trans>
          )}
        </Notice>
      )}
      <SavingProblem about="volume" />
      <TestButtons />
    </div>
  )
}

function TestButtons() {
  const { t } = useLingui()
  const [played, setPlayed] = useState<Played | 'playing' | null>(null)
  const icon = { size: 22, 'aria-hidden': true } as const
  const listen = async (sound: Sound) => {
    setPlayed('playing')
    setPlayed(await soundNow(sound))
  }
  return (
    <>
      <div className={styles.tests} role="group" aria-label={t`Listen to each sound`}>
        <Button onPress={() => void listen('new')}>
          <BellRing {...icon} />
          <Trans>New order</Trans>
        </Button>
        <Button onPress={() => void listen('expiring')}>
          <Hourglass {...icon} />
          <Trans context="sound" comment="an order nobody has answered">
            About to expire
          </Trans>
        </Button>
        <Button onPress={() => void listen('cancelled')}>
          <CircleX {...icon} />
          <Trans context="sound">Cancelled</Trans>
        </Button>
        <Button onPress={() => void listen('changed')}>
          <PencilLine {...icon} />
          <Trans context="sound">Changed</Trans>
        </Button>
        <Button onPress={() => void listen('courier')}>
          <Bike {...icon} />
          <Trans context="sound">At the door</Trans>
        </Button>
        <Button onPress={() => void listen('late')}>
          <Clock3 {...icon} />
          <Trans context="sound" comment="the food of an order is not ready at its time">
            Late
          </Trans>
        </Button>
        <Button onPress={() => void listen('problem')}>
          <TriangleAlert {...icon} />
          <Trans context="sound">Problem</Trans>
        </Button>
      </div>
      <div role="status" data-part="sound-test" data-played={played ?? undefined}>
        {played !== null && <TestResult played={played} />}
      </div>
    </>
  )
}

/** What was seen of the test; only an ear can say whether the loudspeaker is on. */
function TestResult({ played }: { played: Played | 'playing' }) {
  switch (played) {
    case 'playing':
      return (
        <Notice tone="info">
          <Trans>Listening</Trans>
        </Notice>
      )
    case 'played':
      return (
        <Notice tone="info">
          <Trans>It was played. Nothing heard? Check the loudspeaker and the volume of this device.</Trans>
        </Notice>
      )
    case 'blocked':
      return (
        <Notice tone="warn">
          <Trans>The browser keeps this page silent. Touch the screen and try again.</Trans>
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="trouble">
          <Trans>
            It made no sound: the file is missing or the sound of this device is stuck. Restart the app; if it
            stays silent, call support.
          </Trans>
        </Notice>
      )
    case 'cut':
      return null
  }
}

function one(value: number | number[]): number {
  return typeof value === 'number' ? value : (value[0] ?? 0)
}

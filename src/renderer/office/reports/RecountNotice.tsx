import { Trans } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useState } from 'react'
import { useRead } from '#renderer/station/call/use-read.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'

/** A day takes the station a tenth of a second and more; a person sees the number move (ms). */
const lookEveryMs = 2_000

/**
 * After an update days are counted anew in the background: until all are, figures of before and after stand side by side, and
 * this says so. `onDone` once the last is counted. What cannot be asked is said by the figures themselves.
 */
export function RecountNotice({ onDone }: { onDone: () => void }) {
  const format = useFormat()
  const [isOver, setOver] = useState(false)
  const tick = useTime((now) => (isOver ? 0 : Math.floor(now / lookEveryMs)))
  const { value } = useRead(isOver ? 'over' : `recount ${tick}`, (client, options) =>
    client.reports.recount(undefined, options),
  )
  const isCounting = value !== null && value.counted < value.of
  const [wasCounting, setWasCounting] = useState(false)
  if (isCounting && !wasCounting) setWasCounting(true)
  const isDone = value !== null && !isCounting
  if (isDone && !isOver) setOver(true)
  const done = useEffectEvent(() => {
    if (wasCounting) onDone()
  })
  useEffect(() => {
    if (isDone) done()
  }, [isDone])
  if (!isCounting) return null
  const [counted, all] = [format.number(value.counted), format.number(value.of)]
  return (
    <Notice look="block" tone="info" about="recount" title={<Trans>Figures are being counted anew</Trans>}>
      <Trans>
        Past days counted: {counted} of {all}. Until all are done, some days still show the figures of the
        earlier version. Orders come in as usual.
      </Trans>
    </Notice>
  )
}

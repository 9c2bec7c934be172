import { Trans, useLingui } from '@lingui/react/macro'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { useMenuList, useTargets } from '#renderer/station/menus/menus-store.ts'
import { useCreating } from '#renderer/station/menus/create-store.ts'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { Destination } from './Destination.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { NotRead } from './NotRead.tsx'
import { Reading } from './Reading.tsx'
import { useExpressImport } from './use-express-import.ts'

/** Express set-up: reads the channel's menu, shows what it will change, then [Import] (R64 to R70). */
export function ExpressPreview() {
  const { t } = useLingui()
  const { locationId, channel, go, setName } = useCreating()
  const location = useTargets().find((target) => target.locationId === locationId)
  const menus = useMenuList()
  const [into, setInto] = useState<string | null>(null)
  const { read, unread, again, isCurrent, newName, mayTake, isBusy, problem, take } = useExpressImport(into)

  const place = location?.locationName ?? ''
  const service = channelNames[channel]
  return (
    <CreateStepPage
      current="preview"
      title={
        read === null ? <Unread isReading={unread === null} /> : <Trans>Check it before you import</Trans>
      }
      lead={
        <Trans>
          {place} · {service}
        </Trans>
      }
      back={
        <Button onPress={() => go('service')} isDisabled={isBusy}>
          <Trans>Back</Trans>
        </Button>
      }
      next={
        unread === null && (
          <BusyButton look="main" isBusy={isBusy} isDisabled={!mayTake} onPress={() => void take()}>
            {!isBusy && <Download size={24} aria-hidden="true" />}
            <Trans comment="button: brings a menu in">Import</Trans>
          </BusyButton>
        )
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent about="not-imported">
          {t(menuCallProblem(problem))}
        </Notice>
      )}
      {unread !== null && <NotRead code={unread} onAgain={again} />}
      {unread === null && read === null && <Reading service={service} />}
      {read !== null && (
        <>
          <Destination
            menus={menus.filter(({ currency }) => currency === read.document.currency)}
            into={into}
            onInto={setInto}
            name={newName}
            onName={setName}
          />
          {isCurrent ? (
            <ImportPreview
              document={read.document}
              problems={read.problems}
              changes={into === null ? null : read.changes}
            />
          ) : (
            unread === null && <Reading service={service} />
          )}
        </>
      )}
    </CreateStepPage>
  )
}

function Unread({ isReading }: { isReading: boolean }) {
  return isReading ? <Trans>The menu is being read</Trans> : <Trans>The menu could not be read</Trans>
}

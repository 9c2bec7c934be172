import { Trans } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { useCreating } from '#renderer/station/menus/create-store.ts'
import { ExpressPreview } from './ExpressPreview.tsx'
import { FilePreview } from './FilePreview.tsx'
import { LocationStep } from './LocationStep.tsx'
import { ScratchStep } from './ScratchStep.tsx'
import { ServiceStep } from './ServiceStep.tsx'
import { WayStep } from './WayStep.tsx'

// Reading spreadsheets is a large part that few need.
const ImportPages = lazy(async () => ({
  default: (await import('../import/ImportPages.tsx')).ImportPages,
}))

/** [Create a menu]: express set-up from a connected channel, a spreadsheet, or from scratch (R62 to R70). */
export function CreatePage() {
  const { step, document, go, readFile } = useCreating()
  switch (step) {
    case 'way':
      return <WayStep />
    case 'location':
      return <LocationStep />
    case 'service':
      return <ServiceStep />
    case 'details':
      return <ScratchStep />
    case 'file':
      return (
        <Suspense fallback={<Opening />}>
          <ImportPages onDone={readFile} onCancel={() => go('way')} />
        </Suspense>
      )
    case 'preview':
      return document === null ? <ExpressPreview /> : <FilePreview document={document} />
  }
}

function Opening() {
  return (
    <CreateStepPage current="file" title={<Trans>Upload a spreadsheet</Trans>}>
      <Working>
        <Trans>One moment</Trans>
      </Working>
    </CreateStepPage>
  )
}

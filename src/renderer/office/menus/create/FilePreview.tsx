import { Trans, useLingui } from '@lingui/react/macro'
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { Menu } from '#shared/menu/menu.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { useMenuList } from '#renderer/station/menus/menus-store.ts'
import { useCreating } from '#renderer/station/menus/create-store.ts'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { Destination } from './Destination.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { RecognisedItems } from './RecognisedItems.tsx'
import { ReplaceMost } from './ReplaceMost.tsx'
import { useFileImport } from './use-file-import.ts'

/** A spreadsheet was read: what it will change, then [Import] (R65). */
export function FilePreview({ document }: { document: Menu }) {
  const { t } = useLingui()
  const { go, name: typed, setName } = useCreating()
  const menus = useMenuList().filter(({ currency }) => currency === document.currency)
  const [isAsked, setAsked] = useState(false)
  const name = typed ?? document.name
  const { into, existing, joined, codes, setCodes, itemCount, takenAway, changes, ...file } = useFileImport(
    document,
    name,
  )
  const { isBusy, problem, isCurrent } = file
  const take = () => {
    setAsked(false)
    void file.take()
  }

  return (
    <CreateStepPage
      current="preview"
      title={<Trans>Check it before you import</Trans>}
      lead={<Trans>What your spreadsheet holds, as it will be in the menu.</Trans>}
      back={
        <Button onPress={() => go('file')} isDisabled={isBusy}>
          <Trans>Back</Trans>
        </Button>
      }
      next={
        <BusyButton
          look="main"
          isBusy={isBusy}
          isDisabled={!isCurrent || (into === null ? name.trim() === '' : changes?.length === 0)}
          onPress={() => (takenAway * 2 > itemCount ? setAsked(true) : take())}
        >
          {!isBusy && <Download size={24} aria-hidden="true" />}
          <Trans comment="button: brings a menu in">Import</Trans>
        </BusyButton>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent about="not-imported">
          {t(menuCallProblem(problem))}
        </Notice>
      )}
      <Destination
        menus={menus}
        into={into}
        onInto={(menuId) => void file.choose(menuId)}
        name={name}
        onName={setName}
      />
      {isCurrent ? (
        <>
          {joined !== null && (
            <RecognisedItems recognised={joined.recognised} codes={codes} onCodes={setCodes} />
          )}
          <ImportPreview document={file.document} problems={file.problems} changes={changes} />
        </>
      ) : (
        isBusy && (
          <Working>
            <Trans>Opening the menu</Trans>
          </Working>
        )
      )}
      {isAsked && existing !== null && (
        <ReplaceMost
          name={existing.document.name}
          takenAway={takenAway}
          count={itemCount}
          onReplace={take}
          onClose={() => setAsked(false)}
        />
      )}
    </CreateStepPage>
  )
}

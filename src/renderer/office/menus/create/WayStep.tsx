import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { createSteps, useCreating } from '#renderer/station/menus/create-store.ts'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'

/** Express or advanced set-up (R64 to R66). */
export function WayStep() {
  const { t } = useLingui()
  const { way, choose, go } = useCreating()
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  return (
    <CreateStepPage
      current="way"
      title={<Trans>How do you want to set up the menu?</Trans>}
      lead={<Trans>Nothing changes for customers before you publish it.</Trans>}
      back={
        <Button onPress={() => open({ at: 'menus' })}>
          <Trans>To the menus</Trans>
        </Button>
      }
      next={
        <Button
          look="main"
          onPress={() => {
            const next = createSteps[way][1]
            // A file that was read on an earlier attempt is not this one's.
            useCreating.setState({ document: null })
            if (next) go(next)
          }}
        >
          <Trans comment="button">Continue</Trans>
        </Button>
      }
    >
      <ChoiceList
        label={<Trans>One of the three</Trans>}
        value={way}
        onChange={choose}
        choices={[
          {
            value: 'express',
            words: t({ message: 'Express set-up', comment: 'way to create a menu (R64)' }),
            hint: t`Import the menu of a connected delivery app: what your customers see there now`,
          },
          {
            value: 'spreadsheet',
            words: t({
              message: 'Advanced set-up: spreadsheet',
              comment: 'way to create a menu (R65)',
            }),
            hint: t`Upload an Excel or CSV file, checked cell by cell before anything is imported`,
          },
          {
            value: 'scratch',
            words: t({
              message: 'Advanced set-up: from scratch',
              comment: 'way to create a menu (R66)',
            }),
            hint: t`Begin with an empty menu and add categories and items yourself`,
          },
        ]}
      />
      <p>
        <TextButton onPress={() => read('menus')}>
          <Trans>Getting started with menus</Trans>
        </TextButton>
      </p>
    </CreateStepPage>
  )
}

import { Trans } from '@lingui/react/macro'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { isOtherScreen } from '#renderer/station/connection/paired-token.ts'
import { LanguageChoice } from '#renderer/views/settings/LanguageChoice.tsx'
import { useBoardView } from './board-view.ts'
import styles from './ViewSheet.module.css'

/** Size of the cards, their order, the text and the colours of this screen; kept on it. */
export function ViewSheet({ onClose }: { onClose: () => void }) {
  const { view, change } = useBoardView()
  return (
    <Sheet
      title={<Trans comment="heading: how the board is shown on this screen">View</Trans>}
      onClose={onClose}
    >
      <div className={styles.choices}>
        <ChoiceList
          label={<Trans>Size of the cards</Trans>}
          value={view.cards}
          onChange={(cards) => change({ cards })}
          choices={[
            {
              value: 'automatic',
              words: <Trans>Automatic</Trans>,
              hint: <Trans>As large as the number of orders allows</Trans>,
            },
            { value: 'full', words: <Trans comment="size of a card: everything on it">Full</Trans> },
            {
              value: 'compact',
              words: <Trans comment="size of a card">Compact</Trans>,
              hint: <Trans>Options are counted, notes on one line</Trans>,
            },
            {
              value: 'strip',
              words: <Trans comment="size of a card: two rows">Strips</Trans>,
              hint: <Trans>Code, time, allergy and button; of the items what fits</Trans>,
            },
          ]}
        />
        <ChoiceList
          label={<Trans>Order of the cards</Trans>}
          value={view.order}
          onChange={(order) => change({ order })}
          choices={[
            { value: 'columns', words: <Trans>Columns: New, Preparing, Ready</Trans> },
            {
              value: 'piles',
              words: <Trans>All together, grouped by due time</Trans>,
              hint: <Trans>Late, next 10 minutes, later, ready</Trans>,
            },
            { value: 'due', words: <Trans>All together, soonest first</Trans> },
          ]}
        />
        <ChoiceList
          label={<Trans>Text size</Trans>}
          value={view.text}
          onChange={(text) => change({ text })}
          flow="inline"
          choices={[
            { value: 'usual', words: <Trans comment="size of text">Usual</Trans> },
            { value: 'large', words: <Trans comment="size of text">Large</Trans> },
            { value: 'largest', words: <Trans comment="size of text">Very large</Trans> },
          ]}
        />
        <ChoiceList
          label={<Trans>Colours</Trans>}
          value={view.theme}
          onChange={(theme) => change({ theme })}
          flow="inline"
          choices={[
            { value: 'dark', words: <Trans comment="colours of the kitchen's screens">Dark</Trans> },
            { value: 'light', words: <Trans comment="colours of the kitchen's screens">Light</Trans> },
          ]}
        />
        {isOtherScreen() && <LanguageChoice label={<Trans>Language</Trans>} />}
        <p className={styles.soft}>
          <Trans>For this screen only. Other screens keep their own view.</Trans>
        </p>
      </div>
    </Sheet>
  )
}

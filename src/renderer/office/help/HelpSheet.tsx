import { Trans, useLingui } from '@lingui/react/macro'
import { serviceName } from '#shared/support/contacts.ts'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Article } from './Article.tsx'
import styles from './HelpSheet.module.css'
import { HelpTitle } from './HelpTitle.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'

/** An article beside the page it is about (R2): nobody has to leave what he is doing. */
export function HelpSheet() {
  const { t } = useLingui()
  const topic = useDashboard((state) => state.help)
  const close = useDashboard((state) => state.closeHelp)
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  if (topic === null) return null
  return (
    <Sheet
      title={<HelpTitle topic={topic} />}
      onClose={close}
      actions={
        topic === 'support' ? (
          <Button onPress={() => open({ at: 'contacts' })}>
            <Trans>Help and contacts</Trans>
          </Button>
        ) : (
          <Button onPress={() => read('support')}>
            <Trans>Still stuck? The {serviceName} support team</Trans>
          </Button>
        )
      }
    >
      {/* A long article without anything to press is scrolled with the keys. */}
      <div className={styles.article} tabIndex={0} role="group" aria-label={t`Article`}>
        <Article topic={topic} />
      </div>
    </Sheet>
  )
}

import { Trans } from '@lingui/react/macro'
import { ChevronLeft, CloudUpload } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { MenuPath } from '#shared/menu/problem.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import styles from './MenuPage.module.css'
import { startPublishing } from '#renderer/station/menus/publish-store.ts'

// The editor is a large part that a glance at the menus does not need.
const MenuEditor = lazy(async () => ({ default: (await import('../editor/MenuEditor.tsx')).MenuEditor }))

type Props = { menuId: string; at: MenuPath | undefined }

/** One menu in the editor, with the way back and the way on to its customers. */
export function MenuPage({ menuId, at }: Props) {
  const open = useDashboard((state) => state.open)
  return (
    <div className={styles.page} data-menu-page={menuId}>
      <Suspense fallback={<Opening />}>
        <MenuEditor
          menuId={menuId}
          {...(at && { at })}
          back={
            <TextButton
              icon={<ChevronLeft size={22} aria-hidden="true" />}
              onPress={() => open({ at: 'menus' })}
            >
              <Trans>Menus</Trans>
            </TextButton>
          }
          actions={
            <Button look="main" size="small" onPress={() => void publish(menuId)}>
              <CloudUpload size={22} aria-hidden="true" />
              <Trans comment="button">Publish</Trans>
            </Button>
          }
        />
      </Suspense>
    </div>
  )
}

/** What is published is what is on screen; what could not be saved is told by the editor, which stays. */
async function publish(menuId: string): Promise<void> {
  const { saveOpenMenu } = await import('../editor/sessions.ts')
  if (await saveOpenMenu(menuId)) startPublishing(menuId)
}

function Opening() {
  return (
    <main className={styles.opening} aria-busy="true">
      <h1 className="heard-only">
        <Trans>Menu</Trans>
      </h1>
      <Working>
        <Trans>Opening the menu</Trans>
      </Working>
    </main>
  )
}

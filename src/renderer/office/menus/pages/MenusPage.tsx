import { Trans } from '@lingui/react/macro'
import { BookOpenText, Plus } from 'lucide-react'
import { programName, serviceName } from '#shared/support/contacts.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { PlainPage } from '#renderer/kit/frames/PlainPage.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { startCreating } from '#renderer/station/menus/create-store.ts'
import { MenuCard } from './MenuCard.tsx'
import { useMenus } from '#renderer/station/menus/menus-store.ts'
import styles from './MenusPage.module.css'
import { OutsideBanner } from '#renderer/views/menu/OutsideBanner.tsx'
import { StorefrontsPanel } from './StorefrontsPanel.tsx'
import { PublishFailedBanner } from '#renderer/views/menu/PublishFailedBanner.tsx'

/** [Applications] → [Menu]: every menu, where it is published, and what customers see there now (R63). */
export function MenusPage() {
  const state = useMenus((menus) => menus.state)
  const isFailing = useMenus((menus) => menus.isFailing)
  const read = useDashboard((dashboard) => dashboard.read)
  const hasMenus = state !== null && state.menus.length > 0
  return (
    <PlainPage
      title={<Trans>Menus</Trans>}
      lead={<Trans>Write a menu once, then publish it to your locations and channels.</Trans>}
      tools={
        <div className={styles.tools}>
          <TextButton onPress={() => read('menus')}>
            <Trans>Getting started with menus</Trans>
          </TextButton>
          {hasMenus && <CreateButton />}
        </div>
      }
    >
      {state === null ? (
        isFailing ? (
          <Notice
            look="block"
            tone="trouble"
            urgent
            about="menus-unreadable"
            title={<Trans>The menus cannot be read from the station</Trans>}
          >
            <Trans>Retrying automatically. Orders and what customers see are not affected.</Trans>
          </Notice>
        ) : (
          <Working>
            <Trans>Getting your menus from the station</Trans>
          </Working>
        )
      ) : (
        <>
          <PublishFailedBanner />
          <OutsideBanner />
          {hasMenus ? (
            <section className={styles.menus} aria-labelledby="your-menus">
              <h2 className={styles.heading} id="your-menus">
                <Trans>Your menus</Trans>
              </h2>
              {state.menus.map((menu) => (
                <MenuCard key={menu.id} menu={menu} targets={state.targets} />
              ))}
            </section>
          ) : (
            <NoMenu />
          )}
          <StorefrontsPanel state={state} />
          <Notice look="block" tone="info" about="menu-advice" title={<Trans>Manage your menus here</Trans>}>
            <Trans>
              Changes in DoorDash's menu manager still work, and they are noticed here. But we advise managing
              menus in {serviceName}: one place keeps all locations the same.
            </Trans>
          </Notice>
        </>
      )}
    </PlainPage>
  )
}

function CreateButton() {
  return (
    <Button look="main" onPress={() => startCreating()}>
      <Plus size={24} aria-hidden="true" />
      <Trans comment="button (R62)">Create a menu</Trans>
    </Button>
  )
}

function NoMenu() {
  return (
    <section className={styles.empty} data-part="no-menu">
      <span className={styles.mark}>
        <BookOpenText size={42} strokeWidth={1.7} aria-hidden="true" />
      </span>
      <h2 className={styles.heading}>
        <Trans>No menu in {programName} yet</Trans>
      </h2>
      <p>
        <Trans>
          Bring the one your customers see at DoorDash now, upload a spreadsheet, or build one from scratch.
          Nothing changes for customers before you publish.
        </Trans>
      </p>
      <div className={styles.actions}>
        <CreateButton />
      </div>
    </section>
  )
}

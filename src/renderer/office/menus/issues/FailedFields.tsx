import { Trans, useLingui } from '@lingui/react/macro'
import { Wrench } from 'lucide-react'
import type { OpenMenu } from '#shared/api/menus.ts'
import type { MenuPath } from '#shared/menu/problem.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { PathName } from '../shown/PathName.tsx'
import styles from './IssuesPage.module.css'

type Props = { menu: OpenMenu; paths: readonly MenuPath[] }

/** The places in the menu the channel named, each with the way to its field (R161). */
export function FailedFields({ menu, paths }: Props) {
  const { t } = useLingui()
  const open = useDashboard((state) => state.open)
  return (
    <ul className={styles.fields} aria-label={t`Places in the menu`}>
      {paths.map((path) => (
        <li key={path.join('.')} className={styles.field} data-path={path.join('.')}>
          <span className={styles.place}>
            <PathName menu={menu.document} path={path} />
          </span>
          <Button size="small" onPress={() => open({ at: 'menu', menuId: menu.id, path })}>
            <Wrench size={20} aria-hidden="true" />
            <Trans comment="button: opens the editor at what is wrong">Fix</Trans>
          </Button>
        </li>
      ))}
    </ul>
  )
}

import { useTroubles } from '#renderer/station/shown/trouble/use-troubles.tsx'
import styles from './TroubleBanners.module.css'

/** In the managers' room, where no card moves: what is in the way, whole, one under the other. */
export function TroubleBanners() {
  const troubles = useTroubles()
  return troubles.map(({ about, icon, title, next, actions }) => (
    <div key={about} className={styles.banner} role="alert" data-banner={about}>
      {icon}
      <p className={styles.words}>
        <strong>{title}</strong> {next}
      </p>
      {actions}
    </div>
  ))
}

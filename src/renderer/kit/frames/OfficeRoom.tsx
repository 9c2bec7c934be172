import '../office.css'
import type { ReactNode } from 'react'
import { useOfficeRoom } from './use-office-room.ts'
import styles from './OfficeRoom.module.css'

/** The light room of managers, which fills the screen: the Dashboard, and the first run of a device. */
export function OfficeRoom({ screen, children }: { screen?: string; children: ReactNode }) {
  useOfficeRoom()
  return (
    <div className={styles.room} data-room="office" data-screen={screen}>
      {children}
    </div>
  )
}

import { openPort } from '#renderer/station/connection/open-port.ts'
import { openSocket } from '#renderer/station/connection/open-socket.ts'
import { takeToken } from '#renderer/station/connection/token.ts'
import { startScreen } from './start.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

if (window.orderManagerShell) void startScreen(root, openPort)
else {
  const token = takeToken(window.location, window.sessionStorage, window.history)
  void startScreen(root, () => openSocket(token))
}

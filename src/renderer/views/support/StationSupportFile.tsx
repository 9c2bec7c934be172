import { call } from '#renderer/station/call/call.ts'
import { SupportFile } from './SupportFile.tsx'

/** The file for support, made by the station that runs. */
export function StationSupportFile() {
  return <SupportFile make={askStation} />
}

async function askStation() {
  const answer = await call((api) => api.health.supportFile())
  return answer.ok ? answer.value : null
}

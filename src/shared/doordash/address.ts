/** The paths of DoorDash's Reporting API begin with it. */
export const reportingPath = '/dataexchange'

/** Where a call by its path goes. The Reporting API stands beside the Marketplace API, whose address `baseUrl` is. Pure. */
export function doorDashUrl(baseUrl: string, path: string): string {
  if (!path.startsWith(`${reportingPath}/`)) return `${baseUrl}${path}`
  return `${baseUrl.replace(/\/(?:marketplace)?\/?$/, '')}${path}`
}

/**
 * How the program ends when the station can't run and has said why: another window would hear the same. Any other end
 * before it is ready is Electron's own (scripts/start.mjs then opens Chromium).
 */
export const stationFailed = 70

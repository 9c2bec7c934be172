// Imported before a station's own program (`node --import`): its thread is busy for 1.5 s at SIGHUP, and for ever at
// SIGUSR2. No build holds this.
const busyUntil = (end) => {
  while (performance.now() < end);
}
process.on('SIGHUP', () => busyUntil(performance.now() + 1_500))
process.on('SIGUSR2', () => busyUntil(Infinity))

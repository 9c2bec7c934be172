// Imported before a station's own program (`node --import`): at each SIGUSR2 an error of a kind that no part of the program
// foresees is thrown where nobody can catch it. No build holds this.
process.on('SIGUSR2', () => setTimeout(() => undefined.nothing, 0))

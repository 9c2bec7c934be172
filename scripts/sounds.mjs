import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Writes the alert sounds to resources/public/sounds. Kitchens measure 61 to 90 dB with most of the noise low, so
 * the energy sits between 0.8 and 4 kHz, where small speakers are strongest; each sound differs from the others in
 * rhythm and direction, not only in pitch, so that it is told apart across a room.
 */
const rate = 22_050
const folder = fileURLToPath(new URL('../resources/public/sounds/', import.meta.url))

/** A note: start and length in seconds, pitch in Hz (or from and to), and the strengths of its overtones. */
function note(samples, { at, length, pitch, overtones, attack = 0.005, decay = 5, level = 1 }) {
  const [from, to] = Array.isArray(pitch) ? pitch : [pitch, pitch]
  const phases = overtones.map(() => 0)
  for (let i = 0; i < length * rate; i += 1) {
    const share = i / (length * rate)
    const hz = from + (to - from) * share
    const seconds = i / rate
    const envelope =
      Math.min(1, seconds / attack) * Math.exp(-decay * seconds) * Math.min(1, (length - seconds) / 0.01)
    let value = 0
    overtones.forEach((strength, n) => {
      phases[n] += (2 * Math.PI * hz * (n + 1)) / rate
      value += strength * Math.sin(phases[n])
    })
    const index = Math.round(at * rate) + i
    if (index < samples.length) samples[index] += value * envelope * level
  }
}

/** A 16-bit mono WAV file, as loud as it may be. */
function write(name, seconds, compose) {
  const samples = new Float64Array(Math.round(seconds * rate))
  compose((options) => note(samples, options))
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
  const file = Buffer.alloc(44 + samples.length * 2)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + samples.length * 2, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((value, i) => {
    // Soft clipping: louder to the ear at the same peak.
    file.writeInt16LE(Math.round((Math.tanh((value / peak) * 1.6) / Math.tanh(1.6)) * 32_000), 44 + i * 2)
  })
  writeFileSync(folder + name, file)
}

// New order: a bell, three notes upward, twice.
write('new.wav', 1.7, (play) => {
  const bell = { overtones: [1, 0.6, 0.35, 0.2, 0.12], length: 0.6, decay: 6 }
  for (const at of [0, 0.8]) {
    play({ ...bell, at, pitch: 1046.5 })
    play({ ...bell, at: at + 0.14, pitch: 1318.5 })
    play({ ...bell, at: at + 0.28, pitch: 1568, length: 0.62 })
  }
})

// Cancelled: two long notes that fall, reedy.
write('cancelled.wav', 1.6, (play) => {
  const reed = { overtones: [1, 0.1, 0.7, 0.1, 0.5, 0, 0.3], decay: 1.2, attack: 0.02 }
  play({ ...reed, at: 0, length: 0.6, pitch: [980, 930] })
  play({ ...reed, at: 0.68, length: 0.85, pitch: [700, 560] })
})

// Problem: three short pulses on one pitch, a gap, and again.
write('problem.wav', 1.5, (play) => {
  const pulse = { overtones: [1, 0.8, 0.6, 0.5, 0.4], decay: 1.5, length: 0.11, pitch: 820 }
  for (const at of [0, 0.17, 0.34, 0.8, 0.97, 1.14]) play({ ...pulse, at })
})

// Changed: one note that goes up and comes down again without a break, twice.
write('changed.wav', 1.5, (play) => {
  const sweep = { overtones: [1, 0.4, 0.5, 0.15, 0.25], decay: 0.8, attack: 0.02, length: 0.3 }
  for (const at of [0, 0.76]) {
    play({ ...sweep, at, pitch: [760, 1320] })
    play({ ...sweep, at: at + 0.3, pitch: [1320, 760] })
  }
})

// About to expire: one pitch after the other, higher and sooner each time, like a fuse.
write('expiring.wav', 1.7, (play) => {
  const tick = { overtones: [1, 0.7, 0.5, 0.35, 0.3], decay: 4, attack: 0.003 }
  const gaps = [0.34, 0.27, 0.21, 0.16, 0.12, 0.1, 0.1, 0.1]
  let at = 0
  gaps.forEach((gap, nth) => {
    play({ ...tick, at, length: Math.min(0.16, gap), pitch: 880 * 2 ** (nth / 10) })
    at += gap
  })
  play({ ...tick, at, length: 0.28, decay: 2, pitch: 880 * 2 })
})

// Late: one stroke on a bar of wood, left to die away. It sounds once.
write('late.wav', 1.2, (play) => {
  play({ at: 0, length: 1.15, pitch: 987.8, overtones: [1, 0.05, 0.3, 0.25], decay: 4.5, attack: 0.008 })
})

// Courier at the door: a doorbell, two slow strokes, high and low.
write('courier.wav', 1.7, (play) => {
  const stroke = { overtones: [1, 0.2, 0.45, 0.1, 0.3], decay: 3 }
  play({ ...stroke, at: 0, length: 0.8, pitch: 1318.5 })
  play({ ...stroke, at: 0.55, length: 1.1, pitch: 1046.5 })
})

// Whether the browser lets us sound at all is found out by playing nothing.
write('silence.wav', 0.05, () => {})

/** A report is not what DoorDash's documents say it is; the message says how, for the log. */
export class UnreadableReport extends Error {}

/**
 * Version of what screen and station say to each other. Count it up with every change of the contract that a screen of
 * before would misread: a call that is gone or asks for more, a field that is gone or means something else. A screen asks
 * for it first, and loads itself again where the station has another.
 */
export const protocolVersion = 3

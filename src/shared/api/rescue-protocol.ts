/**
 * What a station that cannot work on its folder answers to the question for its version (protocol.ts): it speaks the
 * calls of rescue.ts alone.
 */
export const rescueProtocol = 0

/**
 * Gives the memory of bytes back at once, without waiting for a collector: many megabytes outside the heap, each a small object to it,
 * stay until it goes through all that is old. Nobody may look at them afterwards. Small ones stand in memory that they share, and stay.
 */
export const freeBytes = ({ buffer, byteLength }: Uint8Array): void => {
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) buffer.transfer(0)
}

/**
 * A page anywhere can make its own name point at this machine and would then read the node as if it were part of it (DNS
 * rebinding). Whoever asks on this machine asks for this machine, so any other name is refused.
 */
export const isOwnHost = (url: string): boolean => ownHost.test(url)

const ownHost = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/i

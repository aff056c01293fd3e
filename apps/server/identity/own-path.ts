/**
 * Where somebody may be sent after signing in or out: a path of this site, whatever was asked. A path is read as a browser
 * would read it, so that neither `//elsewhere`, `/\elsewhere` nor a tab in between leads away.
 */
export const ownPath = (asked: string | undefined): string => {
  if (asked === undefined || !asked.startsWith('/') || !URL.canParse(asked, base)) return '/'
  const url = new URL(asked, base)
  const path = `${url.pathname}${url.search}${url.hash}`
  // `/.//elsewhere` is a path of ours whose normal form begins like another host's.
  return url.origin === base && !path.startsWith('//') && !path.startsWith('/auth/') ? path : '/'
}

const base = 'https://own.invalid'

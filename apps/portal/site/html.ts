import type { html } from 'hono/html'

/** A piece of a page. Everything put into an `html` template is escaped unless it is such a piece itself. */
export type Html = ReturnType<typeof html>
/** What a template leaves out is `undefined`. */
export type MaybeHtml = Html | undefined

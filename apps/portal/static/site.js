// Everything on this site works without this file. It adds a copy button to codes and a print button, opens what is
// folded before printing where the browser's style sheet cannot, and lets Chinese titles be broken between their words.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!navigator.clipboard) break
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy)
    const before = button.textContent
    button.textContent = button.dataset.done
    setTimeout(() => {
      button.textContent = before
    }, 2000)
  })
}
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
let opened = []
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details:not([open])')]
  for (const fold of opened) fold.open = true
})
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false
})

// Chinese is written without spaces, so a browser may end a line within a word (严 | 重), and in large letters on a small window a
// title is mostly line ends. The style sheet keeps titles together; here they get their places to break. It is done to the
// page as it is read, not as it is sent: whoever searches what the server says finds whole titles.
if (document.documentElement.lang.startsWith('zh') && 'Segmenter' in Intl) {
  const words = new Intl.Segmenter('zh', { granularity: 'word' })
  const isHan = (text) => /^\p{Script=Han}/u.test(text ?? '')
  // These lean on the word before them, every other single character on the word after it.
  const leansBack = new Set('的了着过得地时性等者们化率度内中上下前后里')

  /** Words with the single characters that lean on them; several of these in a row are a name that no dictionary knows. */
  const phrasesOf = (text) => {
    const phrases = []
    let singles = ''
    const put = (next) => {
      if ([...singles].length !== 1) phrases.push(singles, next)
      else if (leansBack.has(singles) && isHan(phrases.at(-1))) phrases.push(phrases.pop() + singles, next)
      else phrases.push(...(isHan(next) ? [singles + next] : [singles, next]))
      singles = ''
    }
    for (const { segment } of words.segment(text)) {
      if ([...segment].length === 1 && isHan(segment)) singles += segment
      else put(segment)
    }
    put('')
    return phrases.filter((phrase) => phrase !== '')
  }

  for (const title of document.querySelectorAll('h1, h2, h3')) {
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      const [first, ...more] = phrasesOf(text.data)
      let before = first
      const parts = more.flatMap((phrase) => {
        // Signs and letters have rules of their own, which hold as they are.
        const joint = isHan(before.at(-1)) && isHan(phrase) ? [document.createElement('wbr')] : []
        before = phrase
        return [...joint, phrase]
      })
      if (parts.length > 0) text.replaceWith(first, ...parts)
    }
  }
}

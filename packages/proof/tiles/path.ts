import { parseSize } from '../tree/size.ts'

/** Hashes in a full tile, entries in a full bundle: 2^8. */
export const tileWidth = 256

/** A tile of hashes, or a bundle of entries. `width` is 256 for a full one. */
export type TileId = { readonly level: number | 'entries'; readonly index: number; readonly width: number }

/** 1234067 -> x001/x234/067 */
const indexPath = (index: number): string => {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) as string[]
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
}

/** Where a tile lies below the log's prefix: `tile/0/x001/x234/067`, `tile/1/000.p/17`, `tile/entries/x001/005`. */
export const tilePath = (level: number | 'entries', index: number, width: number = tileWidth): string =>
  `tile/${level}/${indexPath(index)}${width < tileWidth ? `.p/${width}` : ''}`

const path = /^tile\/(entries|0|[1-9]|[1-5][0-9]|6[0-3])\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/

/** The tile that `text` names; `undefined` unless it is written exactly as `tilePath` writes it. */
export const parseTilePath = (text: string): TileId | undefined => {
  const [, levelText, indexText, widthText] = path.exec(text) ?? []
  if (!levelText || !indexText) return undefined
  const index = parseSize(indexText.replaceAll(/[x/]/g, '').replace(/^0+(?=[0-9])/, ''))
  if (index === undefined) return undefined
  const tile: TileId = {
    level: levelText === 'entries' ? 'entries' : Number(levelText),
    index,
    width: widthText ? Number(widthText) : tileWidth,
  }
  // Every tile has one path: no needless leading group, no width that is none.
  return tilePath(tile.level, tile.index, tile.width) === text ? tile : undefined
}

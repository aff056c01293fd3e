/**
 * What a UTF-16 code unit means to the search for identity numbers: 0 to 9 the value of a digit, in whatever width or
 * script; otherwise one of the classes below. One table look-up a character decides what no pattern has to look at.
 */
export const symbolClass = new Uint8Array(65_536)

/** The check symbol X, with the letters that are mistaken for it. Its value in the check is 10. */
export const letterX = 10
/** What people put between digits: spaces of every width, hyphens, dots, invisible marks. */
export const separator = 11
export const plain = 12
/** A character that may not be kept: a control, an unpaired half, the mark of a byte that was lost. Also separates. */
export const damage = 13
export const highHalf = 14

symbolClass.fill(plain)
const assign = (first: number, last: number, to: number) => symbolClass.fill(to, first, last + 1)
const assignEach = (characters: string, to: number) => {
  for (let index = 0; index < characters.length; index++) symbolClass[characters.charCodeAt(index)] = to
}

for (let unit = 0; unit < 65_536; unit++) {
  // Digits of one script stand together and in order, so the value is the distance from the script's zero.
  if (/\p{Nd}/u.test(String.fromCharCode(unit))) {
    symbolClass[unit] = /\p{Nd}/u.test(String.fromCharCode(unit - 1)) ? (symbolClass[unit - 1]! + 1) % 10 : 0
  }
}
assign(0x00, 0x1f, damage)
assign(0x7f, 0x9f, damage)
assign(0xd800, 0xdbff, highHalf)
assign(0xdc00, 0xdfff, damage)
assignEach('\ufffd\ufffe\uffff', damage)
assignEach('\t\n\r \u00a0\u00ad\u1680\u180e\u2028\u2029\u202f\u205f\u2060\u3000\ufeff', separator)
assign(0x2000, 0x200f, separator)
assign(0x2010, 0x2015, separator)
assign(0x202a, 0x202e, separator)
assign(0x2066, 0x2069, separator)
assignEach('-_.·•‧∙⋅・．－＿﹣−', separator)
assignEach('XxＸｘⅩⅹХхΧχ×✕', letterX)

/** Value of the mathematical digit that a surrogate pair stands for (U+1D7CE to U+1D7FF); -1 for any other pair. */
export const pairedDigit = (high: number, low: number): number =>
  high === 0xd835 && low >= 0xdfce && low <= 0xdfff ? (low - 0xdfce) % 10 : -1

export const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

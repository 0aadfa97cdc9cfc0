/**
 * Signs of format, which nobody sees: a zero-width space, a soft hyphen, a mark that turns the direction of
 * reading. They come along when text is copied, and can split a name so that no pattern finds it. With them what
 * makes a key of a digit.
 */
const unseen = /\p{Cf}|\uFE0F|\u20E3/gu

export const withoutUnseen = (text: string): string => text.replace(unseen, '')

/** The text without them, and for each of its signs the place where it stood. */
export function seenPart(text: string): { seen: string; placeOf: (index: number) => number } {
  const seen = withoutUnseen(text)
  if (seen === text) return { seen, placeOf: (index) => index }
  const places: number[] = []
  let at = 0
  for (const { index, 0: sign } of text.matchAll(unseen)) {
    for (; at < index; at++) places.push(at)
    at += sign.length
  }
  for (; at < text.length; at++) places.push(at)
  return { seen, placeOf: (index) => places[index] ?? text.length }
}

/** One byte a code unit: what a character may be is told by one look, at nearly every place of a text. */
export type CharacterTable = Uint8Array

/** 1 for each of these characters, or for what each of these words begins with. */
export function charactersOf(marks: Iterable<string>): CharacterTable {
  const table = new Uint8Array(0x10000)
  for (const mark of marks) table[mark.charCodeAt(0)] = 1
  return table
}

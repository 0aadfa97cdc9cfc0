/** A stretch of prose without one of its sentences, nor the stops that are left over where it stood. */
export const withoutSentence = (text: string, sentence: string) =>
  text
    .replace(sentence, '')
    .replace(/([。；;，,、])[，,、；;。]+/gu, '$1')
    .replace(/^[，,、；;。]+/gmu, '')
    .trim()

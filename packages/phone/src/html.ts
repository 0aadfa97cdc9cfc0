/** Finished markup: nothing in it is escaped again. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

type Part = Html | string | number | false | null | undefined | readonly Part[]

/** Markup with values put in; whatever isn't markup itself is escaped. */
export function html(words: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(words.map((word, place) => word + markupOf(parts[place])).join(''))
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup
  if (Array.isArray(part)) return part.map(markupOf).join('')
  if (part === null || part === undefined || part === false) return ''
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

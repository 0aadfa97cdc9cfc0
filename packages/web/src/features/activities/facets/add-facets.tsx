import type { Facet } from '@yushui/contract/activity-facets'
import { facetWords } from '@yushui/contract/words/work-terms'
import { Chip } from '../../../ui/choice.tsx'

/** Any kind can carry any of them: a gala with gifts, a cleanup with a lecture. */
export function AddFacets({ there, onAdd }: { there: ReadonlySet<Facet>; onAdd: (facet: Facet) => void }) {
  const others = (Object.keys(facetWords) as Facet[]).filter((facet) => !there.has(facet))
  if (others.length === 0) return null
  return (
    <fieldset className="add-facets screen-only" aria-label="还要记的">
      <span className="dim">还要记：</span>
      {others.map((facet) => (
        <Chip key={facet} onClick={() => onAdd(facet)}>
          {facetWords[facet]}
        </Chip>
      ))}
    </fieldset>
  )
}

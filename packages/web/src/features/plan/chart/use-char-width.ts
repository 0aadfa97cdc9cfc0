import { useCallback, useState } from 'react'

/** The first row's label column stands beside the lanes; a bar's letters are this part of a rem. */
const barLetter = 0.833

/**
 * How wide a Chinese character of a bar is as a fraction of the year's width, measured, so that the
 * labels find room in every window and with large letters.
 */
export function useCharWidth(): { ref: (rows: HTMLElement | null) => void; charWidth: number } {
  const [charWidth, setCharWidth] = useState(12.5 / 1240)
  const ref = useCallback((rows: HTMLElement | null) => {
    if (!rows) return
    const measure = () => {
      const lanes = rows.querySelector('.board__lanes')
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      if (lanes && lanes.clientWidth > 0) setCharWidth((barLetter * rem) / lanes.clientWidth)
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(rows)
    return () => watch.disconnect()
  }, [])
  return { ref, charWidth }
}

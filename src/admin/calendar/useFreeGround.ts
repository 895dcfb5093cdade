import { type RefObject, useEffect } from 'react'
import type { Board, Pointed } from './Board'
import { closest, pointedAt } from './pointedAt'

/**
 * Tells where free ground was clicked. A press of Enter points at no place: the link's own address names the
 * beginning of the stretch, and so does one that is opened beside.
 */
export function useFreeGround(
  board: Board,
  within: RefObject<HTMLElement | null>,
  onFree: (at: Pointed) => void,
) {
  useEffect(() => {
    const click = (event: MouseEvent) => {
      const isPlain = event.detail > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
      const at = isPlain && closest(event, '[data-free]') ? pointedAt(board, event) : null
      if (!at) return
      event.preventDefault()
      onFree(at.to)
    }
    const columns = within.current
    columns?.addEventListener('click', click)
    return () => columns?.removeEventListener('click', click)
  }, [board, within, onFree])
}

import { type RefObject, useEffect } from 'react'
import type { Board, Pointed } from './Board'
import { clockText } from './clockText'
import { closest, pointedAt } from './pointedAt'

type OnMove = (session: string, to: Pointed) => void

/** Tells where a session was dropped, and shows meanwhile where that would be. */
export function useDrops(board: Board, within: RefObject<HTMLElement | null>, onMove: OnMove) {
  useEffect(() => {
    let dragged: { session: string; grip: number } | null = null
    let aimed: HTMLElement | null = null
    const unaim = () => delete aimed?.dataset.aim
    const start = (event: DragEvent) => {
      const item = closest(event, '[data-session]')
      const session = item?.dataset.session
      if (!item || !session || !board.movable[session]) return
      dragged = { session, grip: event.clientY - item.getBoundingClientRect().top }
    }
    const over = (event: DragEvent) => {
      const at = dragged && pointedAt(board, event, dragged.grip)
      unaim()
      if (!at) return
      event.preventDefault()
      aimed = at.column
      aimed.dataset.aim = clockText(at.to.startsAt, board.timeZone)
      aimed.style.setProperty('--aim', String(at.place - board.shown.from))
    }
    const end = () => {
      unaim()
      dragged = null
    }
    const drop = (event: DragEvent) => {
      const at = dragged && pointedAt(board, event, dragged.grip)
      if (dragged && at) {
        event.preventDefault()
        onMove(dragged.session, at.to)
      }
      end()
    }
    const stop = new AbortController()
    for (const [name, listener] of Object.entries({ dragstart: start, dragover: over, dragend: end, drop }))
      within.current?.addEventListener(name, listener as EventListener, { signal: stop.signal })
    return () => stop.abort()
  }, [board, within, onMove])
}

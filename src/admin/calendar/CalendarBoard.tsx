'use client'

import { type ReactNode, useCallback, useRef, useState } from 'react'
import { BookDialog } from '../bookings/BookDialog'
import type { Board, Pointed } from './Board'
import { MoveHere } from './MoveHere'
import { useDrops } from './useDrops'
import { useFreeGround } from './useFreeGround'

type Errand = { session: string; to: Pointed } | { session: null; therapist: string; startsAt: string }

/** Around the columns: what was dropped or pointed at is asked about; nothing moves before it is answered. */
export function CalendarBoard({ board, children }: { board: Board; children: ReactNode }) {
  const { movable, choices, opening, here, timeZone } = board
  const columns = useRef<HTMLDivElement>(null)
  const [errand, setErrand] = useState<Errand | null>(opening && { session: null, ...opening })
  const opener = useRef<Element | null>(null)
  const onMove = useCallback((session: string, to: Pointed) => {
    opener.current = columns.current?.querySelector(`[data-session="${session}"]`) ?? null
    setErrand({ session, to })
  }, [])
  const onFree = useCallback(({ therapist, startsAt }: Pointed) => {
    opener.current = document.activeElement
    if (therapist) setErrand({ session: null, therapist: therapist.slug, startsAt })
  }, [])
  useDrops(board, columns, onMove)
  useFreeGround(board, columns, onFree)
  const close = () => {
    window.history.replaceState(null, '', here)
    setErrand(null)
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  const moved = errand?.session && movable[errand.session]
  return (
    <>
      <div ref={columns} className="trs-calendar__columns">
        {children}
      </div>
      {errand?.session && moved && (
        <MoveHere
          session={{ id: errand.session, ...moved }}
          to={errand.to}
          timeZone={timeZone}
          here={here}
          onClose={close}
        />
      )}
      {errand?.session === null && choices && (
        <BookDialog choices={choices} wanted={{ ...errand, onClose: close, leadsTo: () => here }} />
      )}
    </>
  )
}

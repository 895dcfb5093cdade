'use client'

import { useEffect } from 'react'

/** Whoever was led to this place by a link goes on from it with keys and by ear: the page stays as it is. */
export const FocusHere = ({ id }: { id: string }) => {
  useEffect(() => document.getElementById(id)?.focus({ preventScroll: true }), [id])
  return null
}
